"""How many measures have which light: of all, of each bureau, of each month."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal
from weakref import WeakKeyDictionary

from app.lookups.desk import Desk, Selection
from app.lookups.lights import Lights
from app.lookups.progress.filter import ProgressFilter
from app.lookups.register.table import Numbers
from cypher.database import Database
from schema.lights import LIGHTS, Light

Grouping = Literal["organization", "month"]


@dataclass(frozen=True)
class LightCounts:
    """How many things have which light: of all, or of one `name`."""

    name: str
    counts: dict[Light, int]

    @property
    def total(self) -> int:
        """How many there are."""
        return sum(self.counts.values())


def count(
    database: Database, wanted: ProgressFilter, today: date, by: Grouping | None = None
) -> list[LightCounts]:
    """The lights of all, whose name is empty, and of each bureau or month.

    The month of those without a deadline is a dash.
    """
    return count_of(Desk(database, wanted.desk(), today).select(), by)


def count_of(found: Selection, by: Grouping | None = None) -> list[LightCounts]:
    """The lights of what was found on the desk."""
    if not found.is_everything:
        return _counted(found, by)
    # What most people look at is counted once in each state of things.
    known = _counts.setdefault(found.lights, {})
    if by not in known:
        known[by] = _counted(found, by)
    return known[by]


_counts: WeakKeyDictionary[Lights, dict[Grouping | None, list[LightCounts]]] = WeakKeyDictionary()


def _counted(found: Selection, by: Grouping | None) -> list[LightCounts]:
    counted: dict[str, dict[Light, int]] = {}
    for light in LIGHTS:
        lit = found.lights.choose(found.chosen, light)
        for name, number in _named(found, lit, by).items():
            counted.setdefault(name, {})[light] = number
    return [LightCounts(name, counts) for name, counts in sorted(counted.items())]


def _named(found: Selection, lit: Numbers, by: Grouping | None) -> Mapping[str, int]:
    every = {"": len(lit)} if len(lit) else {}
    if by is None:
        return every
    return every | found.table.count(by, lit)
