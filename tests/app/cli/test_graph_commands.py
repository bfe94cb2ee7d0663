"""The commands that work on a graph, one after the other as a newcomer would."""

import json
import os
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from ingest.batch import samples
from tests.app.cli.conftest import Zeren
from tests.ingest.formats.files import HEADS, ROWS, xlsx
from tests.ingest.test_reprints import HARVEST, OWN, county, province


@pytest.mark.usefixtures("owned")
def test_samples_go_into_an_empty_graph_alone_and_out_again(zeren: Zeren, tmp_path: Path) -> None:
    assert "3 份" in zeren("samples", "load").stderr
    assert "图谱里已有文件" in zeren("samples", "load").stderr
    told = json.loads(zeren("status", "--json").stdout)
    assert told["samples"] is True
    assert told["counts"]["documents"] == 3
    own = tmp_path / "own.txt"
    own.write_text(
        "泰顺县茶业方案\n1.种好茶。到2027年茶叶产值达到9亿元。（责任单位：县农业农村局）\n"
    )
    assert zeren("ingest", own).returncode == 0
    assert "3 份" in zeren("samples", "remove").stderr
    left = json.loads(zeren("documents", "--json").stdout)
    assert [document["title"] for document in left] == ["泰顺县茶业方案"]


def test_a_folder_with_bad_files(zeren: Zeren, tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    (folder / "deeper").mkdir(parents=True)
    (folder / "empty.txt").touch()
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (folder / ".hidden").write_text("x")
    (folder / "walk.txt").write_text("泰顺县散步记\n今天走了很远，山上花开了。\n", "utf-8")
    (folder / "deeper" / "plan.txt").write_bytes(samples()[1].read_bytes())
    ended = zeren("ingest", folder, tmp_path / "absent.txt", "--json")
    assert ended.returncode == 4
    outcomes = {Path(row["path"]).name: row["outcome"] for row in json.loads(ended.stdout)}
    bad = dict.fromkeys(("empty.txt", "picture.txt", "absent.txt"), "failed")
    assert outcomes == {"plan.txt": "loaded", "walk.txt": "loaded"} | bad
    assert "walk.txt：没有找到责任分工" in ended.stderr
    for name in bad:
        assert f"{name}：" in ended.stderr
    again = zeren("ingest", folder / "deeper", "--json")
    assert again.returncode == 0
    assert json.loads(again.stdout)[0]["outcome"] == "unchanged"
    assert zeren("ingest", folder / "empty.txt").returncode == 5


@pytest.mark.usefixtures("owned")
def test_asking_listing_and_drawing(zeren: Zeren, tmp_path: Path) -> None:
    zeren("samples", "load")
    found = json.loads(zeren("ask", "谁负责渔业", "--json").stdout)
    assert found["rows"][0]["organization"] == "温州市洞头区农业农村局"
    assert "(责任单位:区农业农村局)" in zeren("ask", "谁负责渔业").stdout
    ended = zeren("ask", "今天天气怎么样", "--json")
    assert ended.returncode == 3
    assert json.loads(ended.stdout)["intent"] is None

    listed = zeren(
        "tasks", "--organization", "区农业农村局", "--due-before", "2027-12-31", "--json"
    )
    assert [task["number"] for task in json.loads(listed.stdout)] == ["1", "9"]
    nobody = zeren("tasks", "--organization", "区某某局")
    assert nobody.returncode == 7
    assert "区某某局" in nobody.stderr

    drawing = tmp_path / "graph.html"
    assert zeren("export", drawing, "--organization", "区发改局").returncode == 0
    assert "温州市洞头区发展和改革局" in drawing.read_text("utf-8")
    assert zeren("export", drawing, "--task", "1", "--division", "洞头区").returncode == 2
    assert "温州市洞头区农业农村局" in zeren("export", drawing).stderr
    assert "温州市洞头区农业农村局" in drawing.read_text("utf-8")

    assert zeren("remove", "海岛振兴").returncode == 0
    assert json.loads(zeren("ask", "谁负责渔业", "--json").stdout)["rows"] == []


def _write_list(sheet: Worksheet) -> None:
    for row in (HEADS, *ROWS):
        sheet.append(row)


@pytest.mark.usefixtures("owned")
def test_answers_and_tasks_name_the_cell(zeren: Zeren, tmp_path: Path) -> None:
    book = tmp_path / "杭州市2025年果业任务清单.xlsx"
    book.write_bytes(xlsx(_write_list))
    zeren("ingest", book)
    assert "清单!A2" in zeren("tasks").stdout
    assert "，清单!C3：" in zeren("ask", "谁负责果品节").stdout


@pytest.mark.usefixtures("owned")
def test_a_name_that_is_no_utf8_stops_nothing(zeren: Zeren, tmp_path: Path) -> None:
    folder = tmp_path / "unpacked"
    folder.mkdir()
    for number, name in enumerate(("方案", "办法")):
        named = os.fsdecode(os.fsencode(folder) + b"/" + name.encode("gbk") + b".txt")
        Path(named).write_text(
            f"泰顺县方案{number}\n1.种好茶{number}。（责任单位：县农业农村局）\n"
        )
    ended = zeren("ingest", folder, "--json")
    assert [row["outcome"] for row in json.loads(ended.stdout)] == ["loaded", "loaded"]
    assert ended.returncode == 0
    assert zeren("extract", *folder.iterdir(), "--format", "jsonl").returncode == 0


@pytest.mark.usefixtures("owned")
def test_what_cannot_be_shown_or_read_stops_nothing(zeren: Zeren) -> None:
    shown = zeren("status", "--json", PYTHONIOENCODING="ascii")
    assert json.loads(shown.stdout)["counts"]["documents"] == 0
    asked = zeren("ask", os.fsdecode("县农业农村局负责什么".encode() + b"\xff"))
    assert "没有“县农业农村局”的任务" in asked.stdout
    assert zeren("tasks", "--organization", os.fsdecode(b"\xff")).returncode == 7


@pytest.mark.usefixtures("owned")
def test_what_is_printed_again_is_told_after_loading(zeren: Zeren, tmp_path: Path) -> None:
    copy, original = county(OWN, HARVEST), province(HARVEST)
    for each in (copy, original):
        (tmp_path / each.document.source).write_text(each.text, "utf-8")
    first = zeren("ingest", tmp_path / copy.document.source)
    assert "转载" not in first.stderr
    second = zeren("ingest", tmp_path / original.document.source)
    assert "发现 1 处转载" in second.stderr
    assert json.loads(zeren("reprints", "--json").stdout) == {
        "documents": 2,
        "reprints": 1,
        "repeated_targets": 1,
    }
    counts = json.loads(zeren("status", "--json").stdout)["counts"]
    assert (counts["reprints"], counts["targets"]) == (1, 2)
    assert zeren("remove", original.document.title).returncode == 0
    counts = json.loads(zeren("status", "--json").stdout)["counts"]
    assert (counts["reprints"], counts["targets"]) == (0, 2)
