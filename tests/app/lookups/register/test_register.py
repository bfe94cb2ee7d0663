"""The register follows the graph: what is loaded, superseded, repeated and removed."""

import base64
import zlib
from datetime import date

import pytest

from app.lookups import desk, statistics
from app.lookups.desk import DeskFilter
from app.lookups.paging import Window
from app.lookups.register import NOTHING, register, register_of
from ingest.loading.load import load, remove
from tests.ingest.test_reprints import HARVEST, OWN, county, document, loaded
from tests.samples import plan, revised_plan
from tests.servers.store import Store

TODAY = date(2026, 11, 24)


def test_it_follows_what_is_loaded_superseded_and_removed(store: Store) -> None:
    assert statistics.counts(store.database).measures == 0
    load(store.database, plan())
    first = register_of(store.database)
    assert len(first.measures.rows) == len([m for t in plan().tasks for m in t.measures])
    load(store.database, revised_plan())
    second = register_of(store.database)
    assert [paper.id for paper in second.in_force] == [revised_plan().document.id]
    assert len(second.measures_in(plan().document.id).rows) == len(first.measures.rows)
    remove(store.database, revised_plan().document.id)
    assert revised_plan().document.id not in register_of(store.database).papers


def test_documents_that_have_not_changed_are_not_asked_for_again(store: Store) -> None:
    load(store.database, plan())
    before = register_of(store.database)
    assert register_of(store.database) is before
    load(store.database, revised_plan())
    again = register_of(store.database).papers
    assert again[revised_plan().document.id].listing is not NOTHING
    load(store.database, revised_plan())
    assert register_of(store.database).papers == again


def test_what_others_change_of_many_documents_shows_some_seconds_later(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(register, "_LARGE", 0)
    load(store.database, plan())
    before = register_of(store.database)
    store.run("MATCH (r:Revision) SET r.name = 'of another process'")
    assert register_of(store.database) is before
    monkeypatch.setattr(register, "_KEPT_SECONDS", 0.0)
    assert register_of(store.database) is not before


def test_what_this_process_changes_shows_at_once(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(register, "_LARGE", 0)
    load(store.database, plan())
    before = register_of(store.database)
    load(store.database, revised_plan())
    assert register_of(store.database) is not before


def test_what_was_loaded_before_there_were_listings_is_listed(store: Store) -> None:
    load(store.database, plan())
    expected = register_of(store.database).papers[plan().document.id].listing
    store.run("MATCH (l:Listing) DETACH DELETE l")
    load(store.database, revised_plan())
    store.run("MATCH (d:Document) SET d.revision = null")
    assert register_of(store.database).papers[plan().document.id].listing == expected
    assert desk.behind(store.database) == 0


def test_what_was_listed_in_a_former_form_is_listed_anew(store: Store) -> None:
    load(store.database, plan())
    expected = register_of(store.database).papers[plan().document.id].listing
    former = base64.b64encode(zlib.compress(b"[[],[]]")).decode()
    store.run(f"MATCH (l:Listing) SET l.facts = '{former}'")
    store.run("MATCH (d:Document) SET d.revision = null")
    load(store.database, revised_plan())
    assert register_of(store.database).papers[plan().document.id].listing == expected


def test_what_only_repeats_another_document_is_left_out(store: Store) -> None:
    owners = "（责任单位：区农业农村局）"
    original = county(HARVEST, OWN, owners=owners)
    notice = document(
        "温州市洞头区果园工作通知",
        "温州市洞头区人民政府办公室",
        HARVEST,
        day=date(2025, 9, 1),
        owners=owners,
    )
    loaded(store, original, notice)
    found = desk.find(store.database, DeskFilter(), Window(), TODAY).items
    assert [each.document.id for each in found] == [original.document.id] * 2
    asked_for = DeskFilter(document=notice.document.id)
    assert len(desk.find(store.database, asked_for, Window(), TODAY).items) == 1
    assert desk.counts(store.database, DeskFilter(), TODAY).total == 2
    remove(store.database, original.document.id)
    [left] = desk.find(store.database, DeskFilter(), Window(), TODAY).items
    assert left.document.id == notice.document.id
