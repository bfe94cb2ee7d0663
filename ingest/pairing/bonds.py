"""Sentences that bind places to each other: who stands on which side, in what kind of cooperation.

A sentence is read as a row of tokens, one letter each, on which the few forms are matched:
``P`` a place, ``A`` abbreviations set together (杭衢), ``K`` a kind, ``V`` a kind that is a verb as
well (帮扶), ``l`` and, ``j`` a hyphen, ``w`` with, ``n`` in, ``b`` by, ``q`` both, ``e`` each,
``,`` a pause, ``x`` any other character.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ingest.pairing.places import Place, abbreviated, find_places
from ingest.phrases import any_of, phrases
from schema import divisions
from schema.divisions import Division


@dataclass(frozen=True)
class Kind:
    """A kind of cooperation by its canonical name; `directed` when one side supports the other.

    `unsaid`: who supports may go without saying (安排对口支援某地资金: the document's own place).
    """

    name: str
    directed: bool
    verb: bool
    unsaid: bool = False


@dataclass(frozen=True)
class Side:
    """A party: the place and where the sentence names it (nowhere for the document's own)."""

    place: Division
    at: tuple[int, int] | None = None


@dataclass(frozen=True)
class Bond:
    """What a sentence says at ``sentence[start:end]``: `one` and `other` are bound.

    In a directed form (甲帮扶乙) `one` supports. Of three or more equal sides all stand in `one`.
    `respectively` says that the first of `one` is bound to the first of `other`, and so on.
    """

    start: int
    end: int
    kind: Kind
    one: tuple[Side, ...]
    other: tuple[Side, ...]
    directed: bool = False
    respectively: bool = False


@dataclass(frozen=True)
class _Token:
    letter: str
    start: int
    end: int
    sides: tuple[Side, ...] = ()
    kind: Kind | None = None


def find_bonds(sentence: str, near: str | None) -> list[Bond]:
    """The bonds that a sentence states; `near` is the code of the document's own place."""
    tokens = _tokens(sentence, near)
    letters = "".join(token.letter for token in tokens)
    found: list[Bond] = []
    taken: set[int] = set()
    for form in _FORMS:
        for match in form.finditer(letters):
            places = _places_of(tokens, match)
            if taken.isdisjoint(places):
                taken.update(places)
                found.append(_bond(tokens, match))
    if not found and (own := _own_bond(tokens, letters, near) or _aid(tokens, letters, near)):
        found.append(own)
    found += list(_adjusted(sentence, tokens, letters, found))
    return sorted(found, key=lambda bond: bond.start)


def names_a_kind(words: str) -> bool:
    """Whether a kind of cooperation is named anywhere in `words`."""
    return _kind_words().search(words) is not None


def _bond(tokens: Sequence[_Token], match: re.Match[str]) -> Bond:
    inside = tokens[match.start() : match.end()]
    kind = next(token.kind for token in inside if token.kind)
    one = _sides(tokens[slice(*match.span("one"))])
    other = _sides(tokens[slice(*match.span("other"))]) if "other" in match.re.groupindex else ()
    respectively = "e" in match[0]
    if match.re is _PAIRWISE:
        one, other, respectively = one[::2], one[1::2], True
    directed = kind.directed and match.re in (_DIRECTED, _PASSIVE)
    return Bond(inside[0].start, inside[-1].end, kind, one, other, directed, respectively)


def _own_bond(tokens: Sequence[_Token], letters: str, near: str | None) -> Bond | None:
    """Places that the document's own place is bound with, itself unsaid: 联合甲、乙……山海协作."""
    own = divisions.by_code(near) if near else None
    match = _OWN.search(letters) or _OWN_WITHIN.search(letters)
    if own is None or match is None or own.level not in ("city", "county"):
        return None
    sides = _sides(tokens[slice(*match.span("other"))])
    after = [t for t in tokens[match.end("other") :] if t.kind]
    before = [t for t in tokens[: match.start()] if t.kind and t.kind.directed]
    if not (after or before) or any(_overlap(side.place, own) for side in sides):
        return None
    named = min(after or before, key=_rank)
    start = min(tokens[match.start("other")].start, named.start)
    end = max(tokens[match.end("other") - 1].end, named.end)
    kind = named.kind
    return Bond(start, end, kind, (Side(own),), sides) if kind else None


def _aid(tokens: Sequence[_Token], letters: str, near: str | None) -> Bond | None:
    """Places that the document's own place supports, itself unsaid."""
    own = divisions.by_code(near) if near else None
    match = _OWN_SUPPORTS.search(letters)
    if own is None or own.code == divisions.CHINA or match is None:
        return None
    inside = tokens[match.start() : match.end()]
    kind = next(token.kind for token in inside if token.kind)
    sides = _sides(tokens[slice(*match.span("other"))])
    general = any(side.place.level == "province" for side in sides)  # 对口支援新疆工作
    if not kind.unsaid or general or any(_overlap(side.place, own) for side in sides):
        return None
    start = next(token.start for token in inside if token.kind)
    return Bond(start, inside[-1].end, kind, (Side(own),), sides, directed=True)


def _adjusted(
    sentence: str, tokens: Sequence[_Token], letters: str, found: Sequence[Bond]
) -> Iterator[Bond]:
    """Who supports instead from now on: 原由甲帮扶的乙,调整为由丙帮扶."""
    adjusting = re.compile(any_of(phrases("pairings")["status"]["adjusted"]))
    for match in _AGAIN.finditer(letters):
        inside = tokens[match.start() : match.end()]
        before = next((one for one in reversed(found) if one.end <= inside[0].start), None)
        if before and before.other and adjusting.search(sentence, before.end, inside[0].end):
            one = _sides(tokens[slice(*match.span("one"))])
            yield replace(before, start=inside[0].start, end=inside[-1].end, one=one)


def _overlap(one: Division, other: Division) -> bool:
    return one.contains(other) or other.contains(one)


def _rank(token: _Token) -> int:
    """Proper names of kinds come before general words for them."""
    return (
        [row["name"] for row in phrases("pairings")["kinds"]].index(token.kind.name)
        if token.kind
        else 0
    )


def _sides(tokens: Sequence[_Token]) -> tuple[Side, ...]:
    return tuple(side for token in tokens for side in token.sides)


def _places_of(tokens: Sequence[_Token], match: re.Match[str]) -> set[int]:
    return {i for i in range(match.start(), match.end()) if tokens[i].sides}


def _tokens(sentence: str, near: str | None) -> list[_Token]:
    marked = sorted(_marked(sentence, near), key=lambda token: (token.start, -token.end))
    tokens: list[_Token] = []
    place = 0
    for token in marked:
        if token.start < place:
            continue
        tokens += [_Token("x", i, i + 1) for i in range(place, token.start)]
        tokens.append(token)
        place = token.end
    return tokens + [_Token("x", i, i + 1) for i in range(place, len(sentence))]


def _marked(sentence: str, near: str | None) -> Iterator[_Token]:
    strangers = tuple(phrases("pairings")["not_a_party"]["after"])
    for place in find_places(sentence, near):
        if not sentence.startswith(strangers, place.end):
            yield _Token("P", place.start, place.end, (_side(place),))
    for match in _abbreviations().finditer(sentence):
        meanings = abbreviated(match["letters"], near)
        first = match.end() - len(meanings)
        sides = [Side(m, (at, at + 1)) for at, m in enumerate(meanings, first)]
        yield _Token("A", first, match.end(), tuple(sides))
    for match in _kind_words().finditer(sentence):
        kind = _kinds()[match[0]]
        yield _Token("V" if kind.verb else "K", *match.span(), kind=kind)
    for match in _link_words().finditer(sentence):
        yield _Token(_LINK_LETTERS[match.lastgroup or ""], *match.span())


def _side(place: Place) -> Side:
    return Side(place.meanings[0], (place.start, place.end))


_LINK_LETTERS = {
    "list": "l",
    "with": "w",
    "joint": "j",
    "place": "n",
    "by": "b",
    "set": "q",
    "each": "e",
    "pause": ",",
}
# One that does something itself ends the list before it: 甲帮扶乙、丙帮扶丁.
_LIST = "P(?:[lj]?q?P(?![xqe]{0,4}V))*"
# 甲帮扶乙、丙和丁
_DIRECTED = re.compile(f"(?P<one>P(?:lP)*)[xqe]{{0,4}}V[xqe]{{0,6}}(?P<other>{_LIST})")
# 乙由甲帮扶
_PASSIVE = re.compile("(?P<other>P(?:lP)*)[xqe]{0,3}b(?P<one>P(?:lP)*)[xqe]{0,4}V")
# 甲与乙、丙与丁建立……结对关系
_PAIRWISE = re.compile("(?P<one>PwP(?:lPwP)+)[xqe]{0,14}[KV]")
# 甲与乙建立……结对关系
_WITH = re.compile(f"(?P<one>P(?:lP)*)[xqe]{{0,4}}w(?P<other>{_LIST})[xqe]{{0,14}}[KV]")
# 甲在乙建设飞地
_WITHIN = re.compile(f"(?P<one>P)[xqe]{{0,4}}n(?P<other>{_LIST})[xqe]{{0,10}}K")
# 杭衢帮扶结对, 甲、乙两市结对
_SET = re.compile("(?<![wP])(?<!P[lj])(?P<one>A|P(?:[lj]?P)+)q{0,2}[KV]")
_FORMS = (_PAIRWISE, _PASSIVE, _WITH, _WITHIN, _DIRECTED, _SET)
# 联合甲、乙……, 在甲建设飞地
_OWN = re.compile("(?:^|[^P])w(?P<other>P(?:[lj]P)*)")
# 安排对口支援甲资金
_OWN_SUPPORTS = re.compile(f"(?:^|[^Plwb])Vx{{0,4}}(?P<other>{_LIST})")
# ……调整为由甲、乙帮扶: the other side is the one named before.
_AGAIN = re.compile("b(?P<one>P(?:lP)*)[xqe]{0,4}[KV]")
_OWN_WITHIN = re.compile("(?:^|[^P])n(?P<other>P(?:[lj]P)*)[xqe]{0,10}K")


@lru_cache(maxsize=1)
def _kinds() -> dict[str, Kind]:
    return {
        word: Kind(
            row["name"],
            row.get("directed", False),
            row.get("verb", False),
            row.get("unsaid", False),
        )
        for row in phrases("pairings")["kinds"]
        for word in row["words"]
    }


@lru_cache(maxsize=1)
def _kind_words() -> re.Pattern[str]:
    return re.compile(any_of(_kinds()))


@lru_cache(maxsize=1)
def _link_words() -> re.Pattern[str]:
    """What stands between sides; the name of the group that matched is what it is."""
    links = phrases("pairings")["links"]
    return re.compile("|".join(f"(?P<{name}>{'|'.join(words)})" for name, words in links.items()))


@lru_cache(maxsize=1)
def _abbreviations() -> re.Pattern[str]:
    letters = "".join(divisions.abbreviations())
    return re.compile(rf"(?P<letters>[{letters}]{{2,4}})(?=[“\"]?(?:{any_of(_kinds())}))")
