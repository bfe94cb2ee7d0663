"""A folder has one owner at a time, which others reach, and whose death is noticed."""

import stat
import subprocess
import sys
from pathlib import Path
from subprocess import PIPE

import pytest

from cypher.engine import start
from cypher.errors import GraphFolderError, GraphUnavailableError
from cypher.stores import open_database
from tests.servers.store import Store

_OPEN = """
import sys
from cypher.stores import open_database

database = open_database(sys.argv[1])
print(len(database.read("read/migrations")), flush=True)
"""
_OPEN_AND_CLOSE = _OPEN + "database.close()\n"
_OPEN_AND_STAY = _OPEN + "sys.stdin.read()\ndatabase.close()\n"


def test_another_process_reaches_the_owner(embedded: Store) -> None:
    applied = embedded.database.read("read/migrations")
    assert _said_by(_OPEN_AND_CLOSE, embedded.address) == f"{len(applied)}\n"
    assert embedded.database.read("read/migrations") == applied


def test_the_way_in_is_for_its_user_alone(embedded: Store) -> None:
    note = Path(embedded.address) / "owner.json"
    assert stat.S_IMODE(note.stat().st_mode) == 0o600


def test_an_owner_that_was_killed_is_succeeded(tmp_path: Path) -> None:
    owner, said = _owner_of(tmp_path)
    owner.kill()
    owner.communicate()
    assert (tmp_path / "owner.json").exists(), "a crash leaves its note"
    assert _said_by(_OPEN_AND_CLOSE, str(tmp_path)) == said


def test_an_owner_ends_while_others_are_connected(tmp_path: Path) -> None:
    owner, said = _owner_of(tmp_path)
    with open_database(str(tmp_path)) as visitor:
        assert f"{len(visitor.read('read/migrations'))}\n" == said
        owner.communicate(timeout=60)
        assert owner.returncode == 0
        with pytest.raises(GraphUnavailableError):
            visitor.check()


def test_a_layout_that_the_engine_cannot_keep_is_told(tmp_path: Path) -> None:
    engine = start(tmp_path)
    try:
        with pytest.raises(GraphFolderError, match=r"engine\.log"):
            engine.define("CREATE INDEX nowhere ON Nothing (title) UNIQUE")
    finally:
        engine.stop()


def test_a_folder_that_was_closed_opens_again(tmp_path: Path) -> None:
    for _ in range(2):
        with open_database(str(tmp_path)) as database:
            assert database.read("read/migrations")
        assert not (tmp_path / "owner.json").exists()


def _owner_of(folder: Path) -> tuple[subprocess.Popen[str], str]:
    """A process that owns the graph in `folder` until its standard input closes; what it said."""
    command = [sys.executable, "-c", _OPEN_AND_STAY, str(folder)]
    owner = subprocess.Popen(command, stdin=PIPE, stdout=PIPE, text=True)
    assert owner.stdout is not None
    return owner, owner.stdout.readline()


def _said_by(code: str, *arguments: str) -> str:
    """What a Python process of its own prints."""
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout
