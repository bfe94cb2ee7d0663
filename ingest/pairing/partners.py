"""Places set beside each other, each of which tells what the other is."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.pairing.surroundings import Place
from ingest.phrases import phrases


def kin(words: str, former: Place, place: Place) -> Place | None:
    """A place listed behind its city or behind another county of it: its short name suffices."""
    between = words[former.end : place.start]
    if not 0 < len(between) <= _LONGEST_GAP or not re.fullmatch(_LISTING, between):
        return None
    city = former.meanings[0].code[:4]
    if city.endswith("00"):
        return None
    within = [meaning for meaning in place.meanings if meaning.code[:4] == city]
    return Place(place.start, place.end, tuple(within)) if within else None


def is_matched(words: str, former: Place, place: Place) -> bool:
    """Whether a name is set beside a place as its partner: 越城与马边、柯桥与峨边.

    With nothing between them it must be that of one place alone: 温州松潘两地.
    """
    name, between = words[place.start : place.end], words[former.end : place.start]
    alone = not between and len(place.meanings) == 1
    beside = (between in _BESIDE or alone) and len(name) == _SHORTEST
    return (
        beside
        and _AFTER_PARTNER.match(words, place.end) is not None
        and name not in phrases("pairings")["ordinary"]["words"]
    )


def of_one_level(words: str, places: Sequence[Place]) -> Iterator[Place]:
    """The places; one of a pair that may be a city or a county is what its partner is."""
    levels = [place.meanings[0].level for place in places]
    partners = {
        at: other
        for one, another in pairwise(range(len(places)))
        if words[places[one].end : places[another].start] in _BESIDE
        for at, other in ((one, another), (another, one))
    }
    for at, place in enumerate(places):
        yield _of_level(place, levels[partners[at]]) if at in partners else place


def _of_level(place: Place, level: str) -> Place:
    if level != "county":
        return place
    within = [
        m for m in place.meanings if m.level == level and m.code[:4] == place.meanings[0].code[:4]
    ]
    return Place(place.start, place.end, tuple(within)) if within else place


_LISTING = r"(?:[、和及]|以及|及其)(?:下辖|所辖|辖区)?的?"
_LONGEST_GAP = 5
_SHORTEST = 2
_BESIDE = ("与", "同", "和", "-", "—", "——", "--", "·", "~", "–", "↔", "⇌", "/")
_AFTER_PARTNER = re.compile("$|[、,;。]|结对|帮扶|对口|山海|东西部|两[地县]|签|建立|携手")
