"""Tables of a file as grids: their heads told, merged cells inherited, pages joined."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from ingest.formats.content import Table
from ingest.structure.grids import Cell, Grid
from ingest.structure.heads import LONGEST_HEAD, head, is_known
from ingest.text.flow import squeeze
from schema.extraction import Span

Row = tuple[Cell, ...]

_FEWEST_HEADS = 2
# Titles and remarks that may stand in a table above its heads.
_MOST_ROWS_ABOVE = 8


def grids_of(text: str, tables: Sequence[Table]) -> list[Grid]:
    """The tables of `text` with known heads, each as a grid whose span includes the heads.

    A table without any goes on with the heads of the one before it when it has as many columns: a
    page ended there. A row that is one cell is a heading within the table: it parts the grid.
    """
    found: list[Grid] = []
    heads: tuple[str, ...] = ()
    for table in tables:
        rows = [tuple(Cell(s, squeeze(text[slice(*s)])) for s in row) for row in table.rows]
        start, depth = _heads_at(rows) or (0, 0)
        if depth:
            heads = _heads(rows[start : start + depth])
        elif len(heads) != len(rows[0]):
            heads = ()
        if heads:
            found += _parted(rows, start, start + depth, heads)
    return found


def outside_of_tables(text: str, grids: Sequence[Grid]) -> str:
    """`text` with blanks where its tables stand: what is to be read as lines."""
    for start, end in (grid.span for grid in grids):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _heads_at(rows: Sequence[Row]) -> tuple[int, int] | None:
    """Where the heads of a table stand, below its title, and whether they take one row or two."""
    for start in range(min(len(rows), _MOST_ROWS_ABOVE)):
        depth = 2 if _goes_on(rows[start : start + 2]) else 1
        if _are_heads(_heads(rows[start : start + depth])):
            return start, depth
    return None


def _goes_on(rows: Sequence[Row]) -> bool:
    """Whether the second row parts a head of the first: 责任分工 above 牵头单位, 配合单位."""
    if len(rows) < 2 or _is_heading(rows[0]):
        return False
    above, below = rows
    wide = [
        (left, right)
        for (one, other), (left, right) in zip(pairwise(above), pairwise(below), strict=True)
        if one.words and one.span == other.span and left.span != right.span
    ]
    return any(is_known(head(cell.words)) for pair in wide for cell in pair)


def _heads(rows: Sequence[Row]) -> tuple[str, ...]:
    """The head of each column: the lowest of its cells that is not empty."""
    return tuple(
        head(next((cell.words for cell in reversed(column) if cell.words), ""))
        for column in zip(*rows, strict=True)
    )


def _are_heads(heads: Sequence[str]) -> bool:
    known = {one for one in heads if is_known(one)}
    return len(known) >= _FEWEST_HEADS and all(len(one) <= LONGEST_HEAD for one in heads)


def _parted(rows: Sequence[Row], start: int, body: int, heads: tuple[str, ...]) -> Iterator[Grid]:
    """The grids of `rows` from the heads at `start` on, one below each heading within them."""
    title = _words(rows[start - 1]) if start else ""
    held = list(rows[start:body])
    place = body
    while place < len(rows):
        part = list(takewhile(lambda row: not _is_heading(row), rows[place:]))
        if own := [row for row in part if _heads([row]) != heads]:
            yield Grid(_span([*held, *part]), heads, tuple(own), title)
        held = []
        place += len(part) + 1
        if place <= len(rows):
            title = _words(rows[place - 1])


def _is_heading(row: Row) -> bool:
    """Whether one cell takes the whole row."""
    return len(row) > 1 and bool(row[0].words) and len({cell.span for cell in row}) == 1


def _words(row: Row) -> str:
    return "".join(dict.fromkeys(cell.words for cell in row))


def _span(rows: Sequence[Row]) -> Span:
    spans = [cell.span for row in rows for cell in row if cell.words]
    return min(spans)[0], max(end for _, end in spans)
