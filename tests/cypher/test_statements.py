"""Every statement means the same on every store: the gate of an engine's upgrade."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from cypher.catalogue import Statement, names, statement
from ingest.accounts import accounts, sessions, tokens
from ingest.loading.load import load
from ingest.progress import reports
from ingest.progress.reminders import remember
from ingest.progress.reports import report, set_rule
from ingest.review import decisions
from ingest.review.decisions import decide
from schema.lights import Rule
from tests.cypher.parameters import (
    ACCOUNT,
    DECIDED_AT,
    DECISIONS,
    LOST,
    OF_STATEMENT,
    REMINDER,
    REPORTED,
    SAMPLES,
    SESSION,
    SIGN_IN,
    TOKEN,
)
from tests.samples import corpus, plan, revised_plan
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


@pytest.mark.parametrize("name", _READS)
def test_a_statement_has_samples(name: str) -> None:
    assert list(_cases(statement(name)))


def test_statements_parse(any_store: Store, subtests: pytest.Subtests) -> None:
    for name in names():
        with subtests.test(name):
            any_store.run("EXPLAIN " + statement(name).text)


def test_rows_agree(
    neo4j_store: Store,
    embedded: Store,
    subtests: pytest.Subtests,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for module in (decisions, reports):
        monkeypatch.setattr(module, "_now", lambda: DECIDED_AT)
    for store in (neo4j_store, embedded):
        store.wipe()
        first, *others = corpus()
        load(store.database, first)
        report(store.database, [LOST])
        for extraction in others:
            load(store.database, extraction)
        report(store.database, REPORTED)
        remember(store.database, [REMINDER], DECIDED_AT)
        set_rule(store.database, Rule(soon_days=20, stale_days=60, lag=0.1), "林督查")
        for proposal in DECISIONS:
            decide(store.database, proposal)
        accounts.add(store.database, ACCOUNT, "root")
        sessions.begin(store.database, SESSION, SIGN_IN, ACCOUNT.password)
        tokens.make(store.database, SIGN_IN.account, TOKEN, "林督查")
        _forget_when(store)
        # What a stop leaves, and what a former version is said to repeat.
        store.run("MATCH (g:Reading) SET g.waiting = true")
        store.run(
            "MATCH (t:Task {id: $id}) MATCH (o:Task {id: $of}) MERGE (t)-[:REPEATS]->(o)",
            id=plan().tasks[0].id,
            of=revised_plan().tasks[0].id,
        )
    for name in _READS:
        with subtests.test(name):
            _compare(statement(name), neo4j_store, embedded)


def _forget_when(store: Store) -> None:
    """Make alike what differs from load to load: times, states, ids of the log's entries."""
    store.run("MATCH (d:Document) SET d.loaded_at = 'loaded ' + coalesce(d.issued_on, d.id)")
    store.run("MATCH (d:Document) SET d.revision = 'changed'")
    store.run("MATCH (r:Revision) SET r.name = 'changed'")
    store.run("MATCH (s:Standings) SET s.revision = 'changed'")
    store.run("MATCH (a:Account) SET a.created_at = 'added'")
    store.run("MATCH (e:AuditEntry) SET e.at = 'at ' + e.action, e.id = e.action + ' ' + e.subject")


def _compare(said: Statement, neo4j_store: Store, embedded: Store) -> None:
    usual, *others = _cases(said)
    rows = _agreed(said, usual, neo4j_store, embedded)
    assert rows, "the samples must make the statement answer something"
    for case in others:
        _agreed(said, case, neo4j_store, embedded)
    if "after_key" in said.parameters:
        after = {"after_key": rows[0]["key"], "after_id": rows[0]["id"]}
        assert _agreed(said, usual | after, neo4j_store, embedded) == rows[1:], "the next page"


def _agreed(said: Statement, case: Row, neo4j_store: Store, embedded: Store) -> list[Row]:
    """The rows that both stores give, which are of the columns that the header names."""
    expected = _comparable(said, neo4j_store.database.read(said.name, **case))
    assert _comparable(said, embedded.database.read(said.name, **case)) == expected, case
    assert all(list(row) == list(said.columns) for row in expected), "the columns of the header"
    return expected


def _cases(said: Statement) -> Iterator[Row]:
    """What to ask with: no filters first, then each parameter's other values, one at a time."""
    known = SAMPLES | OF_STATEMENT.get(said.name, {})
    values = {name: _values(name, meaning, known) for name, meaning in said.parameters.items()}
    usual = {name: each[0] for name, each in values.items()}
    yield usual
    for name, each in values.items():
        yield from (usual | {name: value} for value in each[1:])


def _values(name: str, meaning: str, known: Row) -> list[Any]:
    """The values to try, the usual one first: null where it may be."""
    absent = [None] if "null" in meaning else []
    if name == "sort":
        return absent + re.split(", | or ", meaning)
    if meaning.startswith(("whether", "boolean")):
        return [*absent, False, True]
    assert name in known, f"add a sample of {name} to tests/cypher/parameters.py"
    return [*absent, known[name]]


def _comparable(said: Statement, rows: list[Row]) -> list[Row]:
    """Rows in the order that the statement promises, or in one order where it promises none."""
    if _LAST_ORDER.search(_body(said)):
        return rows
    return sorted(rows, key=lambda row: json.dumps(row, sort_keys=True))


def _body(said: Statement) -> str:
    return "\n".join(line for line in said.text.splitlines() if not line.startswith("//"))
