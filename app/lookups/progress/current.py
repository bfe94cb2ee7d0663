"""How measures and targets stand, with all that was reported of them, and who is responsible."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from app.lookups.record import OrganizationName, Record
from cypher.database import Database
from ingest.progress.standings import standing_of
from schema.lights import Standing
from schema.progress import Report


class Told(Record):
    """A report, and whether the words it was made on have changed since."""

    report: Report
    reworded: bool


@dataclass(frozen=True)
class Current:
    """How a thing stands, with all that was reported of it, the latest first."""

    standing: Standing = field(default_factory=Standing)
    history: Sequence[Told] = ()

    @property
    def last(self) -> Report | None:
        """What was reported last."""
        return self.history[0].report if self.history else None


class Whereabouts(Record):
    """Which document a measure or target stands in."""

    document: str
    title: str
    superseded: bool


def current(database: Database, ids: Sequence[str]) -> dict[str, Current]:
    """How measures and targets stand, by their ids, with their whole history."""
    told: dict[str, list[Told]] = {}
    for row in sorted(
        database.read("read/report_history", ids=list(ids)),
        key=lambda row: (row["at"], row["id"]),
        reverse=True,
    ):
        report = Report.model_validate_json(row["record"])
        told.setdefault(row["fact"], []).append(Told(report=report, reworded=row["reworded"]))
    rows = database.read("read/standings", ids=list(ids))
    return {row["id"]: Current(standing_of(row), told.get(row["id"], ())) for row in rows}


def whereabouts(database: Database, ids: Iterable[str]) -> dict[str, Whereabouts]:
    """The documents of measures and targets, by their ids; those the graph lacks are left out."""
    rows = database.read("read/documents_of_subjects", ids=list(ids))
    return {row["id"]: Whereabouts(**row) for row in rows}


def responsible(database: Database, ids: Iterable[str]) -> dict[str, list[OrganizationName]]:
    """Who has a part in measures, or in those that targets belong to, by their ids."""
    found: dict[str, list[OrganizationName]] = {}
    for row in database.read("read/responsible_for", ids=list(ids)):
        found.setdefault(row["id"], []).append(OrganizationName(**row["organization"]))
    return {each: sorted(whom, key=lambda one: one.name) for each, whom in found.items()}
