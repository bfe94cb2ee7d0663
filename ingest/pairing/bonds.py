"""Sentences that bind parties to each other: who stands on which side, in what cooperation.

A sentence is read as a row of letters (see ``tokens``), on which the few forms are matched.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ingest.pairing.tokens import Kind, Side, Token, kinds, sides_of, tokens_of
from ingest.phrases import any_of, phrases
from schema import divisions
from schema.divisions import Division


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


def find_bonds(sentence: str, near: str | None, opened: Kind | None = None) -> list[Bond]:
    """The bonds that a sentence states; `near` is the code of the document's own place.

    `opened` is the kind of a list that a sentence before has opened (结对关系如下：).
    """
    tokens = tokens_of(sentence, near)
    letters = "".join(token.letter for token in tokens)
    if opened and not any(token.kind for token in tokens):
        return list(_items(tokens, letters, opened))
    found: list[Bond] = []
    taken: set[int] = set()
    for form in _FORMS:
        for match in form.finditer(letters):
            sides = _places_of(tokens, match)
            if taken.isdisjoint(sides):
                taken.update(sides)
                found += _bonds(tokens, match)
    if not found and (opening := _OPENING.search(letters)):
        kind = _kind_in(tokens, opening)
        pairs = _PAIR.finditer(letters, opening.end()) if kind else ()
        found += [_pair(tokens, pair, kind) for pair in pairs if kind]
    bound = {side.at for bond in found for side in bond.one + bond.other}
    found += (b for b in _together(tokens, letters) if bound.isdisjoint(s.at for s in b.one))
    found += _unsaid(tokens, letters, near, found)
    # Schools and hospitals are bound by such kinds, not the places in their names.
    found = [b for b in found if not (b.kind.members and any(s.place for s in b.one + b.other))]
    found += list(_adjusted(sentence, tokens, letters, found))
    names = _proper_names(tokens)
    proper = [_proper(bond, sentence, names) for bond in found]
    if opened and not opened.general:
        # Under a heading of 东西部协作 a pair may be said to be 结对 or to help (帮扶).
        proper = [replace(b, kind=opened) if b.kind.general else b for b in proper]
    return sorted(_once(proper), key=lambda bond: bond.start)


def _once(bonds: Sequence[Bond]) -> Iterator[Bond]:
    """The bonds, one said of the same sides by a general word as well left out."""
    named = {_ends(bond) for bond in bonds if not bond.kind.general}
    yield from (bond for bond in bonds if not bond.kind.general or _ends(bond) not in named)


def _ends(bond: Bond) -> frozenset[str]:
    return frozenset(side.id for side in bond.one + bond.other)


def opened_by(sentence: str, near: str | None) -> Kind | None:
    """The kind of the list that a sentence opens: 山海协作结对关系安排如下:"""
    tokens = tokens_of(sentence, near)
    letters = "".join(token.letter for token in tokens)
    match = _OPENING.search(letters) or _HEADING.fullmatch(letters)
    kind = _kind_in(tokens, match) if match else None
    return _proper_kind(kind, match.start(), sentence, tokens) if match and kind else None


def _kind_in(tokens: Sequence[Token], match: re.Match[str]) -> Kind | None:
    return next((t.kind for t in tokens[slice(*match.span())] if t.kind), None)


def _proper_kind(kind: Kind, place: int, sentence: str, tokens: Sequence[Token]) -> Kind:
    start = tokens[place].start
    bond = Bond(start, tokens[place].end, kind, (), ())
    return _proper(bond, sentence, _proper_names(tokens)).kind


def _proper_names(tokens: Sequence[Token]) -> list[Token]:
    return [token for token in tokens if token.kind and not token.kind.general]


def _items(tokens: Sequence[Token], letters: str, kind: Kind) -> Iterator[Bond]:
    """The pairs of an item of an opened list."""
    if match := _ITEM.match(letters):
        for pair in _PAIR.finditer(letters, *match.span("pairs")):
            yield _pair(tokens, pair, kind)


def _bonds(tokens: Sequence[Token], match: re.Match[str]) -> Iterator[Bond]:
    inside = tokens[match.start() : match.end()]
    kind = next(token.kind for token in inside if token.kind)
    if "pairs" in match.re.groupindex:
        start, end = match.span("pairs")
        for pair in _PAIR.finditer(match.string, start, end):
            yield _pair(tokens, pair, kind)
        return
    one = sides_of(tokens[slice(*match.span("one"))])
    other = sides_of(tokens[slice(*match.span("other"))]) if "other" in match.re.groupindex else ()
    # 分别由甲、乙帮扶的丙、丁
    respectively = "e" in match.string[max(0, match.start() - 2) : match.end()]
    directed = kind.directed and match.re in (_DIRECTED, _PASSIVE, _UNDERTAKEN)
    yield Bond(inside[0].start, inside[-1].end, kind, one, other, directed, respectively)


def _pair(tokens: Sequence[Token], pair: re.Match[str], kind: Kind) -> Bond:
    one = sides_of(tokens[slice(*pair.span("one"))])
    other = sides_of(tokens[slice(*pair.span("other"))])
    return Bond(tokens[pair.start()].start, tokens[pair.end() - 1].end, kind, one, other)


def _proper(bond: Bond, sentence: str, proper: Sequence[Token]) -> Bond:
    """The kind by its proper name, where one opens the sentence: 东西部协作结对关系为:甲帮扶乙."""
    if not bond.kind.general:
        return bond
    after = (t.kind for t in proper if _goes_on(sentence[bond.end : t.start], t.start - bond.end))
    before = (
        t.kind
        for t in reversed(proper)
        if t.end <= bond.start and _reaches(sentence, t.end, bond.start)
    )
    kind = next(after, None) or next(before, None)
    return replace(bond, kind=kind) if kind else bond


def _reaches(sentence: str, end: int, start: int) -> bool:
    """Whether a proper kind that ends at `end` holds for a bond: 东西部协作结对关系为:…"""
    first, semicolon, _ = sentence[end:start].partition(";")
    return (":" in first or not semicolon) and _RELATION.match(sentence, end) is not None


def _goes_on(between: str, distance: int) -> bool:
    """结对开展山海协作: the proper name follows the general word at once."""
    return 0 <= distance <= _NEAR and not re.search("[,;:、]", between)


def _together(tokens: Sequence[Token], letters: str) -> Iterator[Bond]:
    """甲、乙继续开展山海协作: with each other, when one of them is known to be supported."""
    for match in _TOGETHER.finditer(letters):
        sides = sides_of(tokens[match.start("one") : match.end("other")])
        kind = tokens[match.end() - 1].kind
        known = phrases("pairings")["supported"]["codes"]
        if kind and kind.directed and sum(side.id in known for side in sides) == 1:
            start, end = tokens[match.start()].start, tokens[match.end() - 1].end
            yield Bond(start, end, kind, sides[:1], sides[1:])


def _unsaid(
    tokens: Sequence[Token], letters: str, near: str | None, found: Sequence[Bond]
) -> Iterator[Bond]:
    """The bonds of the document's own place that leave it unsaid."""
    named = {side.at for bond in found for side in bond.one + bond.other}
    own = list(_own_bonds(tokens, letters, near))
    apart = (b for b in own if "n" in letters and named.isdisjoint(s.at for s in b.other))
    yield from apart if found else own
    if not found and not own and (aid := _aid(tokens, letters, near)):
        yield aid


