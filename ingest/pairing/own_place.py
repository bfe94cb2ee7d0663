"""Bonds of the document's own place that leave it unsaid: 联合甲、乙……山海协作, 对口支援甲."""

import re
from collections.abc import Container, Iterator, Sequence
from functools import lru_cache

from ingest.pairing.bonds import Bond
from ingest.pairing.kinds import kinds
from ingest.pairing.rows import Row
from ingest.pairing.tokens import Side, Token
from schema import divisions
from schema.divisions import Division


def unsaid(row: Row, found: Sequence[Bond]) -> Iterator[Bond]:
    """The bonds of the own place; `found` are those that the sentence states in full."""
    place = divisions.by_code(row.here.near) if row.here.near else None
    if place is None:
        return
    named = {side.at for bond in found for side in bond.sides}
    own = list(_own_bonds(row, place))
    # 深化杭衢山海协作,与丙共建飞地
    sets = "n" in row.letters or not any(bond.other for bond in found)
    apart = (b for b in own if sets and named.isdisjoint(s.at for s in b.other))
    yield from apart if found else own
    if not own:
        yield from _aids(row, place, named)
    yield from _undertaken(row, place, named)


def _own_bonds(row: Row, own: Division) -> Iterator[Bond]:
    """What binds the own place with others: 联合甲、乙……山海协作,与丙共建飞地."""
    if own.level == "country":
        return
    matches = list(_OWN.finditer(row.letters))
    matches += [m for m in _OWN_WITHIN.finditer(row.letters) if next(row.kinds(m)).apart]
    matches.sort(key=lambda match: match.start())
    for place, match in enumerate(matches):
        last = matches[place + 1].start() if place + 1 < len(matches) else len(row.tokens)
        if bond := _own_bond(row, match, last, own):
            yield bond


def _own_bond(row: Row, match: re.Match[str], last: int, own: Division) -> Bond | None:
    """The bond of `own` with the places of `match`; `last` is where the next one begins."""
    sides = row.sides(match, "other")
    first, end = match.span("other")
    pause = row.letters.find(",", end, last)
    after = _own_kinds(row.tokens[end : pause if pause > 0 else last])
    after = after or _own_kinds(row.tokens[end:last])
    # What binds others is said of them: 对口合作丙,与丁开展交流.
    since = max((at for at in range(match.start()) if row.tokens[at].sides), default=0)
    before = [t for t in row.tokens[since : match.start()] if t.kind and t.kind.directed]
    if not (after or before) or any(_overlap(side.place, own) for side in sides):
        return None
    named = min(after or before, key=_rank)
    start = min(row.tokens[first].start, named.start)
    stop = max(row.tokens[end - 1].end, named.end)
    return Bond(start, stop, named.kind, (Side.of(own),), sides) if named.kind else None


def _aids(row: Row, own: Division, named: Container[tuple[int, int] | None]) -> Iterator[Bond]:
    """Places that are supported, besides those `named` in other bonds, with nobody before them.

    Who supports is the place that the sentence begins with, or the own place.
    """
    opening = _SUBJECT.match(row.letters)
    subject = row.sides(opening, "one")[0] if opening else Side.of(own)
    for match in _OWN_SUPPORTS.finditer(row.letters):
        verb = next(token for token in row.of(match) if token.kind)
        sides = row.sides(match, "other")
        # 对口支援新疆 names a region, not whom.
        general = any(side.place and side.place.level == "province" for side in sides)
        if verb.kind is None or general or any(side.at in named for side in sides):
            continue
        if not (verb.kind.unsaid or _opens(row, match)) or subject.id == divisions.CHINA:
            continue
        if not any(_overlap(side.place, subject.place or own) for side in sides):
            end = row.span(match)[1]
            yield Bond(verb.start, end, verb.kind, (subject,), sides, directed=True)


def _undertaken(
    row: Row, own: Division, named: Container[tuple[int, int] | None]
) -> Iterator[Bond]:
    """What is undertaken for places, or is no more: 不再承担对甲的帮扶任务."""
    for match in _TASK.finditer(row.letters):
        kind = next(row.kinds(match))
        sides = row.sides(match, "other")
        fresh = all(s.at not in named and not _overlap(s.place, own) for s in sides)
        if fresh and own.level in ("city", "county"):
            yield Bond(*row.span(match), kind, (Side.of(own),), sides, directed=True)


def _opens(row: Row, match: re.Match[str]) -> bool:
    """Whether a verb opens its clause and is followed by a place at once: 帮扶甲市、乙市."""
    first = row.letters.index("V", match.start())
    return first + 1 == match.start("other") and row.letters[first - 1 : first] in ("", *",;:")


def _own_kinds(tokens: Sequence[Token]) -> list[Token]:
    return [token for token in tokens if token.kind and not token.kind.members]


def _overlap(one: Division | None, other: Division) -> bool:
    return one is not None and (one.contains(other) or other.contains(one))


def _rank(token: Token) -> int:
    """Proper names of kinds come before general words for them."""
    return _ranks().get(token.kind.name, 0) if token.kind else 0


@lru_cache(maxsize=1)
def _ranks() -> dict[str, int]:
    return {kind.name: place for place, kind in enumerate(dict.fromkeys(kinds().values()))}


# 联合甲、乙……, 在甲建设飞地
_OWN = re.compile("(?:^|[^PO])w(?P<other>[PO](?:[laj][PO])*)")
# 承担对甲的帮扶任务
_TASK = re.compile("(?:^|[^PO])ud(?P<other>P(?:[la]P)*)q?[xqet]{0,4}[KV]")
# 某市认真落实……,对口支援乙
_SUBJECT = re.compile("x{0,3}(?P<one>P)(?![lajwPO])")
_OWN_WITHIN = re.compile("(?:^|[^PO])n(?P<other>P(?:[laj]P)*)[xqet]{0,10}K")
# 安排对口支援甲资金
_OWN_SUPPORTS = re.compile("(?:^|[^POlawbd])Vx{0,4}(?P<other>P(?:[laj]?q?P(?![xqet]{0,4}V))*)")
