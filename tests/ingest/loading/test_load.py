"""A document is loaded once and whole, on every store alike."""

import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from cypher.database import Transaction
from cypher.errors import GraphError
from cypher.stores import open_database
from ingest.loading.load import Outcome, load, remove
from ingest.loading.writing import batches
from schema.extraction import Extraction
from tests.samples import corpus, page, plan, revised_plan
from tests.servers.store import Store

_DIE_WHILE_LOADING = """
import os
import signal
import sys
from cypher.database import Transaction
from cypher.stores import open_database
from ingest.loading.load import load
from tests.samples import page, plan

database = open_database(sys.argv[1])
load(database, page())
run = Transaction.run

def run_until_targets(self, name, /, **parameters):
    if name == "write/targets_of_measures":
        os.kill(os.getpid(), signal.SIGKILL)
    return run(self, name, **parameters)

Transaction.run = run_until_targets
load(database, plan())
"""


def test_a_loaded_document_is_all_there(store: Store) -> None:
    report = load(store.database, plan())
    assert report.outcome is Outcome.LOADED
    assert (report.tasks, report.responsibilities, report.targets) == (3, 5, 3)
    assert _owners(store, plan()) == [
        ("1", "农业农村局", "lead", 1),
        ("1", "商务局", "cooperating", 2),
        ("1", "财政局", "cooperating", 3),
        ("2", "县委统战部", "responsible", 1),
        ("2", "各有关部门", "responsible", 2),
    ]


def test_stores_hold_the_same(neo4j_store: Store, embedded: Store) -> None:
    for each in (neo4j_store, embedded):
        each.wipe()
        for extraction in corpus():
            load(each.database, extraction)
    assert neo4j_store.contents() == embedded.contents()


def test_loading_twice_changes_nothing(store: Store) -> None:
    load(store.database, plan())
    before = store.contents()
    assert load(store.database, plan()).outcome is Outcome.UNCHANGED
    assert store.contents() == before


def test_bureaus_of_one_name_are_one_in_each_place(store: Store) -> None:
    load(store.database, plan())
    load(store.database, page())
    rows = store.run(
        "MATCH (o:Organization {canonical: '农业农村局'}) RETURN o.name AS name ORDER BY name"
    )
    assert [row["name"] for row in rows] == [
        "浙江省温州市文成县农业农村局",
        "浙江省温州市泰顺县农业农村局",
    ]


def test_a_new_version_supersedes_and_the_former_stays(store: Store) -> None:
    load(store.database, plan())
    report = load(store.database, revised_plan())
    assert (report.outcome, report.former) == (Outcome.REPLACED, (plan().document.title,))
    assert _in_force(store) == [revised_plan().document.id]
    assert len(_owners(store, plan())) == 5


def test_a_former_version_that_comes_later_is_not_in_force(store: Store) -> None:
    load(store.database, revised_plan())
    assert load(store.database, plan()).outcome is Outcome.OUTDATED
    assert _in_force(store) == [revised_plan().document.id]


def test_the_same_file_changed_is_a_new_version(store: Store, tmp_path: Path) -> None:
    load(store.database, plan(), tmp_path / "plan.txt")
    assert load(store.database, page(), tmp_path / "plan.txt").outcome is Outcome.REPLACED
    assert _in_force(store) == [page().document.id]


def test_a_number_printed_again_is_a_new_version(store: Store) -> None:
    bureaus = "文成县农业农村局等四部门"
    title = f"{bureaus}关于印发{plan().document.title}的通知"
    printed_again = _retitled(plan(), title, bureaus)
    load(store.database, plan())
    assert load(store.database, printed_again).outcome is Outcome.REPLACED
    assert _in_force(store) == ["doc-again"]


def test_papers_that_one_notice_hands_on_are_not_versions(store: Store) -> None:
    load(store.database, plan())
    other = _retitled(plan(), f"{plan().document.title}任务清单", "文成县人民政府")
    assert load(store.database, other).outcome is Outcome.LOADED


def test_two_counties_plans_of_one_title_are_not_versions(store: Store) -> None:
    load(store.database, page())
    there = plan().document.model_copy(update={"title": page().document.title})
    other = plan().model_copy(update={"document": there})
    assert load(store.database, other).outcome is Outcome.LOADED


