"""`zeren progress`: listing, reporting, importing, reminding."""

import json
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.lookups import desk
from app.lookups.desk import DeskFilter
from app.lookups.progress import Current
from app.pages.words import words
from app.prescribed import tasks
from app.workbook import workbook
from cypher.stores import open_database
from tests.app.cli.conftest import Zeren

_TEXT = """文成县人民政府关于印发山区产业行动方案的通知
一、重点任务
1.做优高山蔬菜。到2025年蔬菜产值达到12亿元以上。（责任单位：县农业农村局、县商务局）
2.建设侨乡客厅。新建客厅8个。（责任单位：县委统战部）
"""


@pytest.fixture
def loaded(zeren: Zeren, tmp_path: Path) -> Path:
    path = tmp_path / "方案.txt"
    path.write_text(_TEXT)
    assert zeren("ingest", path).returncode == 0
    return path


def listed(tmp_path: Path) -> Path:
    """The list of tasks as it is downloaded."""
    with open_database(str(tmp_path / "graph")) as database:
        rows = desk.every(database, DeskFilter(), "", date(2026, 1, 1), 100)
    assert rows
    states = {each.id: Current() for each in rows}
    path = tmp_path / "清单.xlsx"
    path.write_bytes(workbook(tasks("清单", "", rows, states, words("zh")), words("zh")))
    return path


@pytest.mark.usefixtures("owned")
def test_reports_are_kept_and_outlive_a_reloading(zeren: Zeren, loaded: Path) -> None:
    found = json.loads(zeren("progress", "list", "--json").stdout)
    assert [each["light"] for each in found] == ["red", "grey"]
    salon = found[1]["measure"]["id"]
    told = zeren("progress", "report", salon, "under_way", "--note", "已选址", "--by", "陈科长")
    assert "陈科长" in told.stderr
    zeren("ingest", "--again", loaded)
    [kept] = json.loads(zeren("progress", "list", "--light", "green", "--json").stdout)
    assert (kept["last"]["note"], kept["status"]) == ("已选址", "under_way")
    assert "推进中" in zeren("progress", "list", "--organization", "县委统战部").stdout


@pytest.mark.usefixtures("owned")
def test_mistakes_are_explained(zeren: Zeren, loaded: Path) -> None:
    unknown = zeren("progress", "report", "measure-none", "done")
    assert unknown.returncode == 7
    assert "measure-none" in unknown.stderr
    bad = zeren("progress", "report", "measure-none", "done", "--link", "ftp://x")
    assert bad.returncode == 2
    assert "http" in bad.stderr
    assert zeren("progress", "report", "measure-none", "soon").returncode == 2
    assert "打不开" in zeren("progress", "import", loaded.parent / "none.xlsx").stderr
    assert "不是 Excel" in zeren("progress", "import", loaded).stderr


@pytest.mark.usefixtures("owned")
def test_a_list_is_imported_once_or_not_at_all(zeren: Zeren, loaded: Path, tmp_path: Path) -> None:
    path = listed(tmp_path)
    book = load_workbook(path)
    sheet = book.worksheets[0]
    at = [cell.value for cell in sheet[3]].index("进展状态") + 1
    sheet.cell(4, at).value, sheet.cell(5, at).value = "推进中", "=1+1"
    book.save(path)
    refused = zeren("progress", "import", path)
    assert refused.returncode == 5
    assert "公式" in refused.stderr
    assert "什么都没有收" in refused.stderr
    sheet.cell(5, at).value = None
    book.save(path)
    assert "推进中" in zeren("progress", "import", path, "--dry-run").stdout
    assert "收到 1 条" in zeren("progress", "import", path).stderr
    assert "收到 0 条" in zeren("progress", "import", path).stderr


@pytest.mark.usefixtures("owned")
def test_reminders_go_nowhere_when_nothing_is_set(zeren: Zeren, loaded: Path) -> None:
    assert "ZEREN_WEBHOOK" in zeren("progress", "remind").stderr
    assert "已逾期" in zeren("progress", "remind", "--dry-run").stdout
    failed = zeren("progress", "remind", ZEREN_WEBHOOK="http://127.0.0.1:9/")
    assert failed.returncode == 7
    assert "没有送出" in failed.stderr
