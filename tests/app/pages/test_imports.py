"""A list that comes back filled in: all of it is taken, or nothing, and once."""

import io
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from app.service import create_app
from app.settings import Settings
from ingest.loading.load import load
from tests.app.pages.reader import PageReader
from tests.app.pages.test_progress import sits
from tests.samples import revised_plan
from tests.servers.store import Store
from tests.site import serve

DOCUMENT = revised_plan().document.id
FARM, SALON, INNS = (task.measures[0] for task in revised_plan().tasks)
TARGET = revised_plan().targets[0]


@pytest.fixture
def app(embedded: Store) -> FastAPI:
    embedded.wipe()
    load(embedded.database, revised_plan())
    return create_app(Settings(graph=embedded.address), embedded.database)


@pytest.fixture
def client(app: FastAPI) -> Iterator[httpx.Client]:
    with serve(app) as url, httpx.Client(base_url=url, timeout=60) as asking:
        yield asking


Fill = Callable[[Worksheet], None]


def filled(client: httpx.Client, name: str, fill: Fill, lang: str = "zh") -> bytes:
    """A list as an office sends it back."""
    listed = client.get(f"/lists/{name}.xlsx?document={DOCUMENT}&lang={lang}").content
    book = load_workbook(io.BytesIO(listed))
    fill(book.worksheets[0])
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def column(sheet: Worksheet, heading: str) -> int:
    return [cell.value for cell in sheet[3]].index(heading) + 1


def put(row: int, **values: str | None) -> Fill:
    """Fill cells of a row, by their headings."""

    def fill(sheet: Worksheet) -> None:
        for heading, value in values.items():
            sheet.cell(row, column(sheet, heading)).value = value

    return fill


def look(client: httpx.Client, data: bytes) -> httpx.Response:
    return client.post("/lists/import", files={"file": ("清单.xlsx", data)})


def confirm(client: httpx.Client, shown: httpx.Response) -> str:
    fields = PageReader(shown.text).elements("input")
    [rows] = [each["value"] for each in fields if each.get("name") == "rows"]
    answer = client.post("/lists/import/confirm", data={"rows": rows, "by": "陈科长"})
    assert answer.status_code == 303, answer.text
    return client.get(answer.headers["location"]).text


def reported(client: httpx.Client) -> list[tuple[str, str, float | None, str]]:
    items = client.get("/api/v1/reports").json()["items"]
    return [(i["subject"]["id"], i["status"], i["value"], i["note"]) for i in items]


@pytest.mark.parametrize(
    ("name", "values", "expected"),
    [
        (
            "indicators",
            {"进展状态": "推进中", "完成值": "9.5", "办理情况": "<script>x</script>"},
            (TARGET.id, "under_way", 9.5, "<script>x</script>"),
        ),
        ("tasks", {"进展状态": "滞后", "办理情况": "缺资金"}, (FARM.id, "behind", None, "缺资金")),
    ],
)
def test_a_list_comes_back_and_is_taken_once(
    client: httpx.Client, name: str, values: dict[str, str], expected: tuple[Any, ...]
) -> None:
    data = filled(client, name, put(4, **values))
    shown = look(client, data)
    assert "会上报 1 条" in shown.text
    assert "<script>x" not in shown.text
    assert reported(client) == []
    assert "已收到 1 条" in confirm(client, shown)
    assert reported(client) == [expected]
    assert "会上报 0 条" in look(client, data).text
    assert "已收到 0 条" in confirm(client, shown)
    again = filled(client, name, lambda sheet: None)
    assert "会上报 0 条，另有 1 行没有变化" in look(client, again).text
    assert len(reported(client)) == 1


def test_a_project_reports_on_its_measure(client: httpx.Client, embedded: Store) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.cell(4, column(sheet, "编号（勿改）")).value = f"{FARM.id} 蔬菜基地"
        put(4, 进展状态="推进中", 办理情况="已开工")(sheet)

    data = filled(client, "tasks", fill)
    confirm(client, look(client, data))
    assert reported(client) == [(FARM.id, "under_way", None, "【蔬菜基地】已开工")]
    assert "会上报 0 条" in look(client, data).text


