"""Of how many tasks in force organizations have a part."""

from collections import Counter
from collections.abc import Collection
from typing import NamedTuple, get_args

from app.lookups.register.rows import MeasureRow
from app.lookups.register.table import Table
from schema.extraction import Role

ROLES: tuple[Role, ...] = get_args(Role)
LEADS: tuple[Role, ...] = ("lead",)


class Load(NamedTuple):
    """A task counts as led when it leads one of its measures at least, and so on."""

    tasks: int
    led: int
    responsible: int
    supported: int


class Loads:
    """The loads of all, told by measures; counted when they are first asked for."""

    def __init__(self, measures: Table[MeasureRow]) -> None:
        self._measures = measures
        self._counted: dict[frozenset[Role], Counter[str]] = {}

    def __call__(self, organization: str) -> Load:
        every = self.of(ROLES)[organization]
        lead, responsible, cooperating = (self.of((role,))[organization] for role in ROLES)
        return Load(every, lead, responsible, cooperating)

    def of(self, roles: Collection[Role]) -> Counter[str]:
        """How many tasks each has a part in, in one of `roles`."""
        asked = frozenset(roles)
        if asked not in self._counted:
            rows = self._measures.rows
            counting = self._measures.choose({"counts": True})
            pairs = {
                (owner, rows[number].task.id)
                for number in counting
                for role, _, owner in (part.partition(" ") for part in rows[number].listed.parts)
                if role in asked
            }
            self._counted[asked] = Counter(owner for owner, _ in pairs)
        return self._counted[asked]
