"""What a reader of any format yields: text, tables, and where on the page its words stand."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from ingest.formats import limits
from ingest.formats.refusals import too_many
from schema.extraction import Place, ReadingWarning, Span

_NOWHERE: Span = (0, 0)
# Recognized words are mostly right from here on.
_CERTAIN = 0.9


@dataclass(frozen=True)
class Table:
    """Rows of as many cells: where each stands in the text.

    A merged cell stands in every place that it covers; the span of an empty one is empty.
    """

    rows: tuple[tuple[Span, ...], ...]

    @property
    def span(self) -> Span:
        """From the first word of its cells to the last."""
        filled = [span for row in self.rows for span in row if span[0] < span[1]]
        return min(filled)[0], max(end for _, end in filled)


@dataclass(frozen=True)
class Faint:
    """Words that may not be what is printed: `certainty` is from 0 to 1."""

    span: Span
    certainty: float


@dataclass(frozen=True)
class Content:
    """`text` is what every span points into; newlines are ``\\n``.

    `faint` are those of its words that a person should compare with the paper, in their order;
    `remarks` what should be known of the document as a whole.
    """

    text: str
    tables: tuple[Table, ...] = ()
    places: tuple[Place, ...] = ()
    faint: tuple[Faint, ...] = ()
    remarks: tuple[ReadingWarning, ...] = ()


@dataclass(frozen=True)
class Box:
    """A cell as printed, at `row` and `column` from 0, covering `rows` × `columns` places."""

    row: int
    column: int
    words: str
    rows: int = 1
    columns: int = 1
    certainty: float = 1.0


class Writer:
    """Writes the text of a document and notes where its tables and pages stand."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._tables: list[Table] = []
        self._places: list[Place] = []
        self._faint: list[Faint] = []
        self._page: tuple[int, int] | None = None

    def line(self, words: str, certainty: float = 1.0) -> None:
        """Words that begin a line of their own; none when there is nothing but white space."""
        if words := words.strip():
            start = self._length
            self._write(words)
            self._note((start, self._length), certainty)
            self._write("\n")

    def page(self, number: int) -> None:
        """What is written from here on stands on page `number`, from 1."""
        self._end_page()
        self._page = (number, self._length)

    def table(self, boxes: Iterable[Box], name: str | None = None) -> None:
        """A table: a line a row, tabs between cells; merged cells are written once.

        Its cells are told as those of sheet `name`, for want of one 表1, 表2 ….
        """
        filled = sorted(
            (box for box in boxes if box.words.strip() and box.column < limits.COLUMNS),
            key=attrgetter("row", "column"),
        )
        if not filled:
            return
        height = _height(filled)
        if height > limits.ROWS:
            raise too_many("表格行数", "rows", limits.ROWS)
        name = name or f"表{len(self._tables) + 1}"
        spans = [self._box(box, name) for box in self._parted(filled)]
        self._tables.append(Table(_grid(filled, spans, height)))

    def content(self, remarks: tuple[ReadingWarning, ...] = ()) -> Content:
        """All that was written."""
        self._end_page()
        return Content(
            "".join(self._pieces),
            tuple(self._tables),
            tuple(self._places),
            tuple(self._faint),
            remarks,
        )

    def _parted(self, boxes: Sequence[Box]) -> Iterable[Box]:
        for _, row in groupby(boxes, key=attrgetter("row")):
            for at, box in enumerate(row):
                if at:
                    self._write("\t")
                yield box
            self._write("\n")

    def _box(self, box: Box, name: str) -> Span:
        start = self._length
        # A tab within a cell would part it in two.
        self._write("\n".join(" ".join(line.split()) for line in box.words.strip().split("\n")))
        span = start, self._length
        self._note(span, box.certainty)
        page = self._page[0] if self._page else None
        self._places.append(Place(span=span, page=page, cell=f"{name}!{address(box)}"))
        return span

    def _note(self, span: Span, certainty: float) -> None:
        if certainty < _CERTAIN:
            self._faint.append(Faint(span, certainty))

    def _write(self, words: str) -> None:
        self._pieces.append(words)
        self._length += len(words)
        if self._length > limits.CHARACTERS:
            raise too_many("文字字数", "characters", limits.CHARACTERS)

    def _end_page(self) -> None:
        if self._page is not None and self._page[1] < self._length:
            number, start = self._page
            self._places.append(Place(span=(start, self._length), page=number))
        self._page = None


def address(box: Box) -> str:
    """The cell as Excel names it: C5."""
    letters, rest = "", box.column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{box.row + 1}"


def _height(boxes: Sequence[Box]) -> int:
    return len({box.row for box in boxes})


def _grid(boxes: Sequence[Box], spans: Sequence[Span], height: int) -> tuple[tuple[Span, ...], ...]:
    """The table without its empty rows: its boxes at all places that they cover."""
    printed = sorted({box.row for box in boxes})
    width = min(max(box.column + box.columns for box in boxes), limits.COLUMNS)
    grid = [[_NOWHERE] * width for _ in range(height)]
    for box, span in zip(boxes, spans, strict=True):
        first, last = (
            bisect_right(printed, box.row) - 1,
            bisect_right(printed, box.row + box.rows - 1),
        )
        for row in grid[first:last]:
            for column in range(box.column, min(box.column + box.columns, width)):
                if row[column] == _NOWHERE:
                    row[column] = span
    return tuple(map(tuple, grid))
