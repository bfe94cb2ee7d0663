"""Places named in a sentence, longest names first: 四川省阿坝州 is one, 宁波丽水 are two."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ingest.pairing.partners import is_matched, kin, of_one_level
from ingest.pairing.surroundings import NOWHERE, Place, Surroundings
from ingest.phrases import phrases
from schema import divisions
from schema.divisions import Division

_KINDS = "省市区县州盟旗"
_LISTED = re.compile("[、和及]|以及")
# A number of parts of the places before it.
_COUNT = re.compile(
    r"(?:等地?|所辖|下辖|所属)?(?P<count>\d{1,4})(?:个[^,、。;与和]{0,6}?"
    r"(?:县|区|旗|镇|乡|村|街道|社区|县\(市、区\))|[所家][^,、。;与和]{0,6}?(?:校|中小学|医院|企业))"
)
# 甲、乙、丙的三所学校
_SCHOOLS = re.compile(r"的(?:\d{1,4}|[一两二三四五六七八九十几多]+)[所家]")
_FEW = re.compile("(?P<count>[两二三四五六七八九十])个?[省市县区州](?![一-龥]?[级委政])")
_SEPARATORS = ("", "、", ",", ";", ":", "与")
_SHORTEST = 2
_REGION = "地区"
_FORMER = re.compile("[县市](?![城域级场民区])")
# What counties and cities have become.
_LATER = {"县": "市区", "市": "区"}


def find_places(words: str, here: Surroundings = NOWHERE) -> list[Place]:
    """The places that `words` name, in order; names that follow one they lie within are one."""
    found: list[Place] = []
    for place in _names(words, here):
        if found and place.start < found[-1].end:
            continue
        whole = _nested(found[-1], place) if found and _adjoin(words, found[-1], place) else None
        related = kin(words, found[-1], place) if found else None
        if whole:
            found[-1] = whole
        elif related:
            found.append(related)
        elif _is_told(words, place, found[-1] if found else None, here):
            found.append(place)
    return list(of_one_level(words, found))


def codes_named(words: str) -> Iterator[str]:
    """The codes of the places that `words` name beyond doubt, wherever they are."""
    return (place.meanings[0].code for place in find_places(words))


def provinces_of_counties(words: str) -> Iterator[str]:
    """The codes of provinces of which two counties are named for short: 萧山与龙泉."""
    names: dict[str, set[str]] = defaultdict(set)
    for place in _names(words, NOWHERE):
        name = words[place.start : place.end]
        [province, *others] = {meaning.code[:2] for meaning in place.meanings}
        if not others and name not in phrases("pairings")["ordinary"]["words"]:
            names[province + "0000"].add(name)
    return (province for province, found in names.items() if len(found) > 1)


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
        members = words.startswith(shared, place.end) or _SCHOOLS.match(words, place.end)
        if members or _counts_others(words, place.end, len(row)):
            counted += row
    return counted


def _counts_others(words: str, end: int, listed: int) -> bool:
    """Whether a number behind a list is not that of its places: 四川36个县, 江苏三市."""
    if found := _COUNT.match(words, end):
        return int(found["count"]) != listed
    few = _FEW.match(words, end)
    # 甲与乙两市 parts its two.
    return few is not None and listed == 1 and few["count"] not in "两二"


def _adjoin(words: str, above: Place, below: Place) -> bool:
    """宁德市的柘荣县, 福州市所属的晋安区: only a word of belonging stands between them."""
    return words[above.end : below.start] in phrases("pairings")["links_within"]["words"]


def _is_plain(name: str, meaning: Division, here: Surroundings) -> bool:
    """Whether a name is a place's beyond doubt.

    Counties far away are named in full: of two thousand short names some are ordinary words.
    """
    if name != meaning.short or name == meaning.name:
        return True
    if not _is_told_apart(name):
        return False
    return meaning.level != "county" or here.knows(meaning)


def _is_listed(words: str, place: Place) -> bool:
    """Whether a name stands between links, as no ordinary word does: 朝阳与密云、和平与宁河."""
    before = words[place.start - 1 : place.start]
    return before in _SEPARATORS and words[place.end : place.end + 1] in ("与", "、")


def _is_told(words: str, place: Place, former: Place | None, here: Surroundings) -> bool:
    """Whether a name is meant for a place, by itself or by what stands around it."""
    if _is_zone(words, place, former, here):
        return False
    if former and is_matched(words, former, place):
        return True
    if _is_plain(words[place.start : place.end], place.meanings[0], here):
        return True
    return _is_listed(words, place) and here.knows(place.meanings[0])


def _is_zone(words: str, place: Place, former: Place | None, here: Surroundings) -> bool:
    """Whether 滨海新区 is a zone of the city before it (绍兴滨海新区), or of another at hand."""
    if words[place.start : place.end] not in phrases("pairings")["zones"]["names"]:
        return False
    beside = former is not None and former.end == place.start
    return beside or (here.near is not None and not here.knows(place.meanings[0]))


def _names(words: str, here: Surroundings) -> Iterator[Place]:
    place = 0
    while place < len(words) - 1:
        size = _longest_at(words, place)
        if size:
            found = _with_kind(words, place, place + size, here)
            yield found
            # 乐清和平阳, 如东丽区: what seems a name may hide the one that begins within it.
            plain = _is_plain(words[place : found.end], found.meanings[0], here)
            place += found.end - place if plain else 1
        else:
            place += 1


def _longest_at(words: str, place: int) -> int:
    longest = min(divisions.longest_name(words[place]), len(words) - place)
    for size in range(longest, _SHORTEST - 1, -1):
        if divisions.is_name(words[place : place + size]):
            return size
    return 0


def _with_kind(words: str, start: int, end: int, here: Surroundings) -> Place:
    """The place of a short name, its kind taken in where one follows: 阿坝州.

    What has become a city or a district may be called by what it was: 香格里拉县.
    """
    meanings = here.meanings(words[start:end])
    if words.startswith(_REGION, end) and meanings[0].level == "city":
        return Place(start, end + len(_REGION), meanings)
    kind = words[end : end + 1]
    if kind and kind in _KINDS and words[end - 1] not in _KINDS:
        named = [meaning for meaning in meanings if meaning.name.endswith(kind)]
        if not named and _FORMER.match(words, end) and _is_told_apart(words[start:end]):
            named = [m for m in meanings if m.level == "county" and m.name[-1] in _LATER[kind]]
        if named:
            return Place(start, end + 1, tuple(named))
    return Place(start, end, meanings)


def _is_told_apart(name: str) -> bool:
    return name not in phrases("pairings")["ordinary"]["words"]


def _nested(above: Place, below: Place) -> Place | None:
    """One place of two names, when the second lies within the first."""
    within = [
        inner
        for inner in below.meanings
        for outer in above.meanings
        if outer.contains(inner) and outer != inner
    ]
    return Place(above.start, below.end, tuple(within)) if within else None
