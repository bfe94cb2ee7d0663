"""Tables that a text has kept: a row a line, its cells parted by tabs, wide blanks or bars."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.phrases import phrases
from ingest.structure.heads import head
from ingest.text.flow import squeeze
from schema.extraction import Span

# What parts cells: a tab, a bar, two blanks or a wide one.
_EDGE = re.compile(r"[ \u3000]*[\t|│┃][ \u3000]*|[ ]{2,}|\u3000+")
_RULE = re.compile(r"^[\s|:\-+\u2500-\u257f]*$")
_YEAR = re.compile(r"20\d\d年")
_LONGEST_HEAD = 20
_FEWEST_COLUMNS = 2
_FRAME = re.compile(r"[ \u3000]*[|│┃]?(?P<within>.*?)[|│┃]?[ \u3000\r]*")


@dataclass(frozen=True)
class Cell:
    """A cell's place in the text and its words, squeezed; empty cells have an empty span."""

    span: Span
    words: str


@dataclass(frozen=True)
class Grid:
    """A table: the words of its heads, its rows of as many cells, the line above as `title`."""

    span: Span
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    title: str = ""

    def column(self, names: Sequence[str]) -> int | None:
        """The first column whose head is one of `names`."""
        return next((at for at, head in enumerate(self.heads) if head in names), None)


def find_grids(text: str) -> list[Grid]:
    """The tables of `text` whose heads are known, in order."""
    lines = list(lines_of(text))
    found: list[Grid] = []
    place = 0
    while place < len(lines):
        heads = _heads(lines[place])
        if heads is None:
            place += 1
            continue
        above = next((line for line in reversed(lines[:place]) if line), ())
        rows, place = _rows(lines, place + 1, len(heads))
        if rows:
            span = rows[0][0].span[0], max(cell.span[1] for cell in rows[-1])
            found.append(Grid(span, heads, rows, squeeze("".join(cell.words for cell in above))))
    return found


def lines_of(text: str) -> Iterator[tuple[Cell, ...]]:
    """The cells of each line of `text`; none of a rule or an empty line."""
    start = 0
    for line in text.split("\n"):
        yield _cells(line, start)
        start += len(line) + 1


def _cells(line: str, offset: int) -> tuple[Cell, ...]:
    """The cells of a line; one that holds all of it when nothing parts it."""
    if not line or _RULE.match(line):
        return ()
    if not _EDGE.search(line):
        return (Cell((offset, offset + len(line)), line),)
    # One bar on either side frames the line; a second parts an empty cell.
    framed = _FRAME.fullmatch(line)
    first, last = framed.span("within") if framed else (0, len(line))
    edges = [(first, first), *(m.span() for m in _EDGE.finditer(line, first, last)), (last, last)]
    return tuple(_cell(line, start, end, offset) for (_, start), (end, _) in pairwise(edges))


def _cell(line: str, start: int, end: int, offset: int) -> Cell:
    words = squeeze(line[start:end])
    return Cell((offset + start, offset + (end if words else start)), words)


def _heads(cells: Sequence[Cell]) -> tuple[str, ...] | None:
    """The heads of a table, when a line holds nothing but such and two of them are known."""
    columns = phrases("layout")["columns"]
    sides = {*columns["supporting"], *columns["supported"]}
    # Two columns suffice for a table of pairings.
    few = len(cells) <= _FEWEST_COLUMNS and not all(cell.words in sides for cell in cells)
    if few or not cells or any(len(cell.words) > _LONGEST_HEAD for cell in cells):
        return None
    known = {name for names in columns.values() for name in names}
    known.update(name for names in phrases("phrases")["labels"].values() for name in names)
    heads = tuple(head(cell.words) for cell in cells)
    told = sum(head in known for head in heads)
    # Beside indicators a year is a head as good as known: 指标, 2030年目标.
    if any(head in columns["indicator"] for head in heads):
        told += sum(_YEAR.match(head) is not None for head in heads)
    return heads if told >= _FEWEST_COLUMNS else None


def _rows(
    lines: Sequence[tuple[Cell, ...]], start: int, width: int
) -> tuple[tuple[tuple[Cell, ...], ...], int]:
    """The rows from line `start` on, and the line after them; those of another width are left."""
    rows: list[tuple[Cell, ...]] = []
    place = start
    while place < len(lines) and (len(lines[place]) != 1):
        if len(lines[place]) == width:
            rows.append(lines[place])
        place += 1
    return tuple(rows), place