def _own_bonds(tokens: Sequence[Token], letters: str, near: str | None) -> Iterator[Bond]:
    """What binds the document's own place, itself unsaid: 联合甲、乙……山海协作,与丙共建飞地."""
    own = divisions.by_code(near) if near else None
    if own is None or own.level not in ("city", "county"):
        return
    matches = list(_OWN.finditer(letters)) or list(_OWN_WITHIN.finditer(letters))[:1]
    for place, match in enumerate(matches):
        last = matches[place + 1].start() if place + 1 < len(matches) else len(tokens)
        if bond := _own_bond(tokens, match, last, own):
            yield bond


def _own_kinds(tokens: Sequence[Token]) -> list[Token]:
    return [token for token in tokens if token.kind and not token.kind.members]


def _own_bond(
    tokens: Sequence[Token], match: re.Match[str], last: int, own: Division
) -> Bond | None:
    """The bond of `own` with the places of `match`; `last` is where the next one begins."""
    sides = sides_of(tokens[slice(*match.span("other"))])
    pause = match.string.find(",", match.end("other"), last)
    after = _own_kinds(tokens[match.end("other") : pause if pause > 0 else last])
    after = after or _own_kinds(tokens[match.end("other") : last])
    before = [t for t in tokens[: match.start()] if t.kind and t.kind.directed]
    if not (after or before) or any(_overlap(side.place, own) for side in sides):
        return None
    named = min(after or before, key=_rank)
    start = min(tokens[match.start("other")].start, named.start)
    end = max(tokens[match.end("other") - 1].end, named.end)
    kind = named.kind
    return Bond(start, end, kind, (Side.of(own),), sides) if kind else None


