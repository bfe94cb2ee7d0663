from datetime import date

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from ingest.formats import RefusalError, limits, read_content
from ingest.formats.excel import shown
from tests.ingest.formats.files import HEADS, ROWS, TITLE, cells, changed, xls, xlsx

_SHEET = "xl/worksheets/sheet1.xml"


def sheet_of_rows(sheet: Worksheet) -> None:
    for row in ([TITLE], HEADS, *ROWS):
        sheet.append(row)
    sheet.merge_cells("A1:E1")
    sheet.merge_cells("C3:C4")


def test_sheet_is_a_table_with_merged_cells() -> None:
    [table] = cells(xlsx(sheet_of_rows))
    assert table[0] == [TITLE] * 5
    assert table[2] == ROWS[0]
    assert table[3] == ["2", "办好果品节", "市农业农村局", "/", "持续推进"]


def test_cells_are_told_by_sheet_and_letter() -> None:
    content = read_content(xlsx(sheet_of_rows))
    told = {place.cell: content.text[slice(*place.span)] for place in content.places}
    assert (told["清单!A1"], told["清单!B3"]) == (TITLE, "建设果园20个")


def test_old_workbook_reads_alike() -> None:
    old = xls([[TITLE], HEADS, *ROWS], merged=[(0, 0, 0, 4), (2, 3, 2, 2)])
    assert cells(old) == cells(xlsx(sheet_of_rows))


def test_hidden_sheets_and_empty_ones_are_left_out() -> None:
    def write(sheet: Worksheet) -> None:
        sheet.append(["任务", "牵头单位"])
        assert sheet.parent is not None
        hidden = sheet.parent.create_sheet("草稿")
        hidden.append(["作废", "作废"])
        hidden.sheet_state = "hidden"
        sheet.parent.create_sheet("空表")

    assert read_content(xlsx(write)).text == "任务\t牵头单位\n"


@pytest.mark.parametrize("merged", [None, "C2:C3"])
def test_hidden_rows_and_columns_are_left_out_and_told(merged: str | None) -> None:
    def write(sheet: Worksheet) -> None:
        for row in (["任务", "备注", "牵头单位"], ["作废", "甲", "县水利局"], ["修堤", "乙", None]):
            sheet.append(row)
        if merged:
            sheet.merge_cells(merged)
        sheet.row_dimensions[2].hidden = True
        sheet.column_dimensions["B"].hidden = True

    content = read_content(xlsx(write))
    assert content.text == (
        "任务\t牵头单位\n修堤\t县水利局\n" if merged else "任务\t牵头单位\n修堤\n"
    )
    assert [remark.code for remark in content.remarks] == ["hidden_cells"]


@pytest.mark.parametrize(
    ("value", "form", "words"),
    [
        (25.0, "General", "25"),
        (0.1 + 0.2, "General", "0.3"),
        (0.65, "0%", "65%"),
        (0.0655, "0.0%", "6.6%"),
        (0.5, "0.00%;[Red]-0.00%", "50.00%"),
        (3.14159, "0.00_ ", "3.14"),
        (2.5, "0.##", "2.5"),
        (12345.6, "#,##0.00", "12345.60"),
        (-3.0, "0.0;(0.0)", "-3.0"),
        (25.0, '0.0"亿元"', "25.0亿元"),
        (1.5, "[$￥-804]#,##0.0", "￥1.5"),
        (1.5, "# ?/?", "1.5"),
        (1200.0, "#,##0,", "1200"),
        (1e300, "0.00", "1E+300"),
        (date(2025, 6, 30), "yyyy/m/d", "2025年6月30日"),
        (date(2025, 6, 1), 'yyyy"年"m"月"', "2025年6月"),
        (date(2025, 6, 1), "[$-804]yyyy-m", "2025年6月"),
        (True, "General", "是"),
        (" 县水利局 ", "@", "县水利局"),
        (None, "General", ""),
    ],
)
def test_values_are_printed_as_shown(value: object, form: str, words: str) -> None:
    assert shown(value, form) == words


def test_table_of_very_many_rows_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ROWS", 50)
    rows = [["1", "县水利局"]] * 51

    def write(sheet: Worksheet) -> None:
        for row in rows:
            sheet.append(row)

    for data in (xlsx(write), xls(rows)):
        with pytest.raises(RefusalError, match="50") as refusal:
            read_content(data)
        assert refusal.value.code == "too_large"


def test_cell_at_the_far_corner_holds_no_memory() -> None:
    def write(sheet: Worksheet) -> None:
        sheet["A1"] = "任务"
        sheet["XFD1048576"] = "远"

    assert read_content(xlsx(write)).text == "任务\n"


def test_merged_cell_that_covers_the_whole_sheet() -> None:
    data = changed(
        xlsx(lambda sheet: sheet.append(["任务", "牵头单位"])),
        _SHEET,
        lambda xml: xml.replace(
            b"</sheetData>",
            b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        ),
    )
    [[row]] = cells(data)
    assert len(row) == limits.COLUMNS


def test_macro_file_is_read_for_its_values() -> None:
    data = changed(
        xlsx(sheet_of_rows),
        "[Content_Types].xml",
        lambda xml: xml.replace(
            b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        ),
    )
    assert cells(data)[0][1] == HEADS
