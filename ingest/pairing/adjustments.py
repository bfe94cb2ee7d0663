"""Who supports instead from now on: 原由甲帮扶的乙,调整为由丙帮扶."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.pairing.bonds import Bond
from ingest.pairing.patterns import AND, SIDE, X
from ingest.pairing.rows import Row
from ingest.pairing.tokens import Side
from ingest.phrases import any_of, phrases
from schema import divisions


def adjusted(row: Row, found: Sequence[Bond]) -> Iterator[Bond]:
    """The bonds that take the place of those `found` before them in a sentence."""
    adjusting = re.compile(any_of(phrases("pairings")["status"]["adjusted"]))
    dropped = re.compile(any_of(phrases("pairings")["status"]["dropped"]))
    for match in _AGAIN.finditer(row.letters):
        start, end = row.span(match)
        before = next((one for one in reversed(found) if one.end <= start), None)
        named = {side.at for bond in found for side in bond.sides}
        fresh = named.isdisjoint(side.at for side in row.sides(match, "one"))
        if before is None or not before.other or not fresh:
            continue
        # 甲不再帮扶乙,由丙接续帮扶
        over = dropped.search(row.words, before.start, before.end)
        if over or adjusting.search(row.words, before.end, end):
            kind = next(row.kinds(match))
            kind = before.kind if kind.general and before.directed else kind
            one = row.sides(match, "one")
            yield replace(before, start=start, end=end, one=one, kind=kind, directed=kind.directed)


def exchanged(row: Row) -> Iterator[Bond]:
    """Whom one is bound to instead: 甲由乙调整为结对丙."""
    adjusting = re.compile(any_of(phrases("pairings")["status"]["adjusted"]))
    for match in _INSTEAD.finditer(row.letters):
        one, old, new = (row.sides(match, group) for group in ("one", "old", "new"))
        kind = next(row.kinds(match), None)
        start, end = row.span(match)
        middle = row.tokens[match.end("old") - 1].end
        change = adjusting.search(row.words, middle, end)
        if kind and change:
            yield Bond(start, middle, kind, one, old)
            yield Bond(change.end(), end, kind, one, new)
    yield from _turned(row, adjusting)
    own = divisions.by_code(row.here.near) if row.here.near else None
    for match in _OWN_INSTEAD.finditer(row.letters) if own else ():
        start, end = row.span(match)
        middle = row.tokens[match.end("old") - 1].end
        kind, *others = row.kinds(match)
        if own and (change := adjusting.search(row.words, middle, end)):
            one, old, new = (Side.of(own),), row.sides(match, "old"), row.sides(match, "new")
            yield Bond(start, middle, kind, one, old, kind.directed)
            kind = next(iter(others), kind)
            yield Bond(change.end(), end, kind, one, new, kind.directed)


def _turned(row: Row, adjusting: re.Pattern[str]) -> Iterator[Bond]:
    """Those that support others instead: 原帮扶甲的乙、丙调整为帮扶丁."""
    for match in _TURNED.finditer(row.letters):
        one, old, new = (row.sides(match, group) for group in ("one", "old", "new"))
        former, kind = row.kinds(match)
        start, end = row.span(match)
        middle = row.tokens[match.end("one") - 1].end
        if change := adjusting.search(row.words, middle, end):
            yield Bond(start, middle, former, one, old, former.directed)
            yield Bond(change.end(), end, kind, one, new, kind.directed)


_INSTEAD = re.compile(
    f"(?P<one>{SIDE})x{{0,2}}b(?P<old>{SIDE})x{{0,6}}[KV]?x{{0,3}}(?P<new>{SIDE})(?:x{{0,6}}[KV])?"
)
# 原帮扶甲调整为结对乙, of the own place
_OWN_INSTEAD = re.compile(f"(?:^|[,;])x{{0,3}}Vx{{0,3}}(?P<old>{SIDE})x{{0,6}}V?(?P<new>{SIDE})")
_TURNED = re.compile(
    f"Vx{{0,3}}(?P<old>{SIDE})q(?P<one>{SIDE}(?:[la]{SIDE})*)[qt]?x{{2,8}}V(?P<new>{SIDE}(?:[la]{SIDE})*)"
)
# ……调整为由甲、乙帮扶: the other side is the one named before.
_AGAIN = re.compile(f"(?:b|(?<=x))(?P<one>{SIDE}(?:{AND}{SIDE})*){X}{{0,4}}[KV]")
