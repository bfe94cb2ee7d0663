"""`zeren ingest` over many files: stopped and gone on, failures kept."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.app.cli.conftest import COMMAND, Zeren, environment

FILES = 24


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Small plans, each of its own place and title."""
    folder = tmp_path / "papers"
    folder.mkdir()
    for number in range(FILES):
        text = f"泰顺县第{number}号方案\n1.种好茶{number}。（责任单位：县农业农村局）\n"
        (folder / f"plan-{number:02d}.txt").write_text(text, "utf-8")
    return folder


def test_killed_in_the_middle_it_goes_on_where_it_stopped(
    zeren: Zeren, tmp_path: Path, folder: Path
) -> None:
    with subprocess.Popen(
        [*COMMAND, "ingest", str(folder), "--json", "--workers", "2"],
        env=environment(tmp_path / "graph"),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as first:
        assert first.stdout
        loaded = [first.stdout.readline() for _ in range(FILES // 4)][1:]
        first.kill()
    second = zeren("ingest", folder, "--json", "--workers", "2")
    rows = json.loads(second.stdout)
    assert [Path(row["path"]).name for row in rows] == sorted(one.name for one in folder.iterdir())
    left = [row for row in rows if row.get("read") is False]
    assert len(loaded) <= len(left) < FILES
    assert {row["outcome"] for row in rows[len(left) :]} == {"loaded"}
    assert f"其中 {len(left)} 份已在图谱里" in second.stderr


@pytest.mark.usefixtures("owned")
def test_what_is_known_is_left_unless_it_is_to_be_read_again(zeren: Zeren, folder: Path) -> None:
    zeren("ingest", folder / "plan-00.txt", folder / "plan-01.txt")
    (folder / "plan-01.txt").write_text("泰顺县第1号方案\n1.种好新茶。（责任单位：县林业局）\n")
    plans = [folder / f"plan-0{number}.txt" for number in range(3)]
    rows = json.loads(zeren("ingest", *plans, "--json").stdout)
    assert [row["outcome"] for row in rows] == ["unchanged", "replaced", "loaded"]
    assert [row.get("read") for row in rows] == [False, None, None]
    rows = json.loads(zeren("ingest", *plans, "--json", "--again").stdout)
    assert [(row["outcome"], row["tasks"]) for row in rows] == [("unchanged", 1)] * 3


@pytest.mark.usefixtures("owned")
def test_failures_are_kept_as_they_happen(zeren: Zeren, tmp_path: Path, folder: Path) -> None:
    (folder / "empty.txt").touch()
    (folder / "outside.txt").symlink_to("/etc/passwd")
    report = tmp_path / "failures.jsonl"
    ended = zeren("ingest", folder, "--report", report)
    assert ended.returncode == 4
    kept = [json.loads(line) for line in report.read_text("utf-8").splitlines()]
    assert [(Path(each["path"]).name, each["code"]) for each in kept] == [
        ("empty.txt", "empty"),
        ("outside.txt", "unsafe"),
    ]
    for each in kept:
        assert each["zh"] in ended.stderr
        assert each["path"] in each["en"]
    assert f"2 份失败的原因已记在 {report}" in ended.stderr
    refused = zeren("ingest", folder, "--report", tmp_path)
    assert refused.returncode == 2
    assert "不能写入" in refused.stderr


def test_a_cluster_that_does_not_answer_is_said(zeren: Zeren, folder: Path) -> None:
    ended = zeren("extract", folder, "--cluster", "nonsense://x")
    assert ended.returncode == 8
    assert "集群 nonsense://x 没有应答" in ended.stderr
    assert len(ended.stderr.splitlines()) == 1
