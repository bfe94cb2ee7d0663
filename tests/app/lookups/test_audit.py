"""The audit log is paged by spans of time, and no entry falls between two."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from app.lookups import audit
from app.lookups.audit import AuditFilter
from app.lookups.paging import Place, Window
from app.problems import ProblemError
from cypher.database import Database, Row
from tests.servers.store import Store

# Hours ago: within a span, at great distance, and several in one instant.
_AGES = (0, 0, 0.2, 0.9, 3, 3, 3, 70, 71, 900, 40_000, 150_000)
_NOW = datetime.now(UTC).replace(microsecond=0)


@pytest.fixture
def entries(store: Store) -> list[str]:
    """The ids of some entries, the first first; those of one instant in order."""
    made = [
        {
            "id": f"audit-{number:03}",
            "at": (_NOW - timedelta(hours=age)).isoformat(timespec="microseconds"),
            "by": "林督查" if number % 2 else "王填报",
            "action": "report" if number % 3 else "set_rule",
            "subject": f"thing-{number % 2}",
            "detail": "",
        }
        for number, age in enumerate(_AGES)
    ]
    store.run("UNWIND $rows AS row CREATE (e:AuditEntry) SET e = row", rows=made)
    return [each["id"] for each in sorted(made, key=lambda each: (each["at"], each["id"]))]


def _pages(database: Database, wanted: AuditFilter, sort: str, limit: int) -> list[str]:
    found: list[str] = []
    window = Window(sort, limit)
    while True:
        page = audit.find(database, wanted, window)
        found += [each.id for each in page.items]
        if page.next is None:
            return found
        assert len(page.items) == limit
        window = Window.of(sort, limit, page.next)


@pytest.mark.parametrize("limit", [1, 2, 5, 50])
def test_pages_join_without_a_seam(store: Store, entries: list[str], limit: int) -> None:
    assert _pages(store.database, AuditFilter(), "at", limit) == entries
    latest = _pages(store.database, AuditFilter(), "-at", limit)
    assert sorted(latest) == sorted(entries)
    assert latest[:2] == ["audit-000", "audit-001"]
    assert latest[-2:] == ["audit-010", "audit-011"]


def test_spans_of_few_entries_join_too(
    store: Store, entries: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audit, "_FEW", 2)
    assert _pages(store.database, AuditFilter(), "at", 3) == entries


@pytest.mark.parametrize("sort", ["at", "-at"])
@pytest.mark.usefixtures("entries")
def test_filters(store: Store, sort: str) -> None:
    for wanted, numbers in (
        (AuditFilter(by="林"), (1, 3, 5, 7, 9, 11)),
        (AuditFilter(action="set_rule"), (0, 3, 6, 9)),
        (AuditFilter(subject="thing-1", action="set_rule"), (3, 9)),
        (AuditFilter(subject="nothing"), ()),
    ):
        found = _pages(store.database, wanted, sort, 2)
        assert sorted(found) == [f"audit-{number:03}" for number in numbers]


@pytest.mark.usefixtures("entries")
def test_the_latest_are_found_without_a_look_at_the_rest(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    read = store.database.read

    def spied(name: str, /, **parameters: Any) -> list[Row]:  # noqa: ANN401 - as the statement has it
        asked.append(parameters["from_at"])
        return read(name, **parameters)

    monkeypatch.setattr(store.database, "read", spied)
    assert len(audit.find(store.database, AuditFilter(), Window("-at", 2)).items) == 2
    [from_at] = asked
    assert _NOW - timedelta(hours=2) < datetime.fromisoformat(from_at)


@pytest.mark.parametrize("key", ["yesterday", "0001-01-01", "2026-01-01T00:00:00"])
@pytest.mark.usefixtures("entries")
def test_a_cursor_of_no_time_is_refused(store: Store, key: str) -> None:
    with pytest.raises(ProblemError):
        audit.find(store.database, AuditFilter(), Window("-at", 2, Place(key, "audit-000")))
