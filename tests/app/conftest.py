"""The tests' own plan, its next version and a speech, loaded once a module on each store."""

from collections.abc import Iterator

import httpx
import pytest

from app.service import create_app
from app.settings import Settings
from cypher.database import Database
from ingest.loading.load import load
from tests.samples import page, plan, revised_plan
from tests.servers.store import Store
from tests.site import serve


@pytest.fixture(scope="module")
def graph(any_store: Store) -> Database:
    """The graph that lookups read; tests leave it as it is."""
    any_store.wipe()
    for extraction in (plan(), page(), revised_plan()):
        load(any_store.database, extraction)
    return any_store.database


@pytest.fixture(scope="module")
def api(graph: Database) -> Iterator[httpx.Client]:
    """The site over that graph."""
    with (
        serve(create_app(Settings(), graph)) as url,
        httpx.Client(base_url=url, timeout=60) as client,
    ):
        yield client
