"""The order in which the words of a page are read: lines, and columns side by side."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median

_FEWEST_LINES = 8
# A column's lines are full; those of a list or a table without rules are not.
_FULL = 0.7
_NARROWEST_GUTTER = 6.0


@dataclass(frozen=True)
class Word:
    """Words with no wide gap between them, in points from the page's top left corner.

    `certainty`, from 0 to 1, is below 1 for words recognized from a picture.
    """

    x0: float
    x1: float
    top: float
    bottom: float
    text: str
    certainty: float = 1.0


Line = list[Word]


def in_reading_order(words: Iterable[Word]) -> list[Line]:
    """The lines of a page; of two columns, the left one first."""
    lines = _lines(words)
    gutter = _gutter(lines)
    if gutter is None:
        return lines
    ordered: list[Line] = []
    for crossing, group in groupby(lines, key=lambda line: _crosses(line, gutter)):
        if crossing:
            ordered += group
        else:
            ordered += _by_column(list(group), gutter)
    return ordered


def _lines(words: Iterable[Word]) -> list[Line]:
    lines: list[Line] = []
    for word in sorted(words, key=lambda one: (one.top + one.bottom, one.x0)):
        if lines and _on_line(word, lines[-1][0]):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda one: one.x0) for line in lines]


def _on_line(word: Word, first: Word) -> bool:
    middle = (word.top + word.bottom) / 2
    return first.top < middle < first.bottom


def _gutter(lines: Sequence[Line]) -> float | None:
    """The middle of the gap between two columns, when most of the lines have one there."""
    gaps = [
        (left.x1, right.x0)
        for line in lines
        if len(line) == 2
        for left, right in [(line[0], line[1])]
        if right.x0 - left.x1 >= _NARROWEST_GUTTER
    ]
    if len(gaps) < _FEWEST_LINES:
        return None
    right_edge = median(right for _, right in gaps)
    pairs = [line for line in lines if len(line) == 2 and abs(line[1].x0 - right_edge) < 20]
    if len(pairs) < _FEWEST_LINES or 2 * len(pairs) < len(lines):
        return None
    return _between(pairs)


def _between(pairs: Sequence[Line]) -> float | None:
    """The gutter of lines in two parts, when both sides are filled as columns are."""
    left_start, left_end = min(p[0].x0 for p in pairs), max(p[0].x1 for p in pairs)
    right_start, right_end = min(p[1].x0 for p in pairs), max(p[1].x1 for p in pairs)
    if left_end >= right_start:
        return None
    left = median((p[0].x1 - p[0].x0) / (left_end - left_start) for p in pairs)
    right = median((p[1].x1 - p[1].x0) / (right_end - right_start) for p in pairs)
    return (left_end + right_start) / 2 if min(left, right) >= _FULL else None


def _crosses(line: Line, gutter: float) -> bool:
    return any(word.x0 < gutter < word.x1 for word in line)


def _by_column(lines: Sequence[Line], gutter: float) -> Iterator[Line]:
    for side in (True, False):
        for line in lines:
            if part := [word for word in line if (word.x1 <= gutter) is side]:
                yield part
