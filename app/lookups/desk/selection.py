"""Which measures a filter of the desk leaves, as numbers of a table's rows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from app.lookups.desk.filter import DeskFilter, days
from app.lookups.lights import Lights, lights_of
from app.lookups.places import within
from app.lookups.register import NOTHING, register_of
from app.lookups.register.rows import MeasureRow
from app.lookups.register.table import Numbers, Table
from app.lookups.search import MOST_CANDIDATES, search
from cypher.database import Database

# So many that words find are looked at, and as many again whose task they find.
MOST_FOUND = MOST_CANDIDATES


@dataclass(frozen=True)
class Selection:
    """The rows of `table` that are `chosen`; `ranks` tells those that words found, best first.

    There may be `more` that hold the words than were looked at.
    """

    table: Table[MeasureRow]
    lights: Lights
    chosen: Numbers
    ranks: Mapping[int, int] | None
    more: bool


class Desk:
    """One look at the desk: what `wanted` leaves, and what it would leave without one filter."""

    def __init__(self, database: Database, wanted: DeskFilter, today: date) -> None:
        register = register_of(database)
        self._database = database
        self.wanted = wanted
        self.today = today
        self.table = register.measures_in(wanted.document)
        self._everything = register.measures
        self._ranks = _found(database, wanted.words, self.table) if wanted.words else None

    def select(self, without: str | None = None) -> Selection:
        """What is left, as if `without` did not narrow."""
        wanted = self.wanted.model_copy(update={without: None}) if without else self.wanted
        table = self._everything if without == "document" else self.table
        lights = lights_of(self._database, table, self.today)
        chosen = table.choose(_values(wanted), _due(wanted, self.today))
        chosen = lights.choose(chosen, wanted.light, wanted.progress)
        if self._ranks is None:
            return Selection(table, lights, chosen, None, more=False)
        found = [number for number in chosen if number in self._ranks]
        return Selection(table, lights, found, self._ranks, more=len(self._ranks) >= MOST_FOUND)


def behind(database: Database) -> int:
    """How many documents in force were loaded before there were lists, and are in none."""
    return sum(paper.listing is NOTHING for paper in register_of(database).in_force)


def _found(database: Database, words: str, table: Table[MeasureRow]) -> dict[int, int]:
    """The rows whose words match, or their task's, and how well."""
    ranks: dict[int, int] = {}
    for rank, hit in enumerate(search(database, words, ("measure", "task"), 2 * MOST_FOUND)):
        facet = "id" if hit.kind == "measure" else "task"
        for number in table.index(facet).get(hit.id, ()):
            ranks.setdefault(number, rank)
    return ranks


def _values(wanted: DeskFilter) -> dict[str, str | bool | None]:
    part = f"{wanted.role} {wanted.organization}" if wanted.role and wanted.organization else None
    return {
        "counts": None if wanted.document else True,
        "within": within(wanted.division),
        "section": wanted.section,
        "organization": None if part else wanted.organization,
        "role": None if part else wanted.role,
        "part": part,
        "held": wanted.held,
        "several_leads": wanted.several_leads,
        "has_target": wanted.has_target,
        "has_figure": wanted.has_figure,
    }


def _due(wanted: DeskFilter, today: date) -> Callable[[MeasureRow], bool] | None:
    if wanted.status == "undated":
        return lambda row: row.listed.due is None
    first, last = days(wanted, today)
    if first is None and last is None:
        return None
    start, end = first.isoformat() if first else "", last.isoformat() if last else "9999"
    return lambda row: row.listed.due is not None and start <= row.listed.due <= end
