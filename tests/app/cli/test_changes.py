"""`zeren changes`: two files, or a document of the graph and the version before it."""

import json
from pathlib import Path

import pytest

from tests.app.cli.conftest import Zeren

_OLD = """泰顺县人民政府关于印发《泰顺县茶业振兴行动方案》的通知
泰顺县人民政府
2025年1月8日
泰顺县茶业振兴行动方案
一、重点任务
1.种好高山茶。到2027年茶叶产值达到20亿元以上。（责任单位：县农业农村局）
2.办好茶叶集市。改造旧市场，全年开市。（责任单位：县商务局）
"""
_NEW = """泰顺县茶业振兴行动方案（2026年修订）
泰顺县人民政府
2026年2月3日
一、重点任务
1.种好高山茶。到2027年茶叶产值达到25亿元以上。（责任单位：县农业农村局、县财政局）
2.修通采茶步道。分三年修通十条步道。（责任单位：县交通运输局）
"""


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """A plan in the notice that hands it on, and its revision a year later."""
    old, new = tmp_path / "通知.txt", tmp_path / "修订.txt"
    old.write_text(_OLD, "utf-8")
    new.write_text(_NEW, "utf-8")
    return old, new


def test_two_files_without_a_graph(zeren: Zeren, files: tuple[Path, Path], tmp_path: Path) -> None:
    ended = zeren("changes", *files)
    assert ended.returncode == 0
    rows = [line for line in ended.stdout.splitlines() if line.startswith("│")]
    kinds = [row.split("│")[1].strip() for row in rows]
    assert kinds == ["举措改写", "目标调整", "新增责任单位", "取消任务", "新增任务"]
    assert "25亿元" in rows[0]
    assert "2025-01-08" in ended.stderr
    assert not (tmp_path / "graph").exists()


@pytest.mark.usefixtures("owned")
def test_a_document_and_the_version_that_it_supersedes(
    zeren: Zeren, files: tuple[Path, Path]
) -> None:
    for each in files:
        assert zeren("ingest", each).returncode == 0
    of_graph = json.loads(zeren("changes", "茶业振兴", "--json").stdout)
    of_files = json.loads(zeren("changes", *files, "--json").stdout)
    assert of_graph == of_files
    backwards = zeren("changes", of_graph["new"]["id"], of_graph["old"]["id"], "--json")
    assert json.loads(backwards.stdout)["new"] == of_graph["old"]
    ended = zeren("changes", of_graph["old"]["id"])
    assert ended.returncode == 7
    assert "没有上一版可以比较" in ended.stderr


def test_a_file_that_cannot_be_read(zeren: Zeren, files: tuple[Path, Path]) -> None:
    ended = zeren("changes", files[0], files[1].with_name("absent.txt"))
    assert ended.returncode == 5
    assert "absent.txt" in ended.stderr
    assert "Traceback" not in ended.stderr
