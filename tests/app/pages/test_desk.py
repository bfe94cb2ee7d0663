"""The desk and the prescribed lists: pages, JSON, CSV and Excel say the same, and safely."""

import csv
import http.client
import io
from pathlib import Path

import httpx
import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from playwright.sync_api import Page

from app.pages.words import words
from app.sheets import Column, Sheet
from app.workbook import workbook
from ingest.batch import samples
from ingest.extract import extract
from ingest.loading.load import load
from tests.app.pages.reader import PageReader
from tests.samples import plan, revised_plan
from tests.servers.store import Store

FORMER, CURRENT = plan().document.id, revised_plan().document.id
ROAD = "2025年通村公路优良率全覆盖。"


def _csv(client: httpx.Client, query: str) -> list[list[str]]:
    response = client.get(f"/desk.csv?{query}")
    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    return list(csv.reader(io.StringIO(response.text.removeprefix("\ufeff"))))


def _opened(content: bytes) -> Worksheet:
    return load_workbook(io.BytesIO(content)).worksheets[0]


def test_the_page_has_rows_facets_with_counts_and_views(client: httpx.Client) -> None:
    html = client.get("/desk").text
    assert "共 4 项举措" in html
    assert "重点任务 (3)" in html or "重点任务 (4)" in html
    assert "90天内到期" in html
    links = PageReader(html).links
    for view in ("held=nobody", "has_figure=false", "status=overdue", "several_leads=true"):
        assert f"/desk?{view}" in links
    assert PageReader(client.get("/").text).links.index("/desk") < 5, "first in the navigation"


@pytest.mark.parametrize(
    ("query", "texts"),
    [
        (f"document={FORMER}&held=nobody", [ROAD]),
        ("words=蔬菜产值", ["到2027年蔬菜产值达到15亿元以上。"]),
        ("held=nobody&document=&section=", []),
    ],
)
def test_every_form_has_the_same_rows(client: httpx.Client, query: str, texts: list[str]) -> None:
    answer = client.get(f"/desk.json?{query}").json()
    assert [each["text"] for each in answer["items"]] == texts
    assert answer["total"] == len(texts)
    heading, *rows = _csv(client, query)
    assert [row[heading.index("工作举措")] for row in rows] == texts
    sheet = _opened(client.get(f"/desk.xlsx?{query}").content)
    assert [sheet.cell(4 + number, 4).value for number in range(len(texts))] == texts
    page = client.get(f"/desk?{query}").text
    assert page.count('class="cell-measure"') == len(texts)


def test_columns_are_chosen_and_kept(client: httpx.Client) -> None:
    query = f"document={FORMER}&columns=task&columns=words"
    assert _csv(client, query)[0] == ["序号", "重点任务", "原文", "链接"]
    html = client.get(f"/desk?{query}").text
    assert f"/desk.csv?{query}".replace("&", "&amp;") in html
    assert client.get("/desk?columns=colour").status_code == 422


def test_the_matrix_leads_to_rows(client: httpx.Client) -> None:
    html = client.get(f"/desk?view=matrix&document={CURRENT}").text
    cells = [link for link in PageReader(html).links if "section=" in link]
    assert cells
    assert "●1" in html
    for link in cells:
        assert client.get(link).text.count('class="cell-measure"') == 1
    assert "请先选一个" in client.get("/desk?view=matrix").text


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/desk?document=doc-gone", 404),
        ("/desk?organization=org-gone", 404),
        ("/desk.xlsx?division=999999", 404),
        ("/desk?cursor=stale", 400),
        ("/desk?sort=colour", 400),
        ("/desk?status=late", 422),
        (f"/desk?words={'a' * 60_000}", 422),
        ("/lists/tasks", 400),
        ("/lists/tasks?document=doc-gone", 404),
        ("/lists/dreams?document=x", 422),
    ],
)
def test_stale_and_odd_addresses_are_answered_by_a_page(
    client: httpx.Client, address: str, status: int
) -> None:
    response = client.get(address)
    assert response.status_code == status
    assert response.headers["content-type"].startswith("text/html")
    assert "<h1>" in response.text


