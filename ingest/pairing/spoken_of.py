"""Two places that were named before and are meant by 两地: 自2021年开展山海协作以来,两地……."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.pairing.bonds import Bond
from ingest.pairing.rows import Row
from ingest.pairing.tokens import Side

# How many characters behind their names two places are still spoken of.
_NEAR = 400


@dataclass(frozen=True)
class Couple:
    """Two places that a text named together last, at `place` of it."""

    sides: tuple[Side, ...]
    place: int

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(side.id for side in self.sides)

    def knows(self, other: Side) -> bool:
        """Whether a place is one of the two, or one where they are."""
        places = [side.place for side in self.sides if side.place]
        return other.place is not None and any(other.place.contains(place) for place in places)


def couple_in(row: Row, place: int, before: Couple | None) -> Couple | None:
    """The two that are spoken of behind a sentence, which ends at `place`; None of several."""
    pairs = [
        Couple(tuple(side for name in _GROUPS for side in row.sides(match, name)), place)
        for match in _COUPLE.finditer(row.letters)
    ]
    if len({couple.ids for couple in pairs}) > 1:
        return None
    pairs = [
        couple for couple in pairs if all(s.place or s.name.endswith(_TOWNS) for s in couple.sides)
    ]
    couple = pairs[0] if pairs else before
    return couple if couple and all(couple.knows(t.sides[0]) for t in row.of_places) else None


def spoken_of(row: Row, couple: Couple | None, start: int) -> Iterator[Bond]:
    """The bond of the two that 两地 or 双方 means in a sentence at `start` that names nobody."""
    if couple is None or start - couple.place > _NEAR or any(t.sides for t in row.tokens):
        return
    if match := _MEANT.search(row.letters):
        both = next(token for token in row.of(match) if token.letter == "t")
        kind = next(row.kinds(match))
        one, other = (Side(s.id, s.name, s.place) for s in couple.sides)
        level = row.words[both.end - 1]
        same = all(side.name.endswith(level) for side in couple.sides)
        if not kind.members and (same or level in "地方"):
            yield Bond(*row.span(match), kind, (one,), (other,))


_TOWNS = ("镇", "乡", "街道", "村", "社区")
_GROUPS = ("one", "other", "town", "partner")
# 甲与乙, beside nobody else
_COUPLE = re.compile(
    "(?<![PO][lajw])(?:(?P<one>P)x{0,2}[wja](?P<other>P)|(?P<town>O)[wa](?P<partner>O))(?![lajw][PO])"
)
# 两地开展山海协作; 开展山海协作以来,两地……
_MEANT = re.compile("t[xgq]{0,8}[KV]|[KV]x{0,4}s,t")
