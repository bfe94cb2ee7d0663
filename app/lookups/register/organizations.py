"""Every organization, with what lists narrow and order them by."""

from typing import NamedTuple
from weakref import WeakKeyDictionary

from app.lookups.register.loads import LEADS, ROLES
from app.lookups.register.register import Register, register_of
from app.lookups.register.rows import stems
from app.lookups.register.table import Facets, Orders, Table
from cypher.database import Database


class OrganizationRow(NamedTuple):
    """An organization; `tasks` and `led` are how many in force it has a part in, and leads."""

    id: str
    name: str
    division: str | None
    kind: str
    collective: bool
    tasks: int
    led: int


_FACETS: Facets[OrganizationRow] = {
    "within": lambda row: stems([row.division]) if row.division else (),
    "kind": lambda row: (row.kind,),
    "collective": lambda row: (row.collective,),
}
_ORDERS: Orders[OrganizationRow] = {
    "id": lambda row: row.id,
    "name": lambda row: row.name,
    "tasks": lambda row: f"{row.tasks:09}",
    "led": lambda row: f"{row.led:09}",
}
_tables: WeakKeyDictionary[Register, Table[OrganizationRow]] = WeakKeyDictionary()


def organizations_of(database: Database) -> Table[OrganizationRow]:
    """The organizations that the graph holds now."""
    register = register_of(database)
    if register not in _tables:
        tasks, led = register.loads.of(ROLES), register.loads.of(LEADS)
        rows = [
            OrganizationRow(**row, tasks=tasks[row["id"]], led=led[row["id"]])
            for row in database.read("read/organizations")
        ]
        _tables[register] = Table(rows, _FACETS, _ORDERS)
    return _tables[register]
