"""A sentence about pairings as a row of tokens, one letter each.

``P`` a place, ``O`` an organization, ``A`` abbreviations set together (杭衢), ``K`` a kind, ``V`` a
kind that is a verb as well (帮扶), ``l`` a comma of lists, ``a`` and, ``j`` a hyphen, ``w`` with,
``n`` in, ``b`` by, ``d`` toward, ``i`` is, ``t`` the two of them, ``q`` words of a set, ``e`` each,
``u`` undertakes, ``s`` since then, ``g`` signs, ``,`` ``;`` ``:`` pauses, ``x`` other characters.
Remarks in brackets and dates have none: 甲市（某老区）与乙市 is 甲市与乙市.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ingest.pairing.abbreviations import abbreviated
from ingest.pairing.kinds import Kind, kind_words, kinds, last_kind, named_kind
from ingest.pairing.members import find_members
from ingest.pairing.own_names import own_names
from ingest.pairing.places import counted_places, find_places
from ingest.pairing.surroundings import Surroundings
from ingest.phrases import any_of, phrases
from schema import divisions
from schema.divisions import Division


@dataclass(frozen=True)
class Side:
    """A party and where the sentence names it (nowhere for the document's own place).

    `id` is a place's code or an organization's id; `place` is None for organizations.
    """

    id: str
    name: str
    place: Division | None = None
    at: tuple[int, int] | None = None

    @classmethod
    def of(cls, place: Division, at: tuple[int, int] | None = None) -> "Side":
        return cls(place.code, place.name, place, at)


@dataclass(frozen=True)
class Token:
    letter: str
    start: int
    end: int
    sides: tuple[Side, ...] = ()
    kind: Kind | None = None


def tokens_of(sentence: str, here: Surroundings) -> list[Token]:
    marked = sorted(_marked(sentence, here), key=lambda token: (token.start, -token.end))
    tokens: list[Token] = []
    place = 0
    for token in marked:
        if token.start < place:
            continue
        tokens += [Token("x", i, i + 1) for i in range(place, token.start)]
        place = token.end
        if token.letter:
            tokens.append(token)
    return tokens + [Token("x", i, i + 1) for i in range(place, len(sentence))]


def sides_of(tokens: Sequence[Token]) -> tuple[Side, ...]:
    return tuple(side for token in tokens for side in token.sides)


def _marked(sentence: str, here: Surroundings) -> Iterator[Token]:
    enclaves = {match.span("town") for match in _enclaves().finditer(sentence)}
    for match in _REMARK.finditer(sentence):
        if _PAIR.fullmatch(match[0]) and len(find_places(match[0], here)) > 1:
            continue  # 某协作(甲—乙) says whose
        if match.span() in enclaves:
            # 甲(乙)飞地: one of the two is in the other.
            yield Token("j", match.start(), match.start() + 1)
            yield Token("", match.end() - 1, match.end())
            continue
        named = last_kind(match[0])
        # (2018年结对) says when, (山海协作) what.
        if named is None or (named.general and not find_places(match[0], here)):
            yield Token("", *match.span())
    for match in _AGREEMENT.finditer(sentence):
        if last_kind(match[0]) is None:
            yield Token("", *match.span())
    allied = phrases("pairings")["allied"]
    strangers = tuple(phrases("pairings")["not_a_party"]["after"])
    places = find_places(sentence, here)
    members = list(find_members(sentence, here.near))
    # 青川的竹园镇 is the town.
    owned = {member.start - 1 for member in members if sentence[member.start - 1] == "的"}
    counted = counted_places(sentence, places)
    for place in places:
        if (
            place not in counted
            and place.end not in owned
            and not sentence.startswith(strangers, place.end)
        ):
            at = place.start, place.end
            yield Token("P", *at, (Side.of(place.meanings[0], at),))
    starts = {place.start for place in places}
    for place in places:
        word = next((w for w in allied["words"] if sentence.startswith(w, place.end)), "")
        if word and place.end + len(word) in starts:
            # 某市协作某省
            kind = named_kind(allied["kind"])
            yield Token("V", place.end, place.end + len(word), kind=kind)
    for match in _qualifiers().finditer(sentence):
        if match.end() in starts:
            yield Token("", *match.span())
    ends = {place.end for place in places}
    begins = starts | {member.start for member in members}
    for own_at, own in own_names(sentence, here.near, begins, ends):
        yield Token("P", *own_at, (Side.of(own, own_at),))
    for member in members:
        at = member.start, member.end
        if member.end in ends:
            continue  # 上海市浦东新区 is a place
        yield Token("O", *at, (Side(member.id, member.name, None, at),))
    for match in _abbreviations().finditer(sentence):
        meanings = abbreviated(re.sub(f"[{_BETWEEN}]", "", match[0]), here)
        spots = [at for at in range(*match.span()) if sentence[at] not in _BETWEEN]
        spots = spots[len(spots) - len(meanings) :]
        if match["allied"] and len(meanings) > 1:
            # 闽宁协作
            kind = named_kind(allied["kind"])
            yield Token("K", match.end(), match.end() + len(match["allied"]), kind=kind)
        sides = [Side.of(m, (at, at + 1)) for at, m in zip(spots, meanings, strict=True)]
        if sides:
            yield Token("A", spots[0], match.end(), tuple(sides))
    for match in re.finditer(any_of(phrases("pairings")["not_a_kind"]["words"]), sentence):
        yield Token("x", *match.span())
    for match in kind_words().finditer(sentence):
        kind = kinds()[match[0]]
        yield Token("V" if kind.verb else "K", *match.span(), kind=kind)
    for match in _link_words().finditer(sentence):
        yield Token(_LINK_LETTERS[match.lastgroup or ""] or match[0], *match.span())


_REMARK = re.compile(r"\([^()]{0,30}\)|20\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?")
_AGREEMENT = re.compile("《[^《》]*(?:协议|备忘录)[^《》]*》")
_PAIR = re.compile(r"\([一-龥]{2,12}[-—–·~]{1,2}[一-龥]{2,12}\)")
# What may part abbreviations.
_BETWEEN = "、与和"
# Pauses stand for themselves.
_LINK_LETTERS = {
    "list": "l",
    "and": "a",
    "toward": "d",
    "both": "t",
    "is": "i",
    "with": "w",
    "joint": "j",
    "place": "n",
    "by": "b",
    "set": "q",
    "each": "e",
    "undertaking": "u",
    "since": "s",
    "signing": "g",
    "pause": "",
}


@lru_cache(maxsize=1)
def _qualifiers() -> re.Pattern[str]:
    """What is said of a place before its name: 与发达地区城市甲市."""
    return re.compile(any_of(phrases("pairings")["qualifiers"]["words"]))


@lru_cache(maxsize=1)
def _enclaves() -> re.Pattern[str]:
    apart = [word for word, kind in kinds().items() if kind.apart and not kind.members]
    return re.compile(
        rf"(?<=[一-龥])(?P<town>\([一-龥]{{2,8}}\))(?=[^,、。;()]{{0,6}}(?:{any_of(apart)}))"
    )


@lru_cache(maxsize=1)
def _link_words() -> re.Pattern[str]:
    """What stands between sides; the name of the group that matched is what it is."""
    links = phrases("pairings")["links"]
    return re.compile("|".join(f"(?P<{name}>{'|'.join(words)})" for name, words in links.items()))


@lru_cache(maxsize=1)
def _abbreviations() -> re.Pattern[str]:
    letters = "".join(divisions.abbreviations())
    return re.compile(
        # 粤、黔两省
        rf"[{letters}][{_BETWEEN}][{letters}](?=两[地省市县区州])|[{letters}]{{2,4}}"
        rf"(?=[“\"]?(?:两[地省市县区]区?|双方)?[建立开展签署深化]{{0,4}}(?:{any_of(kinds())})"
        rf"|两[地省市县区](?!级)|(?P<allied>{any_of(phrases('pairings')['allied']['words'])}))"
    )