def _aid(tokens: Sequence[Token], letters: str, near: str | None) -> Bond | None:
    """Places that the document's own place supports, itself unsaid."""
    own = divisions.by_code(near) if near else None
    match = _OWN_SUPPORTS.search(letters)
    if own is None or own.code == divisions.CHINA or match is None:
        return None
    inside = tokens[match.start() : match.end()]
    kind = next(token.kind for token in inside if token.kind)
    sides = sides_of(tokens[slice(*match.span("other"))])
    general = any(side.place and side.place.level == "province" for side in sides)  # 对口支援新疆
    if not kind.unsaid or general or any(_overlap(side.place, own) for side in sides):
        return None
    start = next(token.start for token in inside if token.kind)
    return Bond(start, inside[-1].end, kind, (Side.of(own),), sides, directed=True)


def _adjusted(
    sentence: str, tokens: Sequence[Token], letters: str, found: Sequence[Bond]
) -> Iterator[Bond]:
    """Who supports instead from now on: 原由甲帮扶的乙,调整为由丙帮扶."""
    adjusting = re.compile(any_of(phrases("pairings")["status"]["adjusted"]))
    for match in _AGAIN.finditer(letters):
        inside = tokens[match.start() : match.end()]
        before = next((one for one in reversed(found) if one.end <= inside[0].start), None)
        if before and before.other and adjusting.search(sentence, before.end, inside[0].end):
            one = sides_of(tokens[slice(*match.span("one"))])
            kind = next(token.kind for token in inside if token.kind)
            kind = before.kind if kind.general and before.directed else kind
            yield replace(
                before,
                start=inside[0].start,
                end=inside[-1].end,
                one=one,
                kind=kind,
                directed=kind.directed,
            )


def _overlap(one: Division | None, other: Division) -> bool:
    return one is not None and (one.contains(other) or other.contains(one))


def _rank(token: Token) -> int:
    """Proper names of kinds come before general words for them."""
    return _ranks().get(token.kind.name, 0) if token.kind else 0


@lru_cache(maxsize=1)
def _ranks() -> dict[str, int]:
    return {kind.name: place for place, kind in enumerate(dict.fromkeys(kinds().values()))}


def _places_of(tokens: Sequence[Token], match: re.Match[str]) -> set[int]:
    """Where the sides of a form stand; other forms may use what lies behind a list of pairs."""
    start, end = match.span("pairs") if "pairs" in match.re.groupindex else match.span()
    return {i for i in range(start, end) if tokens[i].sides}


