"""Fixtures that tests of every folder share.

A test that takes `store` runs once on each store: the embedded graph and two real releases of
Neo4j, each started at most once a session and emptied before each test. Where a real server cannot
be had its tests are skipped and one line of the summary says why; in CI that is a failure.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager

import pytest
from playwright.sync_api import Browser, Page

from app.service import create_app
from app.settings import Settings
from tests import browser
from tests.absence import absent
from tests.servers.jars import UnavailableError
from tests.servers.server import PASSWORD, USER, Fleet
from tests.servers.store import Store
from tests.site import serve

_FLEET = pytest.StashKey[Fleet]()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> Iterator[None]:
    yield
    fleet = config.stash.get(_FLEET, None)
    if fleet and fleet.absent:
        absent = "；".join(f"{release}（{reason}）" for release, reason in fleet.absent.items())
        terminalreporter.write_line(f"未能启动的真实服务器 / real servers not started: {absent}")


@pytest.fixture(scope="session")
def fleet(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fleet]:
    """The real servers of this session."""
    pytestconfig.stash[_FLEET] = fleet = Fleet(tmp_path_factory.mktemp("servers"))
    yield fleet
    fleet.stop()


@pytest.fixture(scope="session")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The embedded graph, owned by this process."""
    with Store.open("embedded", str(tmp_path_factory.mktemp("embedded"))) as store:
        yield store


@pytest.fixture(scope="session")
def neo4j_526(fleet: Fleet) -> Iterator[Store]:
    """Neo4j 5.26 LTS."""
    with _running(fleet, "neo4j-5.26") as store:
        yield store


@pytest.fixture(scope="session")
def neo4j_2026(fleet: Fleet) -> Iterator[Store]:
    """Neo4j 2026.x."""
    with _running(fleet, "neo4j-2026") as store:
        yield store


def _running(fleet: Fleet, release: str) -> AbstractContextManager[Store]:
    try:
        server = fleet.server(release)
    except UnavailableError as reason:
        absent(f"{release}: {reason}")
    return Store.open(release, server.uri, USER, PASSWORD)


@pytest.fixture(
    scope="session",
    params=["embedded", "neo4j_526", "neo4j_2026"],
    ids=["embedded", "neo4j-5.26", "neo4j-2026"],
)
def any_store(request: pytest.FixtureRequest) -> Store:
    """Each store in turn, with whatever the test before left in it."""
    store: Store = request.getfixturevalue(request.param)
    return store


@pytest.fixture
def store(any_store: Store) -> Store:
    """Each store in turn, empty."""
    any_store.wipe()
    return any_store


@pytest.fixture(
    scope="session", params=["neo4j_526", "neo4j_2026"], ids=["neo4j-5.26", "neo4j-2026"]
)
def neo4j_store(request: pytest.FixtureRequest) -> Store:
    """Each real Neo4j in turn, with whatever the test before left in it."""
    store: Store = request.getfixturevalue(request.param)
    return store


@pytest.fixture
def served(store: Store) -> Iterator[str]:
    """The base URL of the site over each store in turn; what `store` is given, the site shows."""
    app = create_app(Settings(graph=store.address), store.database)
    with serve(app) as url:
        yield url


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A running Chromium. Its event loop lives as long, so it does not outlive a module."""
    path = browser.executable()
    if path is None:
        absent("没有找到 chromium / chromium is not installed")
    with browser.launch(path) as running:
        yield running


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A browser page that may reach this machine and nothing else."""
    with browser.offline_page(chromium) as opened:
        yield opened
