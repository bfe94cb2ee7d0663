"""Bonds of the document's own place that leave it unsaid: 联合甲、乙……山海协作, 对口支援甲."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ingest.pairing.bonds import Bond
from ingest.pairing.conditions import builds
from ingest.pairing.contacts import contacted
from ingest.pairing.kinds import kinds
from ingest.pairing.own_aid import aids, overlap, subject_of, undertaken
from ingest.pairing.rows import Row
from ingest.pairing.tokens import Token
from ingest.phrases import any_of, phrases
from schema import divisions
from schema.divisions import Division


def unsaid(row: Row, found: Sequence[Bond]) -> Iterator[Bond]:
    """The bonds of the own place; `found` are those that the sentence states in full."""
    place = divisions.by_code(row.here.near) if row.here.near else None
    named = {side.at for bond in found for side in bond.sides}
    own = list(_own_bonds(row, place)) if place else []
    # 深化杭衢山海协作,与丙共建飞地
    sets = "n" in row.letters or not any(bond.other for bond in found)
    apart = [b for b in own if sets and named.isdisjoint(s.at for s in b.other)]
    yield from apart if found else own
    named |= {side.at for bond in own for side in bond.sides}
    aided = list(aids(row, place, named))
    yield from aided
    named |= {side.at for bond in aided for side in bond.sides}
    yield from contacted(row, place, named)
    if place:
        yield from undertaken(row, place, named)


def _own_bonds(row: Row, own: Division) -> Iterator[Bond]:
    """What binds the own place with others: 联合甲、乙……山海协作,与丙共建飞地."""
    if own.level == "country":
        return
    matches = list(_OWN.finditer(row.letters))
    matches += [m for m in _OWN_WITHIN.finditer(row.letters) if _builds(row, m)]
    matches.sort(key=lambda match: match.start())
    for place, match in enumerate(matches):
        last = matches[place + 1].start() if place + 1 < len(matches) else len(row.tokens)
        part = row.letters.find(";", match.end(), last)
        last = part if part > 0 else last
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
    others = any(token.sides for token in row.tokens[: match.start()])
    before = [] if others else row.tokens[: match.start()]
    before = [token for token in before if token.kind and token.kind.directed]
    subject = subject_of(row, match.start("other"), own)
    if not (after or before) or subject is None or subject.place is None:
        return None
    if any(overlap(side.place, subject.place) for side in sides):
        return None
    if _another().search(row.before(first)) or _far(row, first):
        return None
    named = min(after or before, key=_rank)
    start = min(row.tokens[first].start, named.start)
    stop = max(row.tokens[end - 1].end, named.end)
    return Bond(start, stop, named.kind, (subject,), sides) if named.kind else None


def _builds(row: Row, match: re.Match[str]) -> bool:
    words = row.words[row.tokens[match.end("other") - 1].end : row.span(match)[1]]
    return next(row.kinds(match)).apart and builds(words)


def _far(row: Row, letter: int) -> bool:
    """Whether it is things that a clause joins: 甲推进某区建设与乙建设协同发展."""
    clause = _CLAUSE.search(row.letters, 0, letter)
    return clause is not None and len(clause["between"]) > _LONGEST


def _own_kinds(tokens: Sequence[Token]) -> list[Token]:
    return [token for token in tokens if token.kind and not token.kind.members]


def _rank(token: Token) -> int:
    """Proper names of kinds come before general words for them."""
    return _ranks().get(token.kind.name, 0) if token.kind else 0


@lru_cache(maxsize=1)
def _ranks() -> dict[str, int]:
    return {kind.name: place for place, kind in enumerate(dict.fromkeys(kinds().values()))}


@lru_cache(maxsize=1)
def _another() -> re.Pattern[str]:
    """Who is bound is somebody else than the own place: 我校与甲县, 该企业与甲县."""
    return re.compile(rf"(?:{any_of(phrases('pairings')['others']['endings'])})[已将也还]?.?$")


# 联合甲、乙……, 在甲建设飞地
_OWN = re.compile("(?:^|[^PO])w(?P<other>[PO](?:[laj][PO])*)")
_CLAUSE = re.compile("[PO](?P<between>[^PO,;:]*)w$")
_LONGEST = 8
_OWN_WITHIN = re.compile("(?:^|[^PO])n(?P<other>P(?:[laj]P)*)[xqet]{0,10}K")
