"""Which measures a filter of the desk leaves, as numbers of a table's rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.lookups.desk.filter import DeskFilter, days
from app.lookups.lights import Lights, lights_of
from app.lookups.places import within
from app.lookups.register import NOTHING, Register, register_of
from app.lookups.register.pieces import pieces_of
from app.lookups.register.rows import MeasureRow
from app.lookups.register.table import Numbers, Spans, Table, days_between
from app.lookups.register.tables import COUNTING
from app.lookups.search import literal
from cypher.database import Database

# A rank holds three numbers; no text is so long, and no search has so many pieces.
_LONG = 1 << 32


@dataclass(frozen=True)
class Selection:
    """The rows of `table` that are `chosen`; `ranks` tells how well words fit, the least best."""

    table: Table[MeasureRow]
    lights: Lights
    chosen: Numbers
    ranks: Mapping[int, int] | None

    @property
    def is_everything(self) -> bool:
        """Whether nothing narrows: these are all measures that count."""
        return self.chosen is self.table.choose(COUNTING)


class Desk:
    """One look at the desk: what `wanted` leaves, and what it would leave without one filter."""

    def __init__(self, database: Database, wanted: DeskFilter, today: date) -> None:
        register = register_of(database)
        self._database = database
        self.wanted = wanted
        self.today = today
        self.table = register.measures_in(wanted.document)
        self._everything = register.measures
        self._ranks = _ranks(register, wanted.words) if wanted.words else None

    def select(self, without: str | None = None) -> Selection:
        """What is left, as if `without` did not narrow."""
        wanted = self.wanted.model_copy(update={without: None}) if without else self.wanted
        table = self._everything if without == "document" else self.table
        lights = lights_of(self._database, table, self.today)
        chosen = table.choose(_values(wanted), _spans(wanted, self.today))
        chosen = lights.choose(chosen, wanted.light, wanted.progress)
        if self._ranks is None:
            return Selection(table, lights, chosen, None)
        ranks = self._ranks if table is self._everything else self._ranks_in(table)
        found = [number for number in chosen if number in ranks]
        return Selection(table, lights, found, ranks)

    def _ranks_in(self, table: Table[MeasureRow]) -> dict[int, int]:
        """The ranks of the rows of another table that are in force."""
        rows, ranks = self._everything.rows, self._ranks or {}
        by_id = {rows[number].id: rank for number, rank in ranks.items()}
        return {number: by_id[row.id] for number, row in enumerate(table.rows) if row.id in by_id}


def behind(database: Database) -> int:
    """How many documents in force were loaded before there were lists, and are in none."""
    return sum(paper.listing is NOTHING for paper in register_of(database).in_force)


def _ranks(register: Register, words: str) -> dict[int, int]:
    """The measures that hold words, or whose task's title does, and how well."""
    pieces = pieces_of(literal(words).split())
    by_task = register.measures.index("task")
    ranks: dict[int, int] = {}
    # Less for more of the words, then for a title, then for the shorter; of 25,000 rows at once.
    for task, held, length in register.wording("task").found(pieces):
        rank = 2 * (len(pieces) - held) * _LONG + length
        ranks |= dict.fromkeys(by_task.get(register.tasks.rows[task].id, ()), rank)
    for number, held, length in register.wording("measure").found(pieces):
        rank = (2 * (len(pieces) - held) + 1) * _LONG + length
        if rank < ranks.get(number, rank + 1):
            ranks[number] = rank
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
        "undated": True if wanted.status == "undated" else None,
    }


def _spans(wanted: DeskFilter, today: date) -> Spans:
    first, last = days(wanted, today)
    return days_between("due", first, last)
