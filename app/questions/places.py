"""Places that a question names: in full, in part, or as two that are said in one breath (杭衢)."""

from collections.abc import Iterable
from itertools import product
from typing import NamedTuple

from app.lookups.names import places_known
from app.questions.spans import apart
from cypher.database import Database
from schema import divisions
from schema.divisions import Division

_LONGEST = 14
_KINDS = ("省", "市", "区", "县", "州", "旗")


class PlaceMention(NamedTuple):
    """`words[start:end]` of a question, the place it means, and whether the graph speaks of it."""

    start: int
    end: int
    place: Division
    known: bool


def find_places(
    database: Database, words: str, free: Iterable[tuple[int, int]]
) -> list[PlaceMention]:
    """The places in the `free` stretches of a question, in order, each name as long as can be.

    A place that the graph does not speak of counts when it bears its kind (泰顺县): 平安 alone is
    seldom the county.
    """
    named = [
        (start, end, divisions.find(words[start:end]))
        for first, last in free
        for start in range(first, last)
        for end in range(start + 2, min(start + _LONGEST, last) + 1)
    ]
    known = places_known(database, {place.code for _, _, found in named for place in found})
    mentions = []
    for start, end, found in named:
        here = [place for place in found if place.code in known]
        if here:
            mentions.append(PlaceMention(start, end, here[0], known=True))
        elif found and end - start > 2 and words[start:end].endswith(_KINDS):
            mentions.append(PlaceMention(start, end, found[0], known=False))
    return apart(sorted(mentions, key=lambda m: (m.start - m.end, m.start)))


def named_wholly(database: Database, words: str) -> list[tuple[Division, bool]]:
    """The place that `words` as a whole name, or the two; whether the graph knows them. Or none."""
    found = divisions.find(words)
    if found and len(words) > 1:
        known = places_known(database, {place.code for place in found})
        place = next((each for each in found if each.code in known), found[0])
        return [(place, place.code in known)]
    return _two_in_one(database, words) if len(words) == 2 else []


def _two_in_one(database: Database, words: str) -> list[tuple[Division, bool]]:
    """杭衢: each character abbreviates a place that the graph speaks of."""
    found = [divisions.find(character) for character in words]
    known = places_known(database, {place.code for places in found for place in places})
    pairs = list(product(*([p for p in places if p.code in known] for places in found)))
    # 瓯洞 are two counties: places of one level are said in one breath.
    pairs.sort(key=lambda pair: len({place.level for place in pair}))
    return [(place, True) for place in pairs[0]] if pairs else []
