"""Every statement means the same on every store: the gate of an engine's upgrade."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from cypher.catalogue import Statement, names, statement
from ingest.load import load
from tests.cypher.parameters import CASES, SAMPLES
from tests.samples import corpus
from tests.servers.store import Store

# What layout changes a graph has had is the one thing that stores differ in.
_READS = [name for name in names() if name.startswith("read/") and name != "read/migrations"]
_PARAMETER = re.compile(r"\$(\w+)")
_LAST_ORDER = re.compile(r"\bORDER BY\b(?!.*\bRETURN\b)", re.DOTALL)

Row = dict[str, Any]


@pytest.mark.parametrize("name", names())
def test_a_header_says_what_the_statement_takes(name: str) -> None:
    said = statement(name)
    assert said.summary
    assert set(said.parameters) == set(_PARAMETER.findall(_body(said)))
    assert all(said.parameters.values()), "each parameter has a meaning"
    assert all(said.columns.values()), "each column has a meaning"


def test_statements_parse(any_store: Store, subtests: pytest.Subtests) -> None:
    for name in names():
        with subtests.test(name):
            any_store.run("EXPLAIN " + statement(name).text)


def test_rows_agree(neo4j_store: Store, embedded: Store, subtests: pytest.Subtests) -> None:
    for store in (neo4j_store, embedded):
        store.wipe()
        for extraction in corpus():
            load(store.database, extraction)
    for name in _READS:
        with subtests.test(name):
            _compare(statement(name), neo4j_store, embedded)


def _compare(said: Statement, neo4j_store: Store, embedded: Store) -> None:
    some = False
    for case in _cases(said):
        expected = neo4j_store.database.read(said.name, **case)
        rows = embedded.database.read(said.name, **case)
        assert _comparable(said, rows) == _comparable(said, expected), case
        assert all(list(row) == list(said.columns) for row in expected), "the columns of the header"
        some = some or bool(rows)
    assert some, "the samples must make the statement answer something"


def _cases(said: Statement) -> Iterator[Row]:
    """The parameters to ask with: samples for all, then null for each that may be null."""
    for number, own in enumerate(CASES.get(said.name, [{}])):
        known = SAMPLES | own
        missing = sorted(said.parameters.keys() - known.keys())
        assert not missing, f"add samples of {missing} to tests/cypher/parameters.py"
        samples = {name: known[name] for name in said.parameters}
        yield samples
        if number == 0:
            yield from _nulls(said, samples)


def _nulls(said: Statement, samples: Row) -> Iterator[Row]:
    optional = [name for name, meaning in said.parameters.items() if "null" in meaning]
    for name in optional:
        yield samples | {name: None}
    if len(optional) > 1:
        yield samples | dict.fromkeys(optional)


def _comparable(said: Statement, rows: list[Row]) -> list[Row]:
    """Rows in the order that the statement promises, or in one order where it promises none."""
    if _LAST_ORDER.search(_body(said)):
        return rows
    return sorted(rows, key=lambda row: json.dumps(row, sort_keys=True))


def _body(said: Statement) -> str:
    return "\n".join(line for line in said.text.splitlines() if not line.startswith("//"))
