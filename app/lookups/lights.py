"""The lights of a table's measures on one day.

What most of them have follows from their deadline alone; what was reported on is lit one by one.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import NamedTuple
from weakref import WeakKeyDictionary

from app.lookups.register.rows import MeasureRow
from app.lookups.register.standings import Standings, standings_of
from app.lookups.register.table import Numbers, Table
from cypher.database import Database
from schema.lights import Light, Rule, Signal, Standing, default_rule, signal
from schema.progress import Status

_RULE = "lights"
_NOTHING = Standing()


@dataclass(frozen=True)
class _Day:
    """What lights are lit by."""

    rule: Rule
    standings: Standings
    today: date

    def standing(self, measure: str) -> Standing:
        return self.standings.measures.get(measure, _NOTHING)

    def signal(self, due: str | None, standing: Standing) -> Signal:
        return signal(self.rule, date.fromisoformat(due) if due else None, standing, self.today)


@dataclass(frozen=True, eq=False)
class Lights:
    """The light of each row of a table, and of those reported on their status, by number."""

    column: Sequence[Light]
    statuses: Mapping[int, Status]

    def choose(
        self, numbers: Numbers, light: Light | None = None, status: Status | None = None
    ) -> Numbers:
        """Those of the rows that have a light, and a status; None is any."""
        if light:
            numbers = [number for number in numbers if self.column[number] == light]
        if status:
            numbers = [number for number in numbers if self.statuses.get(number) == status]
        return numbers

    def count(self, numbers: Numbers) -> Counter[Light]:
        """How many of the rows have each light."""
        return Counter(map(self.column.__getitem__, numbers))

    def count_statuses(self, numbers: Numbers) -> Counter[Status]:
        """How many of the rows were last reported to have each status."""
        if not self.statuses:
            return Counter()
        return Counter(self.statuses[number] for number in numbers if number in self.statuses)


class Lit(NamedTuple):
    """The light of one measure, and what was reported of it last."""

    light: Light
    status: Status | None


# With what they were lit by. Nothing here may refer to the table, which would never go then.
_lit: WeakKeyDictionary[Table[MeasureRow], tuple[_Day, Lights]] = WeakKeyDictionary()


def rule_of(database: Database) -> Rule:
    """The rule of lights: as the office has set it, or else as it comes."""
    rows = database.read("read/rule", id=_RULE)
    return Rule.model_validate(rows[0]) if rows else default_rule()


def lights_of(database: Database, table: Table[MeasureRow], today: date) -> Lights:
    """The lights of a table as the reports and the rule are now."""
    day = _Day(rule_of(database), standings_of(database), today)
    known, lights = _lit.get(table, (None, None))
    if lights is None or known != day:
        lights = _light(table, day)
        _lit[table] = day, lights
    return lights


def lit(database: Database, dues: Mapping[str, date | None], today: date) -> dict[str, Lit]:
    """The lights of some measures, whose days are given by their ids."""
    rule, standings = rule_of(database), standings_of(database).measures
    found = {}
    for measure, due in dues.items():
        standing = standings.get(measure, _NOTHING)
        found[measure] = Lit(signal(rule, due, standing, today).light, standing.status)
    return found


def _light(table: Table[MeasureRow], day: _Day) -> Lights:
    of = cache(lambda due: day.signal(due, _NOTHING).light)
    column: list[Light] = [of(row.listed.due) for row in table.rows]
    statuses: dict[int, Status] = {}
    for number in _reported(table, day.standings):
        row = table.rows[number]
        standing = day.standing(row.id)
        column[number] = day.signal(row.listed.due, standing).light
        if standing.status:
            statuses[number] = standing.status
    return Lights(column, statuses)


def _reported(table: Table[MeasureRow], standings: Standings) -> list[int]:
    """The rows that something was reported of."""
    if not standings.measures:
        return []
    index = table.index("id")
    return [number for each in standings.measures for number in index.get(each, ())]
