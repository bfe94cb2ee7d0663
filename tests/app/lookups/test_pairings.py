"""Pairings name their parties and the words that state them."""

from typing import Any

import pytest

from app.lookups import pairings
from app.lookups.pairings import PairingFilter
from app.problems import ProblemError
from cypher.database import Database
from tests.samples import TAISHUN, WENCHENG, page

(BOND,) = page().pairings
PINGHU = "330482"


def test_a_pairing_with_its_parties_and_words(graph: Database) -> None:
    found = pairings.get(graph, BOND.id)
    assert [(each.id, each.role, each.kind) for each in found.parties] == [
        (PINGHU, "supporting", "division"),
        (TAISHUN.code, "supported", "division"),
    ]
    (said,) = found.statements
    assert (said.status, said.fields, said.since) == ("in force", ["产业合作"], "2021")
    assert said.passage.quote == "与平湖市的山海协作结对"


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (PairingFilter(), 1),
        (PairingFilter(party=PINGHU), 1),
        (PairingFilter(party=WENCHENG.code), 0),
        (PairingFilter(kind="对口支援"), 0),
        (PairingFilter(status="ended"), 0),
        (PairingFilter(year=2020), 0),
        (PairingFilter(year=2021), 1),
        (PairingFilter(year=2030), 1),
        (PairingFilter(within="330300"), 1),
        (PairingFilter(within="330400"), 1),
        (PairingFilter(within="330100"), 0),
        (PairingFilter(within=PINGHU, kind="山海协作", year=2024), 1),
        (PairingFilter(document=page().document.id), 1),
    ],
)
def test_filters(graph: Database, wanted: PairingFilter, count: int) -> None:
    assert len(pairings.find(graph, wanted).items) == count


def test_between_two(graph: Database) -> None:
    assert [each.id for each in pairings.between(graph, PINGHU, TAISHUN.code)] == [BOND.id]
    assert pairings.between(graph, PINGHU, WENCHENG.code) == []


def test_no_such_pairing(graph: Database) -> None:
    with pytest.raises(ProblemError, match="pairing-none"):
        pairings.get(graph, "pairing-none")


def test_what_several_documents_say_counts_together() -> None:
    (said,) = pairings.Pairing(**_told("2021-07", None, False)).statements
    several = [
        said.model_copy(update={"since": None, "fields": ["旅游"]}),
        said,
        said.model_copy(update={"since": "2019", "superseded": True}),
    ]
    pairing = pairings.Pairing(id="p", kind="山海协作", parties=[], statements=several)
    assert (pairing.since, pairing.until, pairing.status) == ("2021-07", None, "in force")
    assert pairing.fields == ["旅游", "产业合作"]


def test_a_pairing_of_superseded_documents_alone_says_what_they_said() -> None:
    pairing = pairings.Pairing(**_told("2019", "2021", True))
    assert (pairing.since, pairing.until) == ("2019", "2021")


def _told(since: str | None, until: str | None, superseded: bool) -> dict[str, Any]:
    passage = {"document": "d", "document_title": "文", "quote": "结对", "start": 0, "end": 2}
    statement = {
        "status": "in force", "fields": ["产业合作"], "since": since, "until": until,
        "confidence": 1, "superseded": superseded, "passage": passage,
    }  # fmt: skip
    return {"id": "p", "kind": "山海协作", "parties": [], "statements": [statement]}
