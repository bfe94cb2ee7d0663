"""A document shows its text, where every fact stands in it, and its versions."""

import pytest

from app.lookups import documents
from app.lookups.documents import DocumentFilter
from app.lookups.paging import Window
from app.problems import ProblemError
from cypher.database import Database
from tests.samples import page, plan, revised_plan


def test_superseded_versions_only_when_asked_for(graph: Database) -> None:
    in_force = {each.id for each in documents.find(graph, DocumentFilter()).items}
    assert in_force == {revised_plan().document.id, page().document.id}
    everything = documents.find(graph, DocumentFilter(superseded=True)).items
    assert {each.id for each in everything} == in_force | {plan().document.id}


def test_latest_first(graph: Database) -> None:
    found = documents.find(graph, DocumentFilter(superseded=True), Window("-issued_on")).items
    assert [each.id for each in found] == [
        revised_plan().document.id, page().document.id, plan().document.id,
    ]  # fmt: skip


def test_what_was_read_is_counted(graph: Database) -> None:
    found = documents.get(graph, page().document.id)
    assert (found.tasks, found.targets, found.pairings) == (1, 1, 1)
    assert found.division
    assert found.division.name == "浙江省温州市泰顺县"


def test_facts_stand_where_they_say(graph: Database) -> None:
    read = documents.text(graph, plan().document.id)
    assert read.text == plan().text
    words = {(fact.kind, read.text[fact.start : fact.end]) for fact in read.facts}
    assert ("clause", "（县农业农村局牵头，县商务局、县财政局配合）") in words
    assert ("responsibility", "县商务局") in words
    assert ("target", "通村公路优良率全覆盖") in words
    assert ("citation", "《山区发展指导意见》") in words
    assert ("warning", "2025年通村公路优良率全覆盖。") in words
    assert {kind for kind, _ in words} >= {"task", "measure"}
    starts = [fact.start for fact in read.facts]
    assert starts == sorted(starts)


def test_a_responsibility_says_whose_and_which(graph: Database) -> None:
    labels = {fact.label for fact in documents.text(graph, plan().document.id).facts}
    assert "浙江省温州市文成县农业农村局（牵头）" in labels


def test_reprints_and_pairings_are_facts_too(graph: Database) -> None:
    kinds = [fact.kind for fact in documents.text(graph, page().document.id).facts]
    assert kinds.count("reprint") == kinds.count("pairing") == 1


def test_a_page_that_prints_words_twice_is_their_author(graph: Database) -> None:
    (found,) = documents.reprints(graph, page().document.id)
    assert found.passage.quote == found.of.quote == "浙江要求各地抓好项目。"
    assert found.passage.start > found.of.start
    assert found.passage.document == found.of.document


def test_versions_know_each_other(graph: Database) -> None:
    former = documents.versions(graph, plan().document.id)
    assert [each.id for each in former.later] == [revised_plan().document.id]
    latest = documents.versions(graph, revised_plan().document.id)
    assert [each.id for each in latest.former] == [plan().document.id]
    assert latest.later == []


@pytest.mark.parametrize("lookup", [documents.get, documents.text, documents.versions])
def test_no_such_document(graph: Database, lookup: object) -> None:
    assert callable(lookup)
    with pytest.raises(ProblemError, match="doc-none"):
        lookup(graph, "doc-none")
