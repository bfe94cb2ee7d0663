"""Small files of each format, made by the libraries that write them."""

from collections.abc import Callable, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import openpyxl
import xlwt
from docx.document import Document
from openpyxl.worksheet.worksheet import Worksheet
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Table, TableStyle

from ingest.formats import read_content

HEADS = ["序号", "重点任务", "牵头单位", "配合单位", "完成时限"]
ROWS = [
    ["1", "建设果园20个", "市农业农村局", "市财政局\n市林业局", "2025年6月底"],
    ["2", "办好果品节", "市商务局", "/", "持续推进"],
]
TITLE = "杭州市2025年果业任务清单"
FONT = "STSong-Light"  # known to every reader of PDF: nothing is embedded

pdfmetrics.registerFont(UnicodeCIDFont(FONT))


def word(write: Callable[[Document], object]) -> bytes:
    """A docx file that `write` fills."""
    document = docx.Document()
    write(document)
    return _saved(document.save)


def word_table(document: Document, rows: Sequence[Sequence[str]]) -> None:
    """A table of `rows`; a cell of ↑ is merged with that above, of ← with that to its left."""
    table = document.add_table(len(rows), len(rows[0]))
    for r, row in enumerate(rows):
        for c, words in enumerate(row):
            if words == "↑":
                table.cell(r - 1, c).merge(table.cell(r, c))
            elif words == "←":
                table.cell(r, c - 1).merge(table.cell(r, c))
            else:
                table.cell(r, c).text = words


def xlsx(write: Callable[[Worksheet], object], title: str = "清单") -> bytes:
    """An xlsx file whose one sheet `write` fills."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = title
    write(sheet)
    return _saved(book.save)


def xls(rows: Sequence[Sequence[str]], merged: Sequence[tuple[int, int, int, int]] = ()) -> bytes:
    """An xls file; `merged` are first and last row, first and last column of merged cells."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("清单")
    for top, bottom, left, right in merged:
        sheet.write_merge(top, bottom, left, right, rows[top][left])
    covered = {
        (r, c) for t, b, le, ri in merged for r in range(t, b + 1) for c in range(le, ri + 1)
    }
    for r, row in enumerate(rows):
        for c, words in enumerate(row):
            if (r, c) not in covered:
                sheet.write(r, c, words)
    return _saved(book.save)


def pdf(*pages: Callable[[Canvas], object], password: str | None = None) -> bytes:
    """A PDF of A4 pages, each drawn by one function."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4, encrypt=password)
    for draw in pages:
        canvas.setFont(FONT, 12)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def pdf_lines(
    canvas: Canvas, lines: Sequence[str], *, x: float = 72, top: float = 760, leading: float = 20
) -> None:
    """Lines below each other, the first `top` points above the foot of the page."""
    for at, line in enumerate(lines):
        canvas.drawString(x, top - at * leading, line)


def pdf_table(
    canvas: Canvas,
    rows: Sequence[Sequence[str]],
    *,
    y: float = 500,
    merged: Sequence[tuple[tuple[int, int], tuple[int, int]]] = (),
) -> None:
    """A ruled table; `merged` are first and last cells, each as column and row."""
    style = TableStyle()
    style.add("FONT", (0, 0), (-1, -1), FONT, 10)
    style.add("GRID", (0, 0), (-1, -1), 0.5, (0, 0, 0))
    for first, last in merged:
        style.add("SPAN", first, last)
    table = Table([list(row) for row in rows], style=style)
    table.wrapOn(canvas, 500, 400)
    table.drawOn(canvas, 60, y)


def package(members: dict[str, bytes]) -> bytes:
    """A zip file."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def changed(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """An Office file with one part changed."""
    with ZipFile(BytesIO(data)) as archive:
        members = {one: archive.read(one) for one in archive.namelist()}
    return package(members | {name: change(members[name])})


def cells(data: bytes) -> list[list[list[str]]]:
    """The words of every table of a file: tables of rows of cells."""
    content = read_content(data)
    return [
        [[content.text[slice(*span)] for span in row] for row in table.rows]
        for table in content.tables
    ]


def _saved(save: Callable[[BytesIO], object]) -> bytes:
    buffer = BytesIO()
    save(buffer)
    return buffer.getvalue()