_NEAR = 6
# What may follow a kind that the bonds after it are of.
_RELATION = re.compile(r"[^,;:]{0,4}(?:结对|关系|任务|安排|对子|名单|工作|方面|中,|框架下)")
# Words between the parts of a form.
_X = "[xqeg]"
_S = "[PO]"
# One that does something itself ends the list before it: 甲帮扶乙、丙帮扶丁.
_LIST = f"q?{_S}(?:[lj]?q?{_S}(?!{_X}{{0,4}}V{_X}{{0,6}}{_S}))*"
# 甲帮扶乙、丙和丁
_DIRECTED = re.compile(f"(?P<one>{_S}(?:l{_S})*){_X}{{0,4}}V{_X}{{0,6}}(?P<other>{_LIST})")
# 乙由甲帮扶
_PASSIVE = re.compile(
    f"(?P<other>{_S}(?:l{_S})*){_X}{{0,3}}b(?P<one>{_S}(?:l{_S})*){_X}{{0,4}}V(?!{_X}{{0,2}}{_S})"
)
# 甲承担乙、丙的定点帮扶任务
_UNDERTAKEN = re.compile(f"(?P<one>{_S}){_X}{{0,4}}u(?P<other>{_S}(?:[lj,]{_S})*)q?[KV]")
# 甲与乙, a pair of a list of such: those that begin the next pair belong to it.
_PAIR = re.compile(f"(?P<one>{_S}){_X}{{0,3}}[wj](?P<other>{_S}(?:l{_S}(?!{_X}{{0,3}}[wj]))*)")
_PAIRS = f"{_S}{_X}{{0,3}}[wj]{_S}(?:l{_S}(?!{_X}{{0,3}}[wj]))*"
# 甲与乙、丙与丁建立……结对关系
_CHAIN = re.compile(f"(?P<pairs>{_PAIRS}(?:[,;l]l?{_PAIRS})+)[xqegulwPO,]{{0,30}}[KV]")
# 结对安排如下:甲——乙;丙——丁
_OPENING = re.compile(f"[KV]{_X}{{0,14}}:")
# 东西部协作结对关系 as a heading
_HEADING = re.compile(f"{_X}{{0,10}}K{_X}{{0,3}}[KV]?{_X}{{0,6}}")
_ITEM = re.compile(f"x{{0,4}}(?:{_S}:)?(?P<pairs>{_PAIRS}(?:[,;l]?{_PAIRS})*)")
_LISTED = re.compile(
    f"[KV]{_X}{{0,10}}:(?:{_S}:)?(?P<pairs>{_PAIRS}(?:[,;l]?{_PAIRS})*)(?!{_X}{{0,14}}[KV])"
)
# 甲与乙建立……结对关系
_WITH = re.compile(
    f"(?P<one>{_S}(?:l{_S})*){_X}{{0,7}}w(?P<other>{_LIST})(?:{_X}{{0,14}}[KV]|{_X}{{0,14}},{_X}{{0,8}}K)"
)
# 甲,和乙、丙结对
_AND = re.compile(f"(?<![lj])(?P<one>{_S})(?:,|,?x)l(?P<other>{_S}(?:l{_S})*){_X}{{0,6}}V")
# 自建立结对关系以来,甲与乙……
_SINCE = re.compile(f"[KV]{_X}{{0,6}}s,?(?P<pairs>{_PAIRS}(?:[,;l]?{_PAIRS})*)")
# 甲、乙继续开展山海协作
_TOGETHER = re.compile(f"(?<![ljwnb])(?P<one>P)l(?P<other>P){_X}{{1,8}}K")
# 甲和乙、丙签署……协议
_SIGNED = re.compile(
    f"(?<![lj])(?P<one>{_S})l(?P<other>{_S}(?:l{_S})*){_X}{{0,3}}g{_X}{{0,14}}[KV]"
)
# 甲在乙建设飞地
_WITHIN = re.compile(f"(?P<one>{_S}){_X}{{0,4}}n(?P<other>{_LIST}){_X}{{0,10}}K")
# 杭衢帮扶结对, 甲、乙两市结对
_SET = re.compile(
    f"(?<![wPO])(?<![PO][lj])(?<!,l)(?P<one>A(?=q?x{{0,4}}[KV])|{_S}(?:[lj]?{_S})+(?=x?q{{0,2}}[KV]))q?x{{0,4}}q?[KV]"
)
_FORMS = (
    _CHAIN,
    _LISTED,
    _PASSIVE,
    _UNDERTAKEN,
    _AND,
    _WITH,
    _WITHIN,
    _DIRECTED,
    _SIGNED,
    _SET,
    _SINCE,
)
# 联合甲、乙……, 在甲建设飞地
_OWN = re.compile("(?:^|[^PO])w(?P<other>P(?:[lj]P)*)")
# 安排对口支援甲资金
_OWN_SUPPORTS = re.compile("(?:^|[^POlwb])Vx{0,4}(?P<other>P(?:[lj]?q?P(?![xqe]{0,4}V))*)")
# ……调整为由甲、乙帮扶: the other side is the one named before.
_AGAIN = re.compile(f"b(?P<one>{_S}(?:l{_S})*){_X}{{0,4}}[KV]")
_OWN_WITHIN = re.compile("(?:^|[^PO])n(?P<other>P(?:[lj]P)*)[xqe]{0,10}K")
