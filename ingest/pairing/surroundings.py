"""What a document tells of its places: 南山 is of 深圳 where that is named."""

from collections.abc import Iterable
from dataclasses import dataclass

from schema import divisions
from schema.divisions import Division

_CITY, _PROVINCE = 4, 2


@dataclass(frozen=True)
class Place:
    """A name at ``words[start:end]`` and whom it may mean, likeliest first."""

    start: int
    end: int
    meanings: tuple[Division, ...]


@dataclass(frozen=True)
class Surroundings:
    """What a document says of places, by their codes.

    `near` is its own, `named` are those where it speaks of pairings beyond doubt, `whole` those
    that it names with their kind anywhere.
    """

    near: str | None = None
    named: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()

    def meanings(self, name: str) -> tuple[Division, ...]:
        """The places of that name, likeliest first: near the own place, then near the named."""
        return tuple(sorted(divisions.find(name, near=self.near), key=self._distance))

    def knows(self, place: Division) -> bool:
        """Whether a place is named, or its province is the document's own or one that it names."""
        return place.code in self.whole or any(
            code[:_PROVINCE] == place.code[:_PROVINCE] for code in self._codes()
        )

    def _codes(self) -> Iterable[str]:
        return (self.near, *self.named) if self.near else self.named

    def _distance(self, place: Division) -> tuple[bool, bool, int]:
        own = (self.near or "")[:_PROVINCE] == place.code[:_PROVINCE]
        shared = (
            size
            for size in (_CITY, _PROVINCE)
            if any(code[:size] == place.code[:size] for code in self.named)
        )
        return place.valid_to is not None, not own, 0 if own else -next(shared, 0)


NOWHERE = Surroundings()
