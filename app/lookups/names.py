"""Whom the graph knows by name: what a question is read with."""

from collections.abc import Iterable

from pydantic import Field

from app.lookups.record import OrganizationName
from cypher.database import Database


class NamedOrganization(OrganizationName):
    """An organization with what tells it from its namesakes."""

    canonical: str = Field(description="在其行政区划内的规范名称", examples=["农业农村局"])
    division: str | None = Field(description="行政区划代码", examples=["330305"])


def organizations_called(database: Database, canonicals: Iterable[str]) -> list[NamedOrganization]:
    """The organizations that bear one of `canonicals` in any place, by name; those in force."""
    rows = database.read("read/organizations_called", names=sorted(set(canonicals)))
    return [NamedOrganization(**row) for row in rows]


def acting_for(database: Database, office: str) -> list[str]:
    """The organizations behind whose names clauses print `office`, as in 区委办<改革办>."""
    return [row["name"] for row in database.read("read/acting_offices", office=office)]


def places_known(database: Database, codes: Iterable[str]) -> set[str]:
    """Those of `codes` that the graph speaks of."""
    rows = database.read("read/places_known", codes=sorted(set(codes)))
    return {row["id"] for row in rows}
