"""A stored document comes back as it was read."""

import pytest

from app.lookups.extractions import extraction_of
from app.problems import ProblemError
from ingest.load import load
from tests.samples import corpus
from tests.servers.store import Store


def test_what_was_loaded_comes_back(store: Store) -> None:
    for extraction in corpus():
        load(store.database, extraction)
        assert extraction_of(store.database, extraction.document.id) == extraction


def test_an_unknown_document_is_told(store: Store) -> None:
    with pytest.raises(ProblemError, match="doc-none"):
        extraction_of(store.database, "doc-none")
