"""Which rows of a table hold words, and how many of them."""

from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from heapq import nsmallest
from itertools import accumulate
from typing import NamedTuple

from app.lookups.register.pieces import Pieces

# Where so many hold all of the words, those that hold some are not looked for: among 100,000 tasks
# these are tens of thousands. Of fewer, the best are kept.
_ENOUGH, _MOST = 50, 200
# Below this share of the words found, a row is chance: 产值 in everything that is worth something.
LEAST = 0.4


class Said(NamedTuple):
    """The words of a row: its `own` find it, those `beside` count too; `length` is that of all."""

    own: str
    beside: str
    length: int


class Held(NamedTuple):
    """A row by its number, how many of the pieces looked for it holds, and how long it is."""

    number: int
    pieces: int
    length: int


class Texts:
    """The words of some rows that stand next to each other."""

    def __init__(self, rows: Iterable[Said]) -> None:
        said = list(rows)
        self._own = Pieces(each.own for each in said)
        self._beside = Pieces(each.beside for each in said)
        self._lengths = array("I", (each.length for each in said))

    def __len__(self) -> int:
        return len(self._lengths)

    def with_all(self, pieces: Collection[str], start: int) -> Iterator[Held]:
        """The rows, counted from `start`, whose own words hold all pieces."""
        first, *others = sorted(map(self._own.holding, pieces), key=len)
        for number in set(first).intersection(*others):
            yield Held(start + number, len(pieces), self._lengths[number])

    def with_some(self, pieces: Collection[str], start: int) -> Iterator[Held]:
        """The rows whose own words hold one piece that finds, and the least share of all."""
        found: set[int] = set()
        held: Counter[int] = Counter()
        for piece in pieces:
            own = self._own.holding(piece)
            held.update({*own, *self._beside.holding(piece)})
            if _finds(piece):
                found.update(own)
        least = LEAST * len(pieces)
        for number in found:
            if held[number] >= least:
                yield Held(start + number, held[number], self._lengths[number])


class Wording:
    """The words of all rows of a table, stretch by stretch."""

    def __init__(self, stretches: Sequence[Texts]) -> None:
        starts = accumulate(map(len, stretches), initial=0)
        self._stretches = list(zip(starts, stretches, strict=False))

    def found(self, pieces: Collection[str]) -> list[Held]:
        """Every row that holds all pieces; where these are few, the best that hold some as well."""
        if not any(map(_finds, pieces)):
            return []
        every = [held for start, texts in self._stretches for held in texts.with_all(pieces, start)]
        if len(every) >= _ENOUGH:
            return every
        some = (held for start, texts in self._stretches for held in texts.with_some(pieces, start))
        return nsmallest(_MOST, some, key=lambda each: (-each.pieces, each.length, each.number))


def _finds(piece: str) -> bool:
    """Whether a piece tells anything by itself: a single character is in too many words."""
    return len(piece) > 1 or piece.isascii()
