"""The command as people run it: a process of its own, on a graph in a temporary folder."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cypher.stores import open_database

Ended = subprocess.CompletedProcess[str]
Zeren = Callable[..., Ended]

COMMAND = [sys.executable, "-c", "from app.cli import main; main()"]


def environment(graph: Path, **more: str) -> dict[str, str]:
    """The environment of a command, with no setting of whoever runs the tests."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("ZEREN_")}
    return plain | {"ZEREN_GRAPH": str(graph)} | more


@pytest.fixture
def zeren(tmp_path: Path) -> Zeren:
    """Run `zeren` with arguments, and settings as keywords."""

    def run(*arguments: object, **settings: str) -> Ended:
        return subprocess.run(
            [*COMMAND, *map(str, arguments)],
            env=environment(tmp_path / "graph", **settings),
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    return run


@pytest.fixture
def owned(tmp_path: Path) -> Iterator[None]:
    """This process owns the graph, and commands reach it here: none starts an engine."""
    with open_database(str(tmp_path / "graph")):
        yield
