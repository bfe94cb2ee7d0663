"""Excel files: each visible sheet is a table; formulas and macros are never run.

xlsx and xlsm are streamed by openpyxl, xls is read by xlrd: both share a string among the cells
that hold it, so that what is held is bounded by the size of the file.
"""

import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import IO
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile

import openpyxl
import xlrd
from lxml import etree
from openpyxl.utils.cell import range_boundaries
from openpyxl.utils.exceptions import InvalidFileException

from ingest.formats import limits
from ingest.formats.archive import check_package
from ingest.formats.content import Box, Content, Writer
from ingest.formats.number_formats import shown_number
from ingest.formats.refusals import RefusalError, broken, too_many
from schema.extraction import ReadingWarning

Corner = tuple[int, int]

_MERGE_CELL, _ROW, _COLUMN = "{*}mergeCell", "{*}row", "{*}col"
_DAY_IN_FORMAT = re.compile(r"(?<!\[)d", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
DAMAGE = (
    BadZipFile,
    InvalidFileException,
    etree.XMLSyntaxError,
    ParseError,
    zlib.error,
    KeyError,
    ValueError,
    TypeError,
    IndexError,
    AttributeError,
    EOFError,
    OSError,
)


@dataclass
class Layout:
    """How the cells of a sheet lie, in rows and columns from 0.

    `merged` has by the first row and column of a merged cell the rows and columns that it covers.
    """

    merged: dict[Corner, tuple[int, int]] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)

    def box(self, row: int, column: int, words: str) -> Box | None:
        """The cell of these words, where it is seen; None when it is hidden."""
        height, width = self.merged.get((row, column), (1, 1))
        rows = [r for r in range(row, row + height) if r not in self.hidden_rows]
        columns = [c for c in range(column, column + width) if c not in self.hidden_columns]
        if not rows or not columns:
            return None
        height, width = rows[-1] - rows[0] + 1, columns[-1] - columns[0] + 1
        return Box(rows[0], columns[0], words, rows=height, columns=width)


def read_xlsx(data: bytes) -> Content:
    """The sheets of an xlsx or xlsm file, as its program last showed them."""
    check_package(data)
    writer = Writer()
    remarks: list[ReadingWarning] = []
    try:
        book = openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=True)
        with ZipFile(BytesIO(data)) as package:
            for sheet in book.worksheets:
                if sheet.sheet_state != "visible":
                    continue
                # openpyxl tells merged and hidden cells only of sheets that it holds whole.
                with package.open(vars(sheet)["_worksheet_path"]) as part:
                    layout = _layout(part)
                rows = (_shown_row(row) for row in sheet.iter_rows(max_col=limits.COLUMNS))
                _write(writer, rows, layout, sheet.title, remarks)
    except RefusalError:
        raise
    except DAMAGE as error:
        raise broken("Excel 文件", "Excel file") from error
    return writer.content(tuple(remarks))


def read_xls(data: bytes) -> Content:
    """The sheets of an xls file."""
    writer = Writer()
    remarks: list[ReadingWarning] = []
    try:
        with xlrd.open_workbook(file_contents=data, formatting_info=True, on_demand=True) as book:
            for sheet in book.sheets():
                if sheet.visibility == 0:
                    rows = _xls_rows(book, sheet)
                    _write(writer, rows, _xls_layout(sheet), sheet.name, remarks)
    except (RefusalError, MemoryError, RecursionError):
        raise
    except Exception as error:  # xlrd meets damage with whatever its parser stumbles on
        raise broken("Excel 文件", "Excel file") from error
    return writer.content(tuple(remarks))


def _write(
    writer: Writer,
    rows: Iterable[Iterable[str]],
    layout: Layout,
    name: str,
    remarks: list[ReadingWarning],
) -> None:
    boxes = list(_boxes(rows, layout))
    seen = [box for box in boxes if box is not None]
    writer.table(seen, name)
    if len(seen) < len(boxes):
        message = f"工作表“{name}”有隐藏的行或列，没有读取；要读请取消隐藏后重读"
        remarks.append(ReadingWarning(code="hidden_cells", message=message))


def _boxes(rows: Iterable[Iterable[str]], layout: Layout) -> Iterator[Box | None]:
    """The filled cells of a sheet. More rows than are read are refused before they are held."""
    filled = last = 0
    for row, cells in enumerate(rows):
        found = [(column, words) for column, words in enumerate(cells) if words]
        for column, words in found:
            yield layout.box(row, column, words)
        if found:
            filled, last = filled + 1, row
        if filled > limits.ROWS:
            raise too_many("表格行数", "rows", limits.ROWS)
        if row - last > limits.EMPTY_ROWS:
            break


def _layout(part: IO[bytes]) -> Layout:
    """Of a sheet's XML; its rows are let go of as they pass."""
    layout = Layout()
    for _, element in etree.iterparse(
        part, tag=(_MERGE_CELL, _ROW, _COLUMN), resolve_entities=False
    ):
        _note(element, layout)
        element.clear()
        parent = element.getparent()
        while parent is not None and element.getprevious() is not None:
            del parent[0]
    return layout


def _note(element: etree._Element, layout: Layout) -> None:
    kind = etree.QName(element).localname
    if kind == "mergeCell":
        left, top, right, bottom = range_boundaries(element.get("ref", "A1"))
        if left and top and right and bottom:
            layout.merged[top - 1, left - 1] = bottom - top + 1, right - left + 1
    elif element.get("hidden") in {"1", "true"}:
        if kind == "row":
            layout.hidden_rows.add(int(element.get("r", "0")) - 1)
        else:
            first, last = int(element.get("min", "1")), int(element.get("max", "1"))
            layout.hidden_columns.update(range(first - 1, min(last, limits.COLUMNS)))


def _xls_layout(sheet: xlrd.sheet.Sheet) -> Layout:
    merged = {
        (top, left): (bottom - top, right - left) for top, bottom, left, right in sheet.merged_cells
    }
    rows = {number for number, row in sheet.rowinfo_map.items() if row.hidden}
    columns = {number for number, column in sheet.colinfo_map.items() if column.hidden}
    return Layout(merged, rows, columns)


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
        return shown_number(value, form)
    return str(value).strip()
