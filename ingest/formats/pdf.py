"""PDF files: lines in reading order, ruled tables, no page furniture; scanned pages recognized."""

import logging
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.page import Page
from pdfplumber.table import Table
from pdfplumber.utils.exceptions import PdfminerException

from ingest.formats import limits
from ingest.formats.columns import Word, in_reading_order
from ingest.formats.content import Box, Content, Writer
from ingest.formats.pdf_streams import check_streams
from ingest.formats.refusals import (
    RefusalError,
    broken,
    encrypted,
    no_text_layer,
    no_text_recognized,
    too_many,
)
from ingest.formats.scans import PagePictures, Scans

# It remarks on fonts that are no one's concern here.
logging.getLogger("pdfminer").setLevel(logging.ERROR)

# Headers and footers stand this near the edge, as a share of the page's height.
_MARGIN = 0.1
_FEWEST_PAGES = 3
# A line of a scan's stamp or a page number alone is no text layer.
_FEWEST_CHARACTERS = 5
# A scan is a picture over this share of its page, and little else: a stamp, a number.
_COVERED = 0.5
_STAMP_CHARACTERS = 30
# What is left of a page's number without its digits.
_BARE_NUMBERS = frozenset({"", "-", "--", "—", "——", "––", "第页", "/"})


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
    tables: tuple[tuple[float, tuple[Box, ...]], ...]

    @property
    def length(self) -> int:
        """Characters of its text."""
        cells = sum(len(box.words) for _, boxes in self.tables for box in boxes)
        return cells + sum(len(line.kind) for line in self.lines)


def read_pdf(data: bytes) -> Content:
    """The text of a PDF. No more than the text of its pages is held at once."""
    check_streams(data)
    scans = Scans()
    try:
        pages = list(_pages(data, scans))
    except RefusalError:
        raise
    except PdfminerException as error:
        if error.args and isinstance(error.args[0], PDFPasswordIncorrect):
            raise encrypted() from error
        raise broken("PDF", "PDF") from error
    except Exception as error:  # damage surfaces as whatever the parser stumbles on
        raise broken("PDF", "PDF") from error
    if sum(page.length for page in pages) < _FEWEST_CHARACTERS:
        raise no_text_recognized() if scans.recognized else no_text_layer()
    return _written(pages, scans)


def _pages(data: bytes, scans: Scans) -> Iterator[PageContent]:
    with pdfplumber.open(BytesIO(data)) as document:
        if len(document.pages) > limits.PAGES:
            raise too_many("页数", "pages", limits.PAGES)
        length = 0
        for page in document.pages:
            content = _read_page(page)
            if _is_scan(page, content) and scans.allows(page.page_number):
                content = _recognized(data, page)
            page.close()
            length += content.length
            if length > limits.CHARACTERS:
                raise too_many("文字字数", "characters", limits.CHARACTERS)
            yield content


def _read_page(page: Page) -> PageContent:
    tables = [table for table in page.find_tables() if _is_table(table)]
    words = (
        Word(one["x0"], one["x1"], one["top"], one["bottom"], one["text"])
        for one in page.dedupe_chars().extract_words(keep_blank_chars=True)
        if not any(_inside(one, table) for table in tables)
    )
    boxes = tuple((table.bbox[1], tuple(_boxes(table))) for table in tables)
    return PageContent(tuple(_lines(words, page)), boxes)


def _lines(words: Iterable[Word], page: Page) -> Iterator[Line]:
    low, high = page.height * _MARGIN, page.height * (1 - _MARGIN)
    for line in in_reading_order(words):
        top, certainty = line[0].top, min(word.certainty for word in line)
        yield Line(top, " ".join(word.text for word in line), not low <= top <= high, certainty)


def _is_scan(page: Page, content: PageContent) -> bool:
    """Whether what a page says is a picture, or drawn in outlines."""
    if content.length > _STAMP_CHARACTERS:
        return False
    covered = sum(abs(one["width"] * one["height"]) for one in page.images)
    return covered >= _COVERED * page.width * page.height or (
        not page.chars and bool(page.images or page.curves)
    )


def _recognized(data: bytes, page: Page) -> PageContent:
    pictures = PagePictures(data)
    try:
        return PageContent(tuple(_lines(pictures.words(page.page_number), page)), ())
    finally:
        pictures.close()


def _is_table(table: Table) -> bool:
    """Whether ruled lines make a table, and not a frame around text."""
    return len({cell[0] for cell in table.cells}) > 1 and len(table.rows) > 1


def _inside(word: dict[str, Any], table: Table) -> bool:
    x0, top, x1, bottom = table.bbox
    x, y = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
    return bool(x0 <= x <= x1 and top <= y <= bottom)


def _boxes(table: Table) -> Iterator[Box]:
    """The cells of a table; how many rows and columns one covers, its edges tell."""
    lefts = sorted({cell[0] for cell in table.cells})
    tops = sorted({cell[1] for cell in table.cells})
    for row, texts in zip(table.rows, table.extract(), strict=True):
        for cell, words in zip(row.cells, texts, strict=True):
            if cell is not None:
                x0, top, x1, bottom = cell
                yield Box(
                    row=tops.index(top),
                    column=lefts.index(x0),
                    words=words or "",
                    rows=sum(top <= one < bottom for one in tops),
                    columns=sum(x0 <= one < x1 for one in lefts),
                )


def _written(pages: Sequence[PageContent], scans: Scans) -> Content:
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
    return writer.content(scans.remarks())


def _recurring(pages: Sequence[PageContent]) -> frozenset[str]:
    """Headers and footers: what stands at the edge of half of the pages, and bare numbers."""
    kinds = Counter(
        kind for page in pages for kind in {one.kind for one in page.lines if one.at_edge}
    )
    often = max(_FEWEST_PAGES, len(pages) / 2)
    return frozenset({kind for kind, count in kinds.items() if count >= often} | _BARE_NUMBERS)
