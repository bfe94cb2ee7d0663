"""How often a target is to be reached: 每年, 每季度 and how far such a word reaches."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from ingest.target.deadlines import Rhythm
from ingest.target.statements import Statement
from ingest.text.numbers import is_countable
from schema.extraction import Cadence


def cadence_at(
    rhythms: Sequence[Rhythm], scope: str, statement: Statement, deadlines: Sequence[int]
) -> Cadence:
    """The cadence of the statement's clause; of a part (其中), of the clause before as well.

    Things that are counted go on under 每年 to the end of their sentence, or to a place of
    `deadlines`: 每年举办培训4期,培训500人次. Levels do not: 每年新增2家,总数达到30家.
    """
    last = bisect_right(rhythms, statement.place, key=lambda rhythm: rhythm.end) - 1
    if last < 0:
        return "once"
    between = scope[rhythms[last].end : statement.place]
    if _APART.search(between):
        return "once"
    opening = scope.rfind(",", 0, statement.place) + 1
    each = scope.startswith("每", rhythms[last].start)
    shares = statement.elliptic and each
    commas = 1 if shares or scope.startswith("其中", opening) else 0
    dated = any(rhythms[last].end <= start < statement.place for start in deadlines)
    counted = is_countable(statement.unit) and not _LEVEL.search(scope, opening, statement.place)
    goes_on = each and counted and not dated and not statement.grant
    return rhythms[last].cadence if goes_on or between.count(",") <= commas else "once"


_APART = re.compile(r"[。;!?]")
_LEVEL = re.compile(r"达到?|突破|累计|总数|总量|保持|稳定|保有|拥有|超过")
