"""Whom the document's own place, or the one that a clause begins with, supports: 对口支援甲."""

import re
from collections.abc import Container, Iterator
from functools import lru_cache

from ingest.pairing.bonds import Bond
from ingest.pairing.rows import Row
from ingest.pairing.tokens import Side
from ingest.phrases import any_of, phrases
from schema import divisions
from schema.divisions import Division

Places = Container[tuple[int, int] | None]


def aids(row: Row, own: Division | None, named: Places) -> Iterator[Bond]:
    """Places that are supported, besides those `named` in other bonds, with nobody before them."""
    for match in _SUPPORTS.finditer(row.letters):
        verb = next(token for token in row.of(match) if token.kind)
        if verb.kind and (verb.kind.unsaid or _opens(row, match)):
            yield from _aided(row, match, verb.start, own, named)
    for match in _SUPPORTED.finditer(row.letters):
        start = row.tokens[match.start("other")].start
        kind = next(row.kinds(match))
        told = _carried_out().search(row.before(match.start("other")))
        if kind.directed and not kind.members and told:
            yield from _aided(row, match, start, own, named)


def undertaken(row: Row, own: Division, named: Places) -> Iterator[Bond]:
    """What is undertaken for places, or is no more: 不再承担对甲的帮扶任务."""
    for match in _TASK.finditer(row.letters):
        kind = next(row.kinds(match))
        sides = row.sides(match, "other")
        fresh = all(s.at not in named and not overlap(s.place, own) for s in sides)
        if fresh and own.level in ("city", "county"):
            yield Bond(*row.span(match), kind, (Side.of(own),), sides, directed=True)


def overlap(one: Division | None, other: Division) -> bool:
    return one is not None and (one.contains(other) or other.contains(one))


def _aided(
    row: Row, match: re.Match[str], start: int, own: Division | None, named: Places
) -> Iterator[Bond]:
    subject = subject_of(row, match.start("other"), own)
    sides = row.sides(match, "other")
    # 对口支援新疆 names a region, not whom.
    general = any(side.place and side.place.level == "province" for side in sides)
    if subject is None or subject.place is None or subject.id == divisions.CHINA:
        return
    if general or any(s.at in named or overlap(s.place, subject.place) for s in sides):
        return
    kind = next(row.kinds(match))
    yield Bond(start, row.span(match)[1], kind, (subject,), sides, directed=True)


def subject_of(row: Row, before: int, own: Division | None) -> Side | None:
    """Who a clause that ends at the letter `before` is about: its first place, or the own one."""
    opening = _SUBJECT.match(row.letters, 0, before)
    clause = _CLAUSE.search(row.letters, 0, before)
    if found := clause or opening:
        return row.sides(found, "one")[0]
    return Side.of(own) if own else None


def _opens(row: Row, match: re.Match[str]) -> bool:
    """Whether a verb opens its clause and is followed by a place at once: 倾力帮扶甲市、乙市."""
    first = row.letters.index("V", match.start())
    clause = re.split("[,;:]", row.before(first))[-1]
    return first + 1 == match.start("other") and _adverbs().fullmatch(clause) is not None


@lru_cache(maxsize=1)
def _carried_out() -> re.Pattern[str]:
    """What is done about a cooperation: 做好甲的对口帮扶工作."""
    return re.compile(rf"(?:{any_of(phrases('pairings')['carried_out']['words'])})[好实]?了?对?$")


@lru_cache(maxsize=1)
def _adverbs() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of(phrases('pairings')['adverbs']['words'])}|、)*")


# 承担对甲的帮扶任务
_TASK = re.compile("(?:^|[^PO])ud?(?P<other>P(?:[la]P)*)q?[xqet]{0,4}[KV]")
# 某市认真落实……,对口支援乙
_SUBJECT = re.compile("x{0,3}(?P<one>P)(?![lajwPO])")
# ……以来,某市按照……部署对口支援乙
_CLAUSE = re.compile("[,;](?P<one>P)(?![lajwPO])[^PO;]*$")
# 安排对口支援甲资金
_SUPPORTS = re.compile(
    "(?:^|[^POlawbd])Vx{0,4}(?P<other>P(?:(?:q[la]|[laj]?q?)P(?![xqet]{0,4}V))*)"
)
# 做好甲的对口帮扶
_SUPPORTED = re.compile("(?P<other>P(?:[la]P)*)qx{0,3}[KV](?!x{0,2}[PO])")
