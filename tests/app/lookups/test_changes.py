"""What changed between stored versions."""

import pytest

from app.lookups.changes import changes
from app.problems import ProblemError
from cypher.database import Database
from ingest.versions.compare import compare
from tests.samples import page, plan, revised_plan

OLD, NEW = plan().document.id, revised_plan().document.id


def test_stored_versions_differ_as_what_was_loaded(graph: Database) -> None:
    expected = compare(plan(), revised_plan())
    assert changes(graph, NEW) == changes(graph, NEW, OLD) == expected
    assert changes(graph, NEW, NEW).changes == []


@pytest.mark.parametrize(
    ("document", "former", "code"),
    [
        (OLD, None, "no-former-version"),
        (page().document.id, None, "no-former-version"),
        ("doc-none", OLD, "not-found"),
        (NEW, "doc-none", "not-found"),
    ],
)
def test_what_cannot_be_compared(
    graph: Database, document: str, former: str | None, code: str
) -> None:
    with pytest.raises(ProblemError) as raised:
        changes(graph, document, former)
    assert raised.value.code == code
