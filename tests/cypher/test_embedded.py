"""A folder has one owner at a time, which others reach, and whose death is noticed."""

import stat
import subprocess
import sys
from pathlib import Path

from cypher.stores import open_database
from tests.servers.store import Store

_OPEN = """
import sys
from cypher.stores import open_database

database = open_database(sys.argv[1])
print(len(database.read("read/migrations")), flush=True)
"""
_OPEN_AND_STAY = _OPEN + "sys.stdin.read()\n"
_OPEN_AND_CLOSE = _OPEN + "database.close()\n"


def test_another_process_reaches_the_owner(embedded: Store) -> None:
    applied = embedded.database.read("read/migrations")
    assert _said_by(_OPEN_AND_CLOSE, embedded.address) == f"{len(applied)}\n"
    assert embedded.database.read("read/migrations") == applied


def test_the_way_in_is_for_its_user_alone(embedded: Store) -> None:
    note = Path(embedded.address) / "owner.json"
    assert stat.S_IMODE(note.stat().st_mode) == 0o600


def test_an_owner_that_was_killed_is_succeeded(tmp_path: Path) -> None:
    first = subprocess.Popen(
        [sys.executable, "-c", _OPEN_AND_STAY, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert first.stdout is not None
    count = first.stdout.readline()
    first.kill()
    first.communicate()
    assert (tmp_path / "owner.json").exists(), "a crash leaves its note"
    assert _said_by(_OPEN_AND_CLOSE, str(tmp_path)) == count


def test_a_folder_that_was_closed_opens_again(tmp_path: Path) -> None:
    for _ in range(2):
        with open_database(str(tmp_path)) as database:
            assert database.read("read/migrations")
        assert not (tmp_path / "owner.json").exists()


def _said_by(code: str, *arguments: str) -> str:
    """What a Python process of its own prints."""
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout
