"""What a sentence says of who is bound to whom."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.pairing.kinds import Kind
from ingest.pairing.tokens import Side


@dataclass(frozen=True)
class Bond:
    """What a sentence says at ``sentence[start:end]``: `one` and `other` are bound.

    In a directed form (甲帮扶乙) `one` supports. Of three or more equal sides all stand in `one`.
    As many on either side are bound in step, the first to the first, unless they are `jointly`.
    """

    start: int
    end: int
    kind: Kind
    one: tuple[Side, ...]
    other: tuple[Side, ...]
    directed: bool = False
    jointly: bool = False

    @property
    def sides(self) -> tuple[Side, ...]:
        return self.one + self.other

    @property
    def ends(self) -> frozenset[str]:
        """Who is bound, whatever side each stands on."""
        return frozenset(side.id for side in self.sides)


def are_provinces(sides: Sequence[Side]) -> bool:
    return all(side.place is not None and side.place.level == "province" for side in sides)


def once(bonds: Sequence[Bond]) -> Iterator[Bond]:
    """The bonds, one said of the same sides by a general word as well left out."""
    named = {bond.ends for bond in bonds if not bond.kind.general}
    yield from (bond for bond in bonds if not bond.kind.general or bond.ends not in named)
