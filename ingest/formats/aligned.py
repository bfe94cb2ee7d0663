"""Tables without ruling lines: columns told by how their words stand below known heads.

Only what is certain is taken for a table: each column is parted from the next by a clear strip, and
where a row takes several lines, rows stand further apart than these. All else stays lines.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.formats.columns import Line, Word
from ingest.formats.content import Box
from ingest.phrases import phrases

_FEWEST_HEADS = 3
_HEADS = frozenset(
    head
    for heads in (*phrases("layout")["columns"].values(), *phrases("phrases")["labels"].values())
    for head in heads
)
_REMARK = re.compile(r"[(（〔\[].*?[)）〕\]]|\s")
# How much further apart rows stand than the lines of one row.
_APART = 1.15

Row = list[Line]
Interval = tuple[float, float]


def aligned_table(lines: Sequence[Line]) -> tuple[int, int, list[Box]] | None:
    """The first table among `lines`: the lines it begins and ends at, and its cells."""
    for start, heads in enumerate(lines):
        if _are_heads(heads):
            columns = [(head.x0, head.x1) for head in heads]
            end = start + 1
            while end < len(lines) and (wider := _widened(columns, lines[end])):
                columns, end = wider, end + 1
            rows = _rows(lines[start + 1 : end], columns)
            if rows:
                return start, end, list(_boxes([[heads], *rows], columns))
    return None


def _are_heads(line: Line) -> bool:
    known = [_REMARK.sub("", word.text) in _HEADS for word in line]
    return len(line) >= _FEWEST_HEADS and all(known)


def _widened(columns: Sequence[Interval], line: Line) -> list[Interval] | None:
    """The columns with the words of `line` in them; None when one reaches into two."""
    widened = list(columns)
    for word in line:
        inside = [n for n, (x0, x1) in enumerate(columns) if word.x0 < x1 and x0 < word.x1]
        if len(inside) != 1:
            return None
        x0, x1 = widened[inside[0]]
        widened[inside[0]] = min(x0, word.x0), max(x1, word.x1)
    clear = all(left[1] < right[0] for left, right in pairwise(widened))
    return widened if clear else None


def _rows(lines: Sequence[Line], columns: Sequence[Interval]) -> list[Row]:
    """The lines of each row, which begins where the first column does; none when that is unsure."""
    rows: list[Row] = []
    between: list[float] = []
    within: list[float] = []
    for above, line in pairwise([[], *lines]):
        begins = line[0].x0 < columns[0][1]
        if above:
            (between if begins else within).append(line[0].top - above[0].top)
        if begins:
            rows.append([line])
        elif rows:
            rows[-1].append(line)
        else:
            return []
    apart = not within or (between and min(between) >= _APART * max(within))
    return rows if apart else []


def _boxes(rows: Sequence[Row], columns: Sequence[Interval]) -> Iterator[Box]:
    for at, row in enumerate(rows):
        for column, (x0, x1) in enumerate(columns):
            words = [word for line in row for word in line if x0 <= word.x0 and word.x1 <= x1]
            if words:
                yield Box(at, column, _joined(words), certainty=_least(words))


def _joined(words: Sequence[Word]) -> str:
    return "\n".join(word.text for word in words)


def _least(words: Sequence[Word]) -> float:
    return min(word.certainty for word in words)