def test_what_is_understood_otherwise_replaces_what_was(store: Store) -> None:
    load(store.database, plan())
    less = plan().model_copy(update={"tasks": plan().tasks[:1], "targets": []})
    assert load(store.database, less).outcome is Outcome.REREAD
    reread = store.contents()
    store.wipe()
    load(store.database, less)
    assert reread == store.contents()


def test_what_is_removed_leaves_no_trace(store: Store) -> None:
    load(store.database, page())
    before = [row for row in store.contents() if '"Division"' not in row and "WITHIN" not in row]
    load(store.database, plan())
    remove(store.database, plan().document.id)
    after = [row for row in store.contents() if '"Division"' not in row and "WITHIN" not in row]
    assert after == before


def test_the_former_version_is_in_force_when_the_new_one_is_removed(store: Store) -> None:
    first, second = plan(), revised_plan()
    load(store.database, first)
    load(store.database, second)
    later = second.document.model_copy(update={"issued_on": date(2027, 5, 1)})
    third = _retitled(second.model_copy(update={"document": later}), later.title, "县政府")
    load(store.database, third)
    assert remove(store.database, second.document.id) == []
    assert _in_force(store) == [third.document.id]
    assert remove(store.database, third.document.id) == [first.document.title]
    assert _in_force(store) == [first.document.id]


def test_a_load_that_fails_leaves_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    load(store.database, page())
    before = store.contents()
    run = Transaction.run

    def fail_at_targets(self: Transaction, name: str, /, **parameters: object) -> object:
        if name == "write/targets_of_measures":
            raise GraphError("断了", "broken off")
        return run(self, name, **parameters)

    monkeypatch.setattr(Transaction, "run", fail_at_targets)
    with pytest.raises(GraphError):
        load(store.database, plan())
    assert store.contents() == before


def test_writers_at_once_wait_for_each_other(store: Store) -> None:
    versions = [
        plan().model_copy(
            update={
                "document": plan().document.model_copy(
                    update={"id": f"doc-{number}", "title": f"第{number}号方案", "doc_number": None}
                ),
                "tasks": [],
                "targets": [],
            }
        )
        for number in range(12)
    ]

    def load_through_own_connection(share: int) -> None:
        with open_database(store.address, user=store.user, password=store.password) as database:
            for each in versions[share::3]:
                load(database, each)

    with ThreadPoolExecutor(3) as pool:
        list(pool.map(load_through_own_connection, range(3)))
    assert len(_in_force(store)) == len(versions)


def test_a_load_that_is_killed_leaves_nothing(tmp_path: Path) -> None:
    killed = subprocess.run(
        [sys.executable, "-c", _DIE_WHILE_LOADING, str(tmp_path)], check=False, timeout=60
    )
    assert killed.returncode == -signal.SIGKILL
    with Store.open("embedded", str(tmp_path)) as store:
        survived = store.contents()
        store.wipe()
        load(store.database, page())
        assert survived == store.contents()
        assert load(store.database, plan()).outcome is Outcome.LOADED


def _retitled(extraction: Extraction, title: str, issuer: str) -> Extraction:
    """Another document of the same number and place."""
    update = {"id": "doc-again", "title": title, "issuer": issuer}
    document = extraction.document.model_copy(update=update)
    return extraction.model_copy(
        update={"document": document, "tasks": [], "targets": [], "citations": [], "warnings": []}
    )


def _in_force(store: Store) -> list[str]:
    rows = store.run("MATCH (d:Document) WHERE NOT d.superseded RETURN d.id AS id")
    return [row["id"] for row in rows]


def _owners(store: Store, extraction: Extraction) -> list[tuple[str, str, str, int]]:
    rows = store.run(
        "MATCH (:Document {id: $id})-[:HAS_TASK]->(t:Task)-[:HAS_MEASURE]->(:Measure)"
        "<-[r:RESPONSIBLE_FOR]-(o:Organization) RETURN t.number AS number, "
        "o.canonical AS name, r.role AS role, r.order AS order ORDER BY number, order",
        id=extraction.document.id,
    )
    return [(row["number"], row["name"], row["role"], row["order"]) for row in rows]


def test_no_message_grows_beyond_what_a_store_takes() -> None:
    rows = [{"quote": "长" * 400_000}] * 5 + [{"quote": "短"}] * 1_500
    cut = list(batches(rows))
    assert [row for batch in cut for row in batch] == rows
    assert [len(batch) for batch in cut[:2]] == [2, 2]
    assert max(map(len, cut)) <= 1_000
