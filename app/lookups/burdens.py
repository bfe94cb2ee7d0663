"""Burdens: who has most to do."""

from collections.abc import Iterable

from pydantic import Field

from app.lookups.places import within
from app.lookups.record import OrganizationName, Record
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
    rows = database.read(
        "read/burdens", roles=sorted(roles), limit=limit, division=within(division)
    )
    return [
        Burden(organization=OrganizationName(id=row["id"], name=row["name"]), tasks=row["tasks"])
        for row in rows
    ]
