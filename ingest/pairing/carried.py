"""Who is named once for several clauses: 甲对口支援乙,东西部协作丙; 甲与乙结对,与丙共建飞地."""

import re
from collections.abc import Iterator, Sequence

from ingest.pairing.bonds import Bond
from ingest.pairing.patterns import SIDE
from ingest.pairing.rows import Row


def carried(row: Row, found: Sequence[Bond]) -> Iterator[Bond]:
    """The bonds of clauses without a subject, which is that of the clause before them."""
    named = {side.at for bond in found for side in bond.sides}
    for form in (_SUPPORTS, _WITH, _TASK):
        for match in form.finditer(row.letters):
            start, end = row.span(match)
            before = next((one for one in reversed(found) if one.end <= start and one.other), None)
            sides = row.sides(match, "other")
            if before is None or not named.isdisjoint(side.at for side in sides):
                continue
            kind = next(row.kinds(match))
            directed = form is not _WITH and kind.directed
            if form is _TASK and "u" not in row.letters[: match.start()]:
                continue
            if before.directed or not directed:
                yield Bond(start, end, kind, before.one, sides, directed=directed)


_OTHERS = f"(?P<other>{SIDE}(?:[laj]{SIDE}(?![xqet]{{0,4}}V))*)"
_SUPPORTS = re.compile(f"(?<=[,l;])x{{0,3}}[KV]q?{_OTHERS}")
_WITH = re.compile(f"(?<=[,;])x{{0,4}}w(?P<other>{SIDE}(?:[laj]{SIDE})*)[xqegt]{{0,14}}[KV]")
# 承担对甲的对口支援任务,乙的东西部协作任务
_TASK = re.compile(
    f"(?<=[,;])(?:x?a)?(?P<other>{SIDE}(?:[laj]{SIDE})*)[xq]{{0,5}}q[xqet]{{0,4}}[KV]"
)
