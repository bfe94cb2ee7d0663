"""Sheets as Excel workbooks, laid out as an office circulates them: A4 across, with headings."""

import io
from collections.abc import Mapping, Sequence
from typing import get_args
from urllib.parse import quote

from fastapi.responses import Response
from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from app.sheets import Sheet
from app.spreadsheet import Value
from schema.progress import Status

_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# Title, what it is of, headings; the rows follow.
HEADING_ROW = 3
# The most that a cell holds.
_LONGEST = 32_767
_LINE = Side(style="thin")
_BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_WRAPPED = Alignment(wrap_text=True, vertical="center")
_CENTRED = Alignment(wrap_text=True, vertical="center", horizontal="center")


def workbook_file(name: str, sheet: Sheet, words: Mapping[str, str]) -> Response:
    """A download called by the sheet's title; `name`, which is ASCII, where that cannot be told."""
    title = quote(f"{sheet.title}.xlsx", safe="")
    return Response(
        workbook(sheet, words),
        media_type=_MEDIA_TYPE,
        headers={
            "Content-Disposition": f"attachment; filename=\"{name}\"; filename*=UTF-8''{title}"
        },
    )


def workbook(sheet: Sheet, words: Mapping[str, str]) -> bytes:
    """The bytes of the workbook. Its last columns, which are hidden, hold what each row shows the
    last report of, where it may be filled in, and the rows' ids.
    """
    book = Workbook()
    page = book.worksheets[0]
    page.title = words["sheet_name"]
    kept = [[words["sheet_base"], *sheet.bases]] if sheet.bases else []
    kept.append([words["sheet_id"], *sheet.ids])
    headings = [*sheet.headings(words), *(column[0] for column in kept)]
    _write(page, 1, [sheet.title])
    _write(page, 2, [sheet.about])
    _write(page, HEADING_ROW, headings)
    for number, row in enumerate(sheet.rows, 1):
        _write(page, HEADING_ROW + number, [*row, *(column[number] for column in kept)])
    _lay_out(page, sheet, hidden=len(kept))
    _offer_statuses(page, sheet, words)
    _set_up_print(page, words)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _write(page: Worksheet, row: int, values: Sequence[Value]) -> None:
    for column, value in enumerate(values, 1):
        cell = page.cell(row, column)
        if isinstance(value, str):
            cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)[:_LONGEST]
            # Words stay words: what begins with = would else be run.
            cell.data_type = "s"
        else:
            cell.value = value
        if row >= HEADING_ROW:
            cell.border = _BOX
            cell.alignment = _WRAPPED


def _lay_out(page: Worksheet, sheet: Sheet, hidden: int) -> None:
    last = get_column_letter(len(sheet.columns))
    for row, font in ((1, Font(size=18, bold=True)), (2, Font(size=10))):
        page.merge_cells(f"A{row}:{last}{row}")
        page.cell(row, 1).font = font
        page.cell(row, 1).alignment = _CENTRED
    page.row_dimensions[1].height = 36
    page.row_dimensions[2].height = 30
    for cell in page[HEADING_ROW]:
        cell.font, cell.alignment = Font(bold=True), _CENTRED
    for number, column in enumerate(sheet.columns, 1):
        page.column_dimensions[get_column_letter(number)].width = column.width
    for number in range(hidden):
        page.column_dimensions[get_column_letter(len(sheet.columns) + number + 1)].hidden = True
    page.freeze_panes = f"A{HEADING_ROW + 1}"


def _offer_statuses(page: Worksheet, sheet: Sheet, words: Mapping[str, str]) -> None:
    """A list to choose from in the column of statuses, where there is one to be filled in."""
    names = [column.name for column in sheet.columns]
    if not sheet.bases or "progress_status" not in names:
        return
    offered = ",".join(words[f"progress_{each}"] for each in get_args(Status))
    choice = DataValidation(type="list", formula1=f'"{offered}"', allow_blank=True)
    letter = get_column_letter(names.index("progress_status") + 1)
    choice.add(f"{letter}{HEADING_ROW + 1}:{letter}{HEADING_ROW + len(sheet.rows)}")
    page.add_data_validation(choice)


def _set_up_print(page: Worksheet, words: Mapping[str, str]) -> None:
    page.page_setup.paperSize = int(page.PAPERSIZE_A4)
    page.page_setup.orientation = page.ORIENTATION_LANDSCAPE
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.print_title_rows = f"1:{HEADING_ROW}"
    page.print_options.horizontalCentered = True
    margins = page.page_margins
    margins.left = margins.right = 0.5
    footer = page.HeaderFooter.oddFooter
    if footer is not None and footer.center is not None:  # an empty one is false
        footer.center.text = words["sheet_pages"]
