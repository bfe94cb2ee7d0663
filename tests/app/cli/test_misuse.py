"""What is wrong is said in one sentence, and by the exit code."""

import json
import os
import signal
import socket
import subprocess
from pathlib import Path

import httpx
import pytest

from app import messages
from app.cli import execute
from tests.app.cli.conftest import COMMAND, Zeren, environment


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["frob"], "没有 frob 这个命令。"),
        (["ask", "--frob", "x"], "没有 --frob 这个选项。"),
        (["ask"], "缺少 QUESTION。"),
        (["ask", "谁", "负责"], "多出了不认识的内容：负责。"),
        (["ask", "--graph"], "选项 --graph 后面要写上它的值。"),
        (["run", "--port", "99999"], "--port 的值不能大于 65535。"),
        (["run", "--port", "x"], "--port 的值应是整数。"),
        (["tasks", "--role", "boss"], "--role 的值“boss”不对"),
        (["tasks", "--due-before", "soon"], "--due-before 的值“soon”不是日期"),
    ],
)
def test_misuse(capsys: pytest.CaptureFixture[str], arguments: list[str], said: str) -> None:
    assert execute(arguments) == 2
    told = capsys.readouterr().err.strip()
    assert said in told
    assert "\n" not in told


def test_help_is_chinese_and_english(capsys: pytest.CaptureFixture[str]) -> None:
    assert execute(["ask", "--help"]) == 0
    told = capsys.readouterr().out
    assert "用法：" in told
    assert "Usage" not in told
    messages.speak("zh")


def test_english(zeren: Zeren) -> None:
    assert "Ask a question" in zeren("ask", "--help", "--lang", "en").stdout
    assert (
        "does not answer"
        in zeren("status", "--graph", "bolt://127.0.0.1:1", ZEREN_LANG="en").stderr
    )


@pytest.mark.parametrize(
    ("arguments", "settings", "code"),
    [
        (["status", "--graph", "bolt://127.0.0.1:1"], {}, 11),
        (["status", "--graph", "/proc/zeren"], {}, 14),
        (["status"], {"ZEREN_PORT": "eighty"}, 8),
    ],
)
def test_a_graph_that_cannot_be_had(
    zeren: Zeren, arguments: list[str], settings: dict[str, str], code: int
) -> None:
    ended = zeren(*arguments, **settings)
    assert ended.returncode == code
    assert len(ended.stderr.splitlines()) == 1
    assert "Traceback" not in ended.stderr


def test_a_port_that_is_taken(zeren: Zeren) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ended = zeren("run", "--port", port)
    assert ended.returncode == 6
    assert f"端口 {port} 已被占用" in ended.stderr


def test_an_error_of_the_program_leaves_a_log(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def broken(arguments: object) -> int:
        raise RuntimeError("bug")

    monkeypatch.setattr("app.cli.program.carry_out", broken)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert execute(["status"]) == 1
    (log,) = tmp_path.glob("zeren-error-*.log")
    assert str(log) in capsys.readouterr().err
    assert "RuntimeError: bug" in log.read_text("utf-8")
    assert log.stat().st_mode & 0o077 == 0


def test_the_site_says_where_it_is_shares_its_graph_and_ends(zeren: Zeren, tmp_path: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "run", "--samples", "--port", "0"],
        env=environment(tmp_path / "graph"),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as site:
        try:
            assert site.stdout
            address = site.stdout.readline().split("：")[1].split()[0]
            assert httpx.get(address, timeout=30).status_code == 200
            told = json.loads(zeren("status", "--json").stdout)
            assert told["owner"] == site.pid
            assert told["counts"]["documents"] == 3
        finally:
            os.kill(site.pid, signal.SIGINT)
        assert site.wait(60) == 0
