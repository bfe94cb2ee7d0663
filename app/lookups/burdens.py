"""What questions ask of many at once: who has most to do, who committed to what, number seven."""

from collections.abc import Iterable

from pydantic import Field

from app.lookups import tasks
from app.lookups.places import within
from app.lookups.record import OrganizationName, Record
from app.lookups.tasks import Task
from cypher.database import Database, Row
from schema.extraction import Role


class Burden(Record):
    """An organization, and how many tasks in force it has a part in."""

    organization: OrganizationName
    tasks: int = Field(description="任务数")


def heaviest(
    database: Database, roles: Iterable[Role], limit: int, division: str | None = None
) -> list[Burden]:
    """Those with most tasks in one of `roles`, collectives left out; ties by name."""
    rows = database.read(
        "read/burdens", roles=sorted(roles), limit=limit, division=within(division)
    )
    return [
        Burden(organization=OrganizationName(id=row["id"], name=row["name"]), tasks=row["tasks"])
        for row in rows
    ]


def numbered(database: Database, number: str, division: str | None = None) -> list[Task]:
    """The tasks in force that bear a number, by document."""
    rows = database.read("read/tasks_numbered", number=number, division=within(division))
    return _tasks(database, rows)


def committed(
    database: Database, *, organization: str | None = None, division: str | None = None
) -> list[Task]:
    """The tasks in force that an organization, or any of a place itself, has committed to."""
    rows = database.read("read/tasks_committed", organization=organization, division=division)
    return _tasks(database, rows)


def _tasks(database: Database, rows: Iterable[Row]) -> list[Task]:
    return [tasks.get(database, row["id"]) for row in rows]
