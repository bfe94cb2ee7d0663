"""`zeren accounts`: the first administrator, everybody else, and tokens."""

import json
import os
import pty
import subprocess
from pathlib import Path

import pytest

from app.cli.who import who
from app.lookups import audit
from app.lookups.audit import AuditFilter
from cypher.stores import open_database
from tests.app.cli.conftest import COMMAND, Ended, Zeren, environment
from tests.app.people import PASSWORD

ADMINISTRATOR = ("accounts", "add", "lin", "--role", "administrator", "--password-stdin")


def _typed(graph: Path, *arguments: str, typed: str) -> Ended:
    """Run `zeren` with a line on its standard input."""
    return subprocess.run(
        [*COMMAND, *arguments],
        env=environment(graph),
        input=f"{typed}\n",
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.fixture
def graph(tmp_path: Path, owned: None) -> Path:
    return tmp_path / "graph"


def test_the_first_is_an_administrator(zeren: Zeren, graph: Path) -> None:
    assert "zeren accounts add" in zeren("accounts", "list").stderr
    reader = _typed(graph, "accounts", "add", "wang", "--password-stdin", typed=PASSWORD)
    assert reader.returncode == 7
    assert "第一个账号必须是管理员" in reader.stderr
    weak = _typed(graph, *ADMINISTRATOR, typed="short")
    assert weak.returncode == 7
    assert "10" in weak.stderr
    assert "short" not in weak.stderr
    made = _typed(graph, *ADMINISTRATOR, "--display-name", "林督查", typed=PASSWORD)
    assert (made.returncode, made.stdout) == (0, "")
    assert "已添加账号 lin（管理员）" in made.stderr
    [listed] = json.loads(zeren("accounts", "list", "--json").stdout)
    assert (listed["name"], listed["display_name"]) == ("lin", "林督查")
    assert "password" not in listed


def test_roles_change_and_accounts_are_disabled(zeren: Zeren, graph: Path) -> None:
    _typed(graph, *ADMINISTRATOR, typed=PASSWORD)
    _typed(graph, "accounts", "add", "wang", "--password-stdin", typed=PASSWORD)
    assert zeren("accounts", "role", "ＷＡＮＧ", "coordinator").returncode == 0
    assert zeren("accounts", "role", "wang", "king").returncode == 2
    last = zeren("accounts", "disable", "lin")
    assert last.returncode == 7
    assert "最后一个" in last.stderr
    assert zeren("accounts", "disable", "wang").returncode == 0
    table = zeren("accounts", "list").stdout
    assert "督查" in table
    assert "已停用" in table
    assert zeren("accounts", "enable", "wang").returncode == 0
    unknown = zeren("accounts", "disable", "nobody")
    assert unknown.returncode == 7
    assert "没有叫“nobody”的账号" in unknown.stderr


def test_a_token_alone_is_printed_and_revoked(zeren: Zeren, graph: Path) -> None:
    _typed(graph, *ADMINISTRATOR, typed=PASSWORD)
    made = zeren("accounts", "token", "lin", "--label", "日历", "--days", "7")
    token = made.stdout.strip()
    assert token.startswith("zeren_")
    [listed] = json.loads(zeren("accounts", "tokens", "lin", "--json").stdout)
    assert (listed["label"], listed["last"]) == ("日历", token[-4:])
    assert zeren("accounts", "revoke", "lin", "token-none").returncode == 7
    assert zeren("accounts", "revoke", "lin", listed["id"]).returncode == 0
    assert "没有令牌" in zeren("accounts", "tokens", "lin").stderr


def test_a_password_is_asked_for_twice_and_not_shown(graph: Path) -> None:
    for again, code in (("something else", 2), (PASSWORD, 0)):
        terminal, its_end = pty.openpty()
        with subprocess.Popen(
            [*COMMAND, *ADMINISTRATOR[:-1]],
            env=environment(graph),
            stdin=its_end,
            stdout=subprocess.PIPE,
            stderr=its_end,
            start_new_session=True,
        ) as running:
            os.close(its_end)
            shown = _until(terminal, "密码（不显示）: ")
            os.write(terminal, f"{PASSWORD}\n".encode())
            shown += _until(terminal, "再输入一次: ")
            os.write(terminal, f"{again}\n".encode())
            assert running.wait(timeout=120) == code
        os.close(terminal)
        assert PASSWORD not in shown


def test_without_a_terminal_the_way_is_told(zeren: Zeren, graph: Path) -> None:
    refused = _typed(graph, *ADMINISTRATOR[:-1], typed=PASSWORD)
    assert refused.returncode == 2
    assert "--password-stdin" in refused.stderr


def test_what_commands_change_is_logged_with_who_ran_them(
    zeren: Zeren, graph: Path, tmp_path: Path
) -> None:
    path = tmp_path / "方案.txt"
    path.write_text("文成县方案\n1.做优高山蔬菜。（县农业农村局）\n", encoding="utf-8")
    zeren("ingest", path, "--by", "林督查")
    zeren("remove", "文成县方案")
    with open_database(str(graph)) as database:
        entries = audit.find(database, AuditFilter()).items
    assert [(each.by, each.action) for each in entries] == [
        ("林督查（命令行）", "document_loaded"),
        (who(), "document_removed"),
    ]


def test_a_machine_without_user_names_has_somebody(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError("uid not found")

    monkeypatch.setattr("getpass.getuser", nobody)
    assert who() == "?（命令行）"


def _until(terminal: int, words: str) -> str:
    """What is shown until `words` are; what is typed before them is thrown away."""
    shown = b""
    while words.encode() not in shown:
        shown += os.read(terminal, 1024)
    return shown.decode(errors="replace")
