"""The site over a graph of the tests' own documents: a plan, its next version, a speech."""

from collections.abc import Iterator

import httpx
import pytest

from app.service import create_app
from app.settings import Settings
from ingest.loading.load import load
from tests import samples
from tests.app.pages.crawl import crawl
from tests.servers.store import Store
from tests.site import serve


@pytest.fixture(scope="module")
def site(embedded: Store) -> Iterator[str]:
    """Its base URL."""
    embedded.wipe()
    for extraction in (samples.plan(), samples.revised_plan(), samples.page()):
        load(embedded.database, extraction)
    with serve(create_app(Settings(graph=embedded.address), embedded.database)) as url:
        yield url


@pytest.fixture
def client(site: str) -> Iterator[httpx.Client]:
    """Asks the site."""
    with httpx.Client(base_url=site, timeout=60) as asking:
        yield asking


@pytest.fixture(scope="module")
def everything(site: str) -> dict[str, httpx.Response]:
    """Every address of the site with its answer."""
    with httpx.Client(base_url=site, timeout=60, follow_redirects=True) as asking:
        return dict(crawl(asking))
