"""Pages of words: headers and footers left out, tables found, written one after the other."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ingest.formats.aligned import aligned_table
from ingest.formats.columns import Word, in_reading_order
from ingest.formats.content import Box, Content, Writer
from schema.extraction import ReadingWarning

# Headers and footers stand this near the edge, as a share of the page's height.
_MARGIN = 0.1
_FEWEST_PAGES = 3
# What is left of a page's number without its digits.
_BARE_NUMBERS = frozenset({"", "-", "--", "—", "——", "––", "第页", "/"})


# A table, after the height at which it begins.
Tops = tuple[float, tuple[Box, ...]]


@dataclass(frozen=True)
class Line:
    """Words at `top` of a page; `at_edge` where headers and footers stand."""

    top: float
    words: str
    at_edge: bool = False
    certainty: float = 1.0

    @property
    def kind(self) -> str:
        """What is the same on every page where it recurs: its words without page numbers."""
        return "".join(c for c in self.words if not c.isdigit() and not c.isspace())


@dataclass(frozen=True)
class PageContent:
    """What one page holds: its lines in reading order, and its tables with their tops."""

    lines: tuple[Line, ...]
    tables: tuple[Tops, ...]

    @property
    def length(self) -> int:
        """Characters of its text."""
        cells = sum(len(box.words) for _, boxes in self.tables for box in boxes)
        return cells + sum(len(line.kind) for line in self.lines)


def page_of(words: Iterable[Word], height: float, ruled: Sequence[Tops] = ()) -> PageContent:
    """A page `height` points high, of words and tables that are ruled; others are found."""
    rest, aligned = in_reading_order(words), []
    while found := aligned_table(rest):
        start, end, boxes = found
        aligned.append((rest[start][0].top, tuple(boxes)))
        rest = [*rest[:start], *rest[end:]]
    by_top = sorted([*ruled, *aligned], key=lambda table: table[0])
    return PageContent(tuple(_lines(rest, height)), tuple(by_top))


def _lines(lines: Iterable[Sequence[Word]], height: float) -> Iterator[Line]:
    low, high = height * _MARGIN, height * (1 - _MARGIN)
    for line in lines:
        top, certainty = line[0].top, min(word.certainty for word in line)
        yield Line(top, " ".join(word.text for word in line), not low <= top <= high, certainty)


def written(pages: Sequence[PageContent], remarks: tuple[ReadingWarning, ...] = ()) -> Content:
    """The text of pages, in their order."""
    writer = Writer()
    recurring = _recurring(pages)
    for number, page in enumerate(pages, 1):
        writer.page(number)
        tables = list(page.tables)
        for line in page.lines:
            while tables and tables[0][0] < line.top:
                writer.table(tables.pop(0)[1])
            if not (line.at_edge and line.kind in recurring):
                writer.line(line.words, line.certainty)
        for _, boxes in tables:
            writer.table(boxes)
    return writer.content(remarks)


def _recurring(pages: Sequence[PageContent]) -> frozenset[str]:
    """Headers and footers: what stands at the edge of half of the pages, and bare numbers."""
    kinds = Counter(
        kind for page in pages for kind in {one.kind for one in page.lines if one.at_edge}
    )
    often = max(_FEWEST_PAGES, len(pages) / 2)
    return frozenset({kind for kind, count in kinds.items() if count >= often} | _BARE_NUMBERS)
