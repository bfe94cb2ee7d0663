"""A stored document comes back as it was read."""

import pytest

from app.lookups.extractions import extraction_of
from app.problems import ProblemError
from ingest.loading.load import load
from ingest.review.decisions import decide
from ingest.review.proposals import Proposal
from tests.samples import corpus, plan
from tests.servers.store import Store


def test_what_was_loaded_comes_back(store: Store) -> None:
    for extraction in corpus():
        load(store.database, extraction)
        assert extraction_of(store.database, extraction.document.id) == extraction


def test_an_unknown_document_is_told(store: Store) -> None:
    with pytest.raises(ProblemError, match="doc-none"):
        extraction_of(store.database, "doc-none")


def test_what_was_decided_is_in_what_comes_back(store: Store) -> None:
    load(store.database, plan())
    responsibility = plan().tasks[0].measures[0].responsibilities[1]
    decide(store.database, Proposal(responsibility.id, "reject", "林督查"))
    measure = extraction_of(store.database, plan().document.id).tasks[0].measures[0]
    assert [each.mention for each in measure.responsibilities] == ["县农业农村局", "县财政局"]
