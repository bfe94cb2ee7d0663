"""Places named in a sentence, longest names first: 四川省阿坝州 is one, 宁波丽水 are two."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from ingest.phrases import phrases
from schema import divisions
from schema.divisions import Division

_KINDS = "省市区县州盟旗"
_LINKS = "和与同及"
_LISTING = r"(?:[、和及]|以及|及其)(?:下辖|所辖|辖区)?的?"
_LISTED = re.compile("[、和及]|以及")
# A number of parts of the places before it.
_COUNT = re.compile(
    r"(?:等地?|所辖|下辖|所属)?(?P<count>\d{1,4})个[^,、。;与和]{0,6}?"
    r"(?:县|区|旗|镇|乡|村|街道|社区|县\(市、区\))"
)
_LONGEST_GAP = 5
_SEPARATORS = ("", "、", ",", ";", ":", "与")
_SHORTEST = 2
_BESIDE = ("与", "同", "-", "—", "——", "--")
_AFTER_PARTNER = re.compile("$|[、,;。]|结对|帮扶|对口|山海|东西部|两[地县]|签|建立|携手")


@dataclass(frozen=True)
class Place:
    """A name at ``words[start:end]`` and whom it may mean, likeliest first."""

    start: int
    end: int
    meanings: tuple[Division, ...]


def find_places(words: str, near: str | None = None) -> list[Place]:
    """The places that `words` name, in order; names that follow one they lie within are one."""
    found: list[Place] = []
    for place in _names(words, near):
        whole = _nested(found[-1], place) if found and _adjoin(words, found[-1], place) else None
        kin = _kin(words, found[-1], place) if found else None
        if whole:
            found[-1] = whole
        elif kin:
            found.append(kin)
        elif _is_told(words, place, found[-1] if found else None, near):
            found.append(place)
    return found


def counted_places(words: str, places: Sequence[Place]) -> list[Place]:
    """The places that only tell where those are that are meant: 四川等地36个县, 甲、乙学校.

    上城区、拱墅区2个区 are named themselves.
    """
    shared = tuple(phrases("pairings")["not_a_party"]["shared"])
    counted: list[Place] = []
    row: list[Place] = []
    for place in places:
        joined = row and _LISTED.fullmatch(words[row[-1].end : place.start])
        row = [*row, place] if joined else [place]
        found = _COUNT.match(words, place.end)
        members = words.startswith(shared, place.end)
        if members or (found and int(found["count"]) != len(row)):
            counted += row
    return counted


def _adjoin(words: str, above: Place, below: Place) -> bool:
    """宁德市的柘荣县, 福州市所属的晋安区: only a word of belonging stands between them."""
    return words[above.end : below.start] in phrases("pairings")["links_within"]["words"]


def abbreviated(letters: str, near: str | None = None) -> list[Division]:
    """The places that a run of abbreviations means together (瓯洞, 杭绍甬); empty when none.

    Of all readings one wins whose places are of one level, none within another. Of three letters
    and more the first may belong to the word before (做深瓯洞): places set together are neighbours.
    """
    meanings = [divisions.find(letter, near=near) for letter in letters]
    reading = min((list(one) for one in product(*meanings)), key=_oddness, default=[])
    if len(reading) > _SHORTEST and not _are_neighbours(reading):
        return abbreviated(letters[1:], near)
    return reading


def _are_neighbours(places: Sequence[Division]) -> bool:
    levels = {place.level for place in places}
    return levels == {"province"} or len({place.code[:2] for place in places}) == 1


def _is_plain(name: str, meaning: Division, near: str | None) -> bool:
    """Whether a name is a place's beyond doubt.

    Counties far away are named in full: of two thousand short names some are ordinary words.
    """
    if name != meaning.short or name == meaning.name:
        return True
    if name in phrases("pairings")["ordinary"]["words"]:
        return False
    return meaning.level != "county" or (near or "")[:2] == meaning.code[:2]


def _kin(words: str, former: Place, place: Place) -> Place | None:
    """A place listed behind its city or behind another county of it: its short name suffices."""
    between = words[former.end : place.start]
    if not 0 < len(between) <= _LONGEST_GAP or not re.fullmatch(_LISTING, between):
        return None
    city = former.meanings[0].code[:4]
    if city.endswith("00"):
        return None
    within = [meaning for meaning in place.meanings if meaning.code[:4] == city]
    return Place(place.start, place.end, tuple(within)) if within else None


def _is_listed(words: str, place: Place) -> bool:
    """Whether a name stands between links, as no ordinary word does: 朝阳与密云、和平与宁河."""
    before = words[place.start - 1 : place.start]
    return before in _SEPARATORS and words[place.end : place.end + 1] in ("与", "、")


def _is_told(words: str, place: Place, former: Place | None, near: str | None) -> bool:
    """Whether a name is meant for a place, by itself or by what stands around it."""
    if former and _is_matched(words, former, place):
        return True
    if _is_plain(words[place.start : place.end], place.meanings[0], near):
        return True
    return _is_listed(words, place) and (near or "")[:2] == place.meanings[0].code[:2]


def _is_matched(words: str, former: Place, place: Place) -> bool:
    """Whether a name is set beside a place as its partner: 越城与马边、柯桥与峨边."""
    name = words[place.start : place.end]
    beside = words[former.end : place.start] in _BESIDE and len(name) == _SHORTEST
    return (
        beside
        and _AFTER_PARTNER.match(words, place.end) is not None
        and name not in phrases("pairings")["ordinary"]["words"]
    )


def _oddness(reading: Sequence[Division]) -> tuple[bool, int]:
    nested = any(a is not b and a.contains(b) for a in reading for b in reading)
    return nested, len({place.level for place in reading})


def _names(words: str, near: str | None) -> Iterator[Place]:
    place = 0
    while place < len(words) - 1:
        size = _longest_at(words, place)
        if size:
            found = _with_kind(words, place, place + size, near)
            yield found
            # 乐清和平阳: what seems a name may hide a link and the name behind it.
            linked = words[place] in _LINKS
            plain = _is_plain(words[place : found.end], found.meanings[0], near)
            place += 1 if linked and not plain else found.end - place
        else:
            place += 1


def _longest_at(words: str, place: int) -> int:
    longest = min(divisions.longest_name(words[place]), len(words) - place)
    for size in range(longest, _SHORTEST - 1, -1):
        if divisions.is_name(words[place : place + size]):
            return size
    return 0


def _with_kind(words: str, start: int, end: int, near: str | None) -> Place:
    """The place of a short name, its kind taken in where one follows: 阿坝州."""
    meanings = divisions.find(words[start:end], near=near)
    kind = words[end : end + 1]
    if kind and kind in _KINDS and words[end - 1] not in _KINDS:
        named = [meaning for meaning in meanings if meaning.name.endswith(kind)]
        if named:
            return Place(start, end + 1, tuple(named))
    return Place(start, end, tuple(meanings))


def _nested(above: Place, below: Place) -> Place | None:
    """One place of two names, when the second lies within the first."""
    within = [
        inner
        for inner in below.meanings
        for outer in above.meanings
        if outer.contains(inner) and outer != inner
    ]
    return Place(above.start, below.end, tuple(within)) if within else None
