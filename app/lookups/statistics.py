"""The numbers that matter: how much there is, what nobody owns, who has most to do."""

from weakref import WeakKeyDictionary

from app.lookups import organizations
from app.lookups.organizations import Organization, OrganizationFilter
from app.lookups.paging import Window
from app.lookups.record import Record
from app.lookups.register import Register, register_of
from app.lookups.register.organizations import organizations_of
from app.lookups.register.rows import TargetRow
from app.lookups.register.table import Table
from app.lookups.register.tables import COUNTING
from cypher.database import Database


class Counts(Record):
    """How much is in force."""

    documents: int
    tasks: int
    measures: int
    responsibilities: int
    organizations: int
    targets: int
    pairings: int
    reprints: int
    measures_without_owner: int
    measures_collective_only: int
    tasks_without_target: int


class Year(Record):
    """The targets due in a year; `year` is None for those without a deadline."""

    year: int | None
    targets: int


class Statistics(Record):
    """The state of the graph."""

    counts: Counts
    busiest: list[Organization]
    targets_by_year: list[Year]


def get(database: Database, busiest: int = 10) -> Statistics:
    """The state of the graph, with the `busiest` organizations, collectives left out."""
    most = Window(sort="-tasks", limit=busiest)
    return Statistics(
        counts=counts(database),
        busiest=organizations.find(database, OrganizationFilter(collective=False), most).items,
        targets_by_year=_by_year(register_of(database).targets),
    )


def counts(database: Database) -> Counts:
    """How much is in force; what only repeats another document in force is not counted."""
    register = register_of(database)
    if register not in _counted:
        _counted[register] = _count(register)
    return Counts(
        organizations=len(organizations_of(database).rows),
        **_counted[register],
        **database.read("read/counts")[0],
    )


# A register never changes: another takes its place.
_counted: WeakKeyDictionary[Register, dict[str, int]] = WeakKeyDictionary()


def _count(register: Register) -> dict[str, int]:
    measures, tasks, targets = register.measures, register.tasks, register.targets
    counting = measures.choose(COUNTING)
    return {
        "documents": len(register.in_force),
        "tasks": len(tasks.choose(COUNTING)),
        "measures": len(counting),
        "responsibilities": sum(len(measures.rows[each].listed.parts) for each in counting),
        "targets": len(targets.choose(COUNTING)),
        "measures_without_owner": len(measures.choose({**COUNTING, "held": "nobody"})),
        "measures_collective_only": len(measures.choose({**COUNTING, "held": "collective"})),
        "tasks_without_target": len(tasks.choose({**COUNTING, "has_target": False})),
    }


def _by_year(targets: Table[TargetRow]) -> list[Year]:
    counted = targets.count("year", targets.choose(COUNTING))
    years = sorted(counted, key=lambda each: (each is None, each))
    return [Year(year=each and int(each), targets=counted[each]) for each in years]
