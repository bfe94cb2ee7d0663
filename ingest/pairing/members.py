"""Organizations that a pairing may bind: hospitals, schools, companies, towns of own names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from ingest.pairing.kinds import kind_words
from ingest.pairing.places import find_places
from ingest.pairing.surroundings import Surroundings
from ingest.phrases import any_of, phrases
from schema import organizations


@dataclass(frozen=True)
class Member:
    """An organization named at ``words[start:end]``."""

    start: int
    end: int
    id: str
    name: str


def find_members(words: str, near: str | None) -> Iterator[Member]:
    """The organizations that `words` name; `near` is the code of the document's own place.

    三级医院 and 城区学校 are no names: nobody is bound by them.
    """
    place = 0
    while match := _named().search(words, place):
        start = _without_verbs(words, *match.span())
        name = words[start : match.end()]
        while bound := _BINDS.search(name):
            # 会议室召开甲街道……: the name begins behind the verb.
            start = _without_verbs(words, start + bound.end(), match.end())
            name = words[start : match.end()]
        # 青川的竹园镇 is the town.
        start += name.rfind("的") + 1
        name = words[start : match.end()]
        link = _link_in(name, near)
        # 计划与某园区: the name begins behind the link.
        place = start + link + 1 if link is not None else match.end()
        if link is None and _is_own(name):
            for first, last in _parts(name, near):
                found = organizations.interpret(name[first:last], near).organization
                yield Member(start + first, start + last, found.id, found.name)


def _is_own(name: str) -> bool:
    short = len(name) <= _SHORTEST - name.endswith(("镇", "乡"))
    # 薄弱村 is a sort, 甲镇乙村 is one.
    loose = name.endswith("村") and not _TOWN_OF_VILLAGE.search(name)
    return not (short or loose) and not _vague().search(name)


def _parts(name: str, near: str | None) -> Iterator[tuple[int, int]]:
    """Where the towns are that stand side by side: 甲区乙街道丙区丁镇."""
    places = [place.start for place in find_places(name, Surroundings(near))]
    ends = [at for at in places if name[:at].endswith(_TOWNS)]
    yield from pairwise([0, *ends, len(name)])


def _link_in(name: str, near: str | None) -> int | None:
    """Where a word that links two stands in a name, but not in that of a place (云和)."""
    places = find_places(name, Surroundings(near))
    endings = tuple(phrases("pairings")["members"]["endings"])
    return next(
        (
            at
            for at, letter in enumerate(name)
            if letter in _EDGES
            and not any(p.start <= at < p.end for p in places)
            # 福和高级中学 is one name, 甲医院和乙医院 are two.
            and (_is_own(name[at + 1 :]) or name[:at].endswith(endings))
        ),
        None,
    )


def _without_verbs(words: str, start: int, end: int) -> int:
    """Where the name begins, behind verbs that the clause opens with (推动甲医院与乙医院).

    我区甲街道 is 甲街道, whose place is the document's own.
    """
    while (verb := _verbs().match(words, start, end)) and verb.end() < end:
        start = verb.end()
    return start


_SHORTEST = 3
_TOWN_OF_VILLAGE = re.compile("(?:[镇乡县区市]|街道)[^镇乡县区市]{2,}村$")
_TOWNS = ("镇", "乡", "街道")
# A sentence has them, a name does not: 甲结对共建企业.
_BINDS = re.compile(
    "结对|缔结|帮扶|支援|援建|援助|协作|召开|举[行办]|主持|参加|签[订署]|走进|来到|前往"
)


@lru_cache(maxsize=1)
def _named() -> re.Pattern[str]:
    """From one mark or link to the next, ending as organizations do."""
    endings = any_of(phrases("pairings")["members"]["endings"])
    kinds = kind_words().pattern
    edges = r"[,、;:。.()“”与和同跟由及在到【】《》—–·~-]"
    return re.compile(
        rf"(?:(?<![^,、;:。.()“”与和同跟由及在到扶援管对向的为是【】《》—–·~-])|(?<=结对|援建|召开|举行|举办))[一-龥A-Za-z0-9]{{1,24}}?(?:{endings})"
        rf"(?=$|{edges}|[结缔对帮支援定开建签联协托继承的等共合分将设成实牵组此先已均还深互携续达正举召来赴向负参给揭启双累创派就为提座会交重选请邀承接受捐率考始\d]|作为|{kinds})"
    )


@lru_cache(maxsize=1)
def _verbs() -> re.Pattern[str]:
    return re.compile(rf"{any_of(phrases('pairings')['members']['verbs'])}|[我本][市县区](?!级|域)")


@lru_cache(maxsize=1)
def _vague() -> re.Pattern[str]:
    members = phrases("pairings")["members"]
    return re.compile(
        rf"^(?:{any_of(members['vague'])})|^[大小新老旧内外](?:{any_of(members['endings'])})$"
        r"|^[一二三四五六七八九十两][校院所]"
        r"|等|\d|座谈|会议|仪式|活动|暨|[几多两三四五六七八九十]个?乡镇"
    )


_EDGES = "与和同跟由及在赴是"
