"""Columns are told by how words stand below known heads, where that is certain."""

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from ingest.formats import read_content, scans
from ingest.formats.columns import Word
from tests.ingest.formats.files import FONT, HEADS, ROWS, cells, pdf
from tests.ingest.formats.scanned import picture

_LEFTS = (60, 100, 230, 350, 470)


def _draw(canvas: Canvas, rows: list[tuple[float, list[str]]]) -> None:
    """Rows of cells, each at its height."""
    canvas.setFont(FONT, 10)
    for y, row in rows:
        for left, words in zip(_LEFTS, row, strict=True):
            canvas.drawString(left, y, words)


def test_columns_below_known_heads_are_a_table() -> None:
    rows = [
        (700.0, HEADS),
        (670.0, ["1", "建设果园20个", "市农业农村局", "市财政局", "2025年6月底"]),
        (658.0, ["", "", "", "市林业局", ""]),
        (628.0, ["2", "办好果品节", "市商务局", "/", "持续推进"]),
    ]

    def draw(page: Canvas) -> None:
        _draw(page, rows)
        page.drawString(60, 760, "任务清单")
        page.drawString(60, 580, "以上各项任务由市政府督查室按季度督促检查，结果通报全市。")

    content = read_content(pdf(draw))
    assert content.text.startswith("任务清单\n序号\t重点任务")
    assert content.text.endswith("结果通报全市。\n")
    [table] = cells(pdf(draw))
    assert table == [
        HEADS,
        ["1", "建设果园20个", "市农业农村局", "市财政局\n市林业局", "2025年6月底"],
        ["2", "办好果品节", "市商务局", "/", "持续推进"],
    ]
    assert "表1!C2" in {place.cell for place in content.places}


@pytest.mark.parametrize(
    "rows",
    [
        # Every line as far from the next: whose row the middle one belongs to is not said.
        [(700.0, HEADS), (680.0, ["1", "果园", "市林业局", "", ""]),
         (660.0, ["", "", "市财政局", "", ""]), (640.0, ["2", "果品节", "市商务局", "", ""])],
        # A row that begins before its number.
        [(700.0, HEADS), (680.0, ["", "", "市林业局", "", ""]), (668.0, ["1", "果园", "", "", ""])],
        # Heads that nobody knows.
        [(700.0, ["甲", "乙", "丙", "丁", "戊"]), (680.0, ["1", "果园", "市林业局", "无", "年底"])],
    ],
)  # fmt: skip
def test_what_is_not_certain_stays_lines(rows: list[tuple[float, list[str]]]) -> None:
    assert cells(pdf(lambda page: _draw(page, rows))) == []


def test_cells_of_a_scanned_table(monkeypatch: pytest.MonkeyPatch) -> None:
    def recognize(_picture: Image.Image, _width: float) -> list[Word]:
        return [
            Word(left, left + 30, 40.0 * row, 40.0 * row + 10, words, 0.5 if row == 2 else 1.0)
            for row, line in enumerate([HEADS, *ROWS])
            for left, words in zip(_LEFTS, line, strict=True)
        ]

    monkeypatch.setattr(scans, "is_installed", lambda: True)
    monkeypatch.setattr(scans, "recognize", recognize)
    content = read_content(picture(Image.new("L", (60, 90)), "PNG"))
    [table] = content.tables
    assert [content.text[slice(*span)] for span in table.rows[2]] == ROWS[1]
    assert [content.text[slice(*each.span)] for each in content.faint] == ROWS[1]
