import zlib
from collections.abc import Callable

import pytest
from reportlab.pdfgen.canvas import Canvas

from ingest.formats import RefusalError, limits, read_content
from tests.ingest.formats.files import HEADS, ROWS, cells, pdf, pdf_lines, pdf_table

TEXT = ["一、果业", "1.建设果园。由市农业农村局负责。"]


def test_lines_and_pages() -> None:
    content = read_content(
        pdf(lambda page: pdf_lines(page, TEXT), lambda page: pdf_lines(page, ["二、渔业"]))
    )
    assert content.text == "\n".join([*TEXT, "二、渔业", ""])
    assert [(content.text[slice(*p.span)], p.page) for p in content.places] == [
        ("\n".join([*TEXT, ""]), 1),
        ("二、渔业\n", 2),
    ]


def test_ruled_table_between_lines() -> None:
    def draw(page: Canvas) -> None:
        pdf_lines(page, ["任务清单"])
        pdf_table(page, [HEADS, *ROWS])
        pdf_lines(page, ["特此通知。"], top=300)

    content = read_content(pdf(draw))
    assert content.text.startswith("任务清单\n" + "\t".join(HEADS))
    assert content.text.endswith("特此通知。\n")
    [table] = content.tables
    assert [content.text[slice(*span)] for span in table.rows[1]] == ROWS[0]
    [cell] = [p for p in content.places if content.text[slice(*p.span)] == "市商务局"]
    assert (cell.page, cell.cell) == (1, "表1!C3")


def test_merged_cells_of_a_ruled_table() -> None:
    rows = [["任务", "分工", ""], ["", "牵头单位", "配合单位"], ["修堤", "县水利局", "无"]]
    merged = [((0, 0), (0, 1)), ((1, 0), (2, 0))]
    [table] = cells(pdf(lambda page: pdf_table(page, rows, merged=merged)))
    assert table[0] == ["任务", "分工", "分工"]
    assert table[1] == ["任务", "牵头单位", "配合单位"]


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [f"左栏第{n}行的文字排满了这一栏" for n in range(10, 22)]
    right = [f"右栏第{n}行的文字排满了这一栏" for n in range(10, 22)]

    def draw(page: Canvas) -> None:
        pdf_lines(page, ["关于在全市各县区建设果园和举办果品节的情况通报及下一步安排"], x=120)
        pdf_lines(page, left, top=720)
        pdf_lines(page, right, x=320, top=720)

    assert read_content(pdf(draw)).text.split()[1:] == [*left, *right]


def test_headers_footers_and_page_numbers_are_left_out() -> None:
    def draw(number: int) -> Callable[[Canvas], None]:
        def on(page: Canvas) -> None:
            pdf_lines(page, ["某某县人民政府文件"], top=815)
            pdf_lines(page, [f"第{number}项任务"], top=600)
            pdf_lines(page, [f"{number}"], x=300, top=30)

        return on

    text = read_content(pdf(*(draw(number) for number in range(1, 5)))).text
    assert text.split() == [f"第{number}项任务" for number in range(1, 5)]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (pdf(lambda page: page.rect(50, 50, 100, 100, fill=1)), "no_text_layer"),
        (pdf(lambda page: pdf_lines(page, TEXT), password="secret"), "encrypted"),
        (pdf(lambda page: pdf_lines(page, TEXT))[:300], "broken"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 20, "broken"),
    ],
)
def test_what_holds_no_readable_text_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(RefusalError) as refusal:
        read_content(data)
    assert refusal.value.code == code


def test_very_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PAGES", 2)
    with pytest.raises(RefusalError) as refusal:
        read_content(pdf(*[lambda page: pdf_lines(page, TEXT)] * 3))
    assert refusal.value.code == "too_large"


def test_page_that_unpacks_to_far_more_is_refused() -> None:
    packed = zlib.compress(b"0 0 m " * (limits.PDF_BYTES // 6 + 1))
    stream = b"4 0 obj\n<</Filter/FlateDecode>>stream\n" + packed + b"\nendstream\nendobj\n"
    with pytest.raises(RefusalError) as refusal:
        read_content(b"%PDF-1.4\n" + stream)
    assert refusal.value.code == "too_large"
