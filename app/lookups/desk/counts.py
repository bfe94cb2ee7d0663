"""How many rows of the desk there are of each value that it can be narrowed to."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.lookups.desk.filter import DeskFilter, status
from app.lookups.desk.selection import Desk, Selection
from cypher.database import Database

# No more values of one thing than a person looks through.
_VALUES = 60
_FACETS = (
    "document", "section", "division", "organization", "role", "held", "status", "several_leads",
    "has_target", "has_figure", "light", "progress",
)  # fmt: skip


@dataclass(frozen=True)
class Counts:
    """How many rows there are, and of each value, by what they can be narrowed to."""

    total: int
    facets: dict[str, dict[str, int]]
    names: dict[str, str]


def counts(database: Database, wanted: DeskFilter, today: date) -> Counts:
    """What the rows can be narrowed to; what narrows already is counted as if it did not."""
    desk = Desk(database, wanted, today)
    return counts_of(database, desk, desk.select())


def counts_of(database: Database, desk: Desk, found: Selection) -> Counts:
    """The counts around what was `found` on the desk."""
    facets = {}
    for name in _FACETS:
        chosen = getattr(desk.wanted, name) is not None
        facets[name] = _counted(name, desk.select(without=name) if chosen else found, desk.today)
    names = called(database, list(facets["document"]), list(facets["organization"]))
    return Counts(len(found.chosen), facets, names)


def called(database: Database, papers: list[str], organizations: list[str]) -> dict[str, str]:
    """The titles and names of documents and organizations, by their ids."""
    rows = database.read("read/names", documents=papers, organizations=organizations)
    return {row["id"]: row["name"] for row in rows}


def _counted(name: str, found: Selection, today: date) -> dict[str, int]:
    """How many rows have each value, most first."""
    counted: Counter[Any]
    if name == "light":
        counted = found.lights.count(found.chosen)
    elif name == "progress":
        counted = found.lights.count_statuses(found.chosen)
    elif name == "status":
        counted = _by_status(found.table.count("due", found.chosen), today)
    else:
        counted = found.table.count(name, found.chosen)
    told = {_told(value): count for value, count in counted.items()}
    if name == "several_leads":
        told.pop("false", None)
    return dict(sorted(told.items(), key=lambda each: (-each[1], each[0]))[:_VALUES])


def _by_status(days: Counter[str | None], today: date) -> Counter[str]:
    found: Counter[str] = Counter()
    for day, count in days.items():
        found[status(date.fromisoformat(day) if day else None, today)] += count
    return found


def _told(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
