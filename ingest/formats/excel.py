"""Excel files: each visible sheet is a table; formulas and macros are never run.

xlsx and xlsm are streamed by openpyxl, xls is read by xlrd: both share a string among the cells
that hold it, so that what is held is bounded by the size of the file.
"""

import re
import zlib
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import IO
from zipfile import BadZipFile, ZipFile

import openpyxl
import xlrd
from lxml import etree
from openpyxl.utils.cell import range_boundaries
from openpyxl.utils.exceptions import InvalidFileException

from ingest.formats import limits
from ingest.formats.archive import check_package
from ingest.formats.content import Box, Content, Writer
from ingest.formats.refusals import RefusalError, broken, too_many

Corner = tuple[int, int]
# By the first row and column of a merged cell, from 0: the rows and columns that it covers.
Merged = dict[Corner, tuple[int, int]]

_MERGE_CELL, _ROW = "{*}mergeCell", "{*}row"
_DAY_IN_FORMAT = re.compile(r"(?<!\[)d", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_DAMAGE = (
    BadZipFile,
    InvalidFileException,
    etree.XMLSyntaxError,
    zlib.error,
    KeyError,
    ValueError,
    TypeError,
    IndexError,
    AttributeError,
    EOFError,
    OSError,
)


def read_xlsx(data: bytes) -> Content:
    """The sheets of an xlsx or xlsm file, as its program last showed them."""
    check_package(data)
    writer = Writer()
    try:
        book = openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=True)
        with ZipFile(BytesIO(data)) as package:
            for sheet in book.worksheets:
                if sheet.sheet_state != "visible":
                    continue
                # openpyxl tells merged cells only of sheets that it holds whole.
                with package.open(vars(sheet)["_worksheet_path"]) as part:
                    merged = dict(_merged(part))
                rows = (_shown_row(row) for row in sheet.iter_rows(max_col=limits.COLUMNS))
                writer.table(_boxes(rows, merged), sheet.title)
    except RefusalError:
        raise
    except _DAMAGE as error:
        raise broken("Excel 文件", "Excel file") from error
    return writer.content()


def read_xls(data: bytes) -> Content:
    """The sheets of an xls file."""
    writer = Writer()
    try:
        with xlrd.open_workbook(file_contents=data, formatting_info=True, on_demand=True) as book:
            for sheet in book.sheets():
                if sheet.visibility == 0:
                    merged = {(top, left): (bottom - top, right - left)
                              for top, bottom, left, right in sheet.merged_cells}  # fmt: skip
                    writer.table(_boxes(_xls_rows(book, sheet), merged), sheet.name)
    except RefusalError:
        raise
    except Exception as error:  # xlrd meets damage with whatever its parser stumbles on
        raise broken("Excel 文件", "Excel file") from error
    return writer.content()


def _boxes(rows: Iterable[Iterable[str]], merged: Merged) -> list[Box]:
    """The filled cells of a sheet. More rows than are read are refused before they are held."""
    boxes: list[Box] = []
    filled = last = 0
    for row, cells in enumerate(rows):
        found = [(column, words) for column, words in enumerate(cells) if words]
        for column, words in found:
            height, width = merged.get((row, column), (1, 1))
            boxes.append(Box(row, column, words, rows=height, columns=width))
        if found:
            filled, last = filled + 1, row
        if filled > limits.ROWS:
            raise too_many("表格行数", "rows", limits.ROWS)
        if row - last > limits.EMPTY_ROWS:
            break
    return boxes


def _merged(part: IO[bytes]) -> Iterator[tuple[Corner, tuple[int, int]]]:
    """The merged cells of a sheet's XML; its rows are let go of as they pass."""
    for _, element in etree.iterparse(part, tag=(_MERGE_CELL, _ROW), resolve_entities=False):
        if str(element.tag).endswith("mergeCell"):
            left, top, right, bottom = range_boundaries(element.get("ref", "A1"))
            if left and top and right and bottom:
                yield (top - 1, left - 1), (bottom - top + 1, right - left + 1)
        element.clear()
        parent = element.getparent()
        while parent is not None and element.getprevious() is not None:
            del parent[0]


def _shown_row(row: Iterable[object]) -> Iterator[str]:
    for cell in row:
        yield shown(getattr(cell, "value", None), getattr(cell, "number_format", "") or "")


def _xls_rows(book: xlrd.Book, sheet: xlrd.sheet.Sheet) -> Iterator[Iterator[str]]:
    for row in range(sheet.nrows):
        yield (_xls_shown(book, cell) for cell in sheet.row(row)[: limits.COLUMNS])


def _xls_shown(book: xlrd.Book, cell: xlrd.sheet.Cell) -> str:
    if cell.ctype in {xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK, xlrd.XL_CELL_ERROR}:
        return ""
    form = book.format_map[book.xf_list[cell.xf_index or 0].format_key].format_str
    if cell.ctype == xlrd.XL_CELL_DATE:
        return shown(xlrd.xldate_as_datetime(float(cell.value), book.datemode), form)
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return shown(bool(cell.value), form)
    return shown(cell.value, form)


def shown(value: object, form: str) -> str:
    """A cell's value as Excel shows it in number format `form`; dates as documents print them."""
    if value is None or isinstance(value, time | timedelta):
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, datetime | date):
        day = f"{value.day}日" if _DAY_IN_FORMAT.search(_QUOTED.sub("", form)) else ""
        return f"{value.year}年{value.month}月{day}"
    if isinstance(value, int | float):
        percent = form.rstrip(" _)").endswith("%")
        return f"{value * 100:.10g}%" if percent else f"{value:.15g}"
    return str(value).strip()
