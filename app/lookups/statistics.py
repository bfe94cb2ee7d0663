"""The numbers that matter: how much there is, what nobody owns, who has most to do."""

from app.lookups import organizations
from app.lookups.organizations import Organization, OrganizationFilter
from app.lookups.paging import Window
from app.lookups.record import Record
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
        targets_by_year=[Year(**row) for row in database.read("read/targets_by_year")],
    )


def counts(database: Database) -> Counts:
    """How much is in force."""
    return Counts(**database.read("read/counts")[0])
