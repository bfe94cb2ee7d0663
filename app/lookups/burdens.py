"""Burdens: who has most to do."""

from collections.abc import Iterable

from pydantic import Field

from app.lookups.places import within
from app.lookups.record import OrganizationName, Record
from app.lookups.register import register_of
from app.lookups.register.organizations import organizations_of
from cypher.database import Database
from schema.extraction import Role


class Burden(Record):
    """An organization, and how many tasks in force it has a part in."""

    organization: OrganizationName
    tasks: int = Field(description="任务数")


def heaviest(
    database: Database, roles: Iterable[Role], limit: int, division: str | None = None
) -> list[Burden]:
    """Those with most tasks in one of `roles`, collectives left out; ties by name."""
    loads = register_of(database).loads.of(list(roles))
    table = organizations_of(database)
    chosen = table.choose({"collective": False, "within": within(division)})
    rows = [table.rows[number] for number in chosen if loads[table.rows[number].id]]
    rows.sort(key=lambda row: (-loads[row.id], row.name, row.id))
    return [
        Burden(organization=OrganizationName(id=row.id, name=row.name), tasks=loads[row.id])
        for row in rows[:limit]
    ]
