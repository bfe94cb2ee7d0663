"""Imports point downwards, and the graph is asked from its own places alone."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from cypher.catalogue import names

_PROJECT = Path(__file__).parents[1]
# What each folder may import besides itself.
_BELOW = {
    "schema": set[str](),
    "cypher": {"schema"},
    "viz": {"schema"},
    "ingest": {"schema", "cypher"},
    "app": {"schema", "cypher", "viz", "ingest"},
}
# What of ingest knows the graph: these folders, and what stands beside them.
_LOADING = {"accounts", "loading", "progress", "review"}
_BESIDE = {"ingest/audit.py", "ingest/batch.py", "ingest/readings.py", "ingest/reprints.py"}


@pytest.mark.parametrize("folder", _BELOW)
def test_imports_point_downwards(folder: str) -> None:
    upwards = [
        f"{file}: {module}"
        for file, tree in _modules(folder)
        for module in _imported(tree)
        if (top := module.partition(".")[0]) in _BELOW and top not in {folder} | _BELOW[folder]
    ]
    assert upwards == []


def test_reading_knows_no_database_until_it_loads() -> None:
    knowing = {
        file
        for file, tree in _modules("ingest")
        if any(module.startswith("cypher") for module in _imported(tree))
    }
    inside = {file for file in knowing if Path(file).parts[1] in _LOADING}
    assert {Path(file).parts[1] for file in inside} == _LOADING
    assert knowing - inside == _BESIDE


def test_lookups_alone_ask_the_graph() -> None:
    asking = {file for file, tree in _modules("app") if _statements(tree)}
    assert asking
    assert {file for file in asking if not file.startswith("app/lookups/")} == set()


def _modules(folder: str) -> Iterator[tuple[str, ast.Module]]:
    for path in sorted((_PROJECT / folder).rglob("*.py")):
        yield path.relative_to(_PROJECT).as_posix(), ast.parse(path.read_text("utf-8"))


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def _statements(tree: ast.Module) -> set[str]:
    """The statements of the catalogue that a module names."""
    words = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    return {name for name in names() if name in words}
