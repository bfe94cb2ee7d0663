"""Questions asked of the project's own sample documents, loaded once a module on each store."""

from collections.abc import Callable
from datetime import date

import pytest

from app.questions import answer
from ingest.batch import load_files, samples
from schema.answers import Answer
from tests.servers.store import Store

TODAY = date(2026, 11, 23)

Ask = Callable[[str], Answer]


@pytest.fixture(scope="module")
def ask(any_store: Store) -> Ask:
    """Ask the samples a question, on a day in November 2026."""
    any_store.wipe()
    for _ in load_files(any_store.database, samples()):
        pass
    return lambda question: answer(any_store.database, question, today=TODAY)