def test_a_search_of_a_hundred_kilobytes_is_refused(site: str) -> None:
    address = httpx.URL(site)
    connection = http.client.HTTPConnection(str(address.host), address.port)
    connection.request("GET", "/desk?words=" + "a" * 100_000)
    assert 400 <= connection.getresponse().status < 500
    connection.close()


def test_a_list_is_a_page_and_a_workbook(client: httpx.Client) -> None:
    html = client.get(f"/lists/indicators?document={CURRENT}").text
    for expected in (
        "主要指标清单",
        "《文成县山区共富三年行动方案》",
        "蔬菜产值",
        "不低于15",
        "亿元",
    ):
        assert expected in html
    response = client.get(f"/lists/indicators.xlsx?document={CURRENT}")
    sheet = _opened(response.content)
    headings = [cell.value for cell in sheet[3]]
    row = dict(zip(headings, [cell.value for cell in sheet[4]], strict=True))
    assert row["指标"] == "蔬菜产值"
    assert row["完成时限"] == "2027年12月31日"
    assert row["责任单位"] == "、".join(
        each.organization.name for each in revised_plan().tasks[0].measures[0].responsibilities
    )
    assert row["原文"] == "蔬菜产值达到15亿元以上"
    assert row["出处"] == "第 1 页"
    assert row["编号（勿改）"] == revised_plan().targets[0].id
    assert sheet.freeze_panes == "A4"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.paperSize == 9
    assert sheet.print_title_rows == "$1:$3"
    assert "第 &P 页，共 &N 页" in str(sheet.HeaderFooter.oddFooter)
    assert [sheet.column_dimensions[each].hidden for each in "LMN"] == [False, True, True]
    assert headings[8:12] == ["进展状态", "完成值", "办理情况", "附件链接"]
    [choice] = sheet.data_validations.dataValidation
    assert str(choice.sqref).startswith("I4:I")
    assert "滞后" in choice.formula1


@pytest.mark.parametrize("name", ["tasks", "projects"])
def test_lists_of_a_place(client: httpx.Client, name: str) -> None:
    html = client.get(f"/lists/{name}?division=330328").text
    assert "浙江省温州市文成县" in html
    assert client.get(f"/lists/{name}.xlsx?division=330328").status_code == 200
    assert ("新建客厅8个。" in html) == (name == "tasks")


def test_no_cell_of_a_workbook_is_a_formula() -> None:
    rows = [["=1+1", "@x\x00", "x" * 40_000]]
    sheet = Sheet("=A1", "+1", [Column(name, 9) for name in ("task", "due", "words")], rows, ["-1"])
    opened = _opened(workbook(sheet, words("zh")))
    assert {cell.data_type for row in opened for cell in row} <= {"s", "n"}
    assert [cell.value for cell in opened[4]][:2] == ["=1+1", "@x"]


def test_finding_what_nobody_owns_and_exporting_it(page: Page, site: str, tmp_path: Path) -> None:
    page.goto(f"{site}/documents/{FORMER}")
    page.get_by_role("link", name="台账", exact=True).click()
    page.goto(f"{page.url}?document={FORMER}")
    page.get_by_role("link", name="无责任单位").click()
    assert page.locator(".cell-measure").count() == 1
    page.locator("select[name=status]").select_option("overdue")
    page.wait_for_url("**status=overdue**")
    with page.expect_download() as download:
        page.get_by_role("link", name="Excel").click()
    file = tmp_path / "desk.xlsx"
    download.value.save_as(file)
    assert ROAD in [cell.value for cell in _opened(file.read_bytes())[4]]


def test_what_a_speaker_promised_is_not_said_to_be_nobodys(store: Store, served: str) -> None:
    for path in samples():
        load(store.database, extract(path))
    rows = httpx.get(f"{served}/desk", params={"held": "speaker"}).text.partition("<tbody")[2]
    assert "发言人的承诺" in rows
    assert "无人负责" not in rows
