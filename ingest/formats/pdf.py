"""PDF files: lines in reading order, ruled tables, no page furniture; scanned pages recognized."""

import logging
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.page import Page
from pdfplumber.table import Table
from pdfplumber.utils.exceptions import PdfminerException

from ingest.formats import limits
from ingest.formats.columns import Word
from ingest.formats.content import Box, Content
from ingest.formats.pages import PageContent, page_of, written
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

# A line of a scan's stamp or a page number alone is no text layer.
_FEWEST_CHARACTERS = 5
# A scan is a picture over this share of its page, and little else: a stamp, a number.
_COVERED = 0.5
_STAMP_CHARACTERS = 30


def read_pdf(data: bytes) -> Content:
    """The text of a PDF. No more than the text of its pages is held at once."""
    check_streams(data)
    scans = Scans()
    try:
        pages = list(_pages(data, scans))
    except (RefusalError, MemoryError, RecursionError):
        raise
    except PdfminerException as error:
        if error.args and isinstance(error.args[0], PDFPasswordIncorrect):
            raise encrypted() from error
        raise broken("PDF", "PDF") from error
    except Exception as error:  # damage surfaces as whatever the parser stumbles on
        raise broken("PDF", "PDF") from error
    if sum(page.length for page in pages) < _FEWEST_CHARACTERS:
        raise no_text_recognized() if scans.recognized else no_text_layer()
    return written(pages, scans.remarks())


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
    ruled = [(table.bbox[1], tuple(_boxes(table))) for table in tables]
    return page_of(words, page.height, ruled)


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
        return page_of(pictures.words(page.page_number), page.height)
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