def test_an_english_list_comes_back(client: httpx.Client) -> None:
    data = filled(client, "tasks", put(4, Status="behind", Note="late"), lang="en")
    client.cookies.clear()
    confirm(client, look(client, data))
    assert reported(client) == [(FARM.id, "behind", None, "late")]


def test_what_was_reported_elsewhere_since_is_shown(client: httpx.Client) -> None:
    data = filled(client, "tasks", put(4, 进展状态="推进中"))
    new = {"subject": FARM.id, "status": "done", "by": "林督查", "note": "验收完"}
    client.post("/api/v1/reports", json=new)
    assert "验收完" in look(client, data).text


@pytest.mark.parametrize(
    ("fill", "told"),
    [
        (put(3, 进展状态="状态"), ["进展状态", "表头被改动"]),
        (put(4, 进展状态="快了"), ["I4", "不是进展状态"]),
        (put(4, 进展状态="推进中", 办理情况="=1+1"), ["K4", "是公式"]),
        (put(4, 进展状态="推进中", 完成值="=SUM(A1)"), ["J4", "是公式"]),
        (put(4, 进展状态="推进中", 完成值="约9"), ["J4", "应是一个数"]),
        (put(4, 办理情况="已选址"), ["I4", "没有选进展状态"]),
        (put(4, 进展状态="推进中", 附件链接="javascript:alert(1)"), ["L4", "http"]),
        (put(4, 进展状态="推进中", 办理情况="字" * 1001), ["K4", "1000"]),
        (put(4, **{"进展状态": "推进中", "编号（勿改）": "target-none"}), ["N4", "没有这个编号"]),
        (put(4, **{"进展状态": "推进中", "编号（勿改）": None}), ["N4", "没有编号"]),
    ],
)
def test_what_is_wrong_is_told_by_its_cell_and_nothing_taken(
    client: httpx.Client, fill: Fill, told: list[str]
) -> None:
    def both(sheet: Worksheet) -> None:
        put(5, 进展状态="推进中")(sheet)
        fill(sheet)

    shown = look(client, filled(client, "indicators", both))
    assert shown.status_code == 422
    for words in (*told, "什么都没有收"):
        assert words in shown.text
    assert 'name="rows"' not in shown.text
    assert reported(client) == []


def test_a_row_of_another_bureau_is_told(app: FastAPI, client: httpx.Client) -> None:
    whose = FARM.responsibilities[0].organization.id
    sits(app, "reporter", whose)

    def both(sheet: Worksheet) -> None:
        put(4, 进展状态="推进中")(sheet)
        put(5, 进展状态="推进中")(sheet)

    shown = look(client, filled(client, "tasks", both))
    assert shown.status_code == 422
    assert "县委统战部" in shown.text
    confirm_alone = look(client, filled(client, "tasks", put(4, 进展状态="推进中")))
    assert "会上报 1 条" in confirm_alone.text


def _bomb() -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>")
    return written.getvalue()


def _empty() -> bytes:
    written = io.BytesIO()
    Workbook().save(written)
    return written.getvalue()


@pytest.mark.parametrize(
    ("data", "status", "told"),
    [
        (b"not a workbook", 422, "Excel"),
        (_bomb(), 422, "实体"),
        (_empty(), 422, "表头被改动"),
        (b"\x00" * (5 * 2**20 + 1), 413, "太大"),
    ],
    ids=["text", "entities", "empty", "large"],
)
def test_what_is_no_list_is_told(client: httpx.Client, data: bytes, status: int, told: str) -> None:
    answer = look(client, data)
    assert answer.status_code == status
    assert told in answer.text
    assert "<h1>" in answer.text
    assert client.post("/lists/import/confirm", data={"rows": "[1]", "by": "x"}).status_code == 422
