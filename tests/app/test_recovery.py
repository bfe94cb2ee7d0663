"""The site outlives its graph: it says what is wrong, and answers again when the graph is back."""

from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from pydantic import SecretStr

from app.graph import Graph
from app.service import create_app
from app.settings import Settings
from tests.servers.jars import RELEASES
from tests.servers.server import PASSWORD, USER, Server, free_port
from tests.servers.store import Store
from tests.site import serve

_PROBE = "/api/v1/test-probe"


def test_the_site_recovers_when_its_server_returns(neo4j_526: Store, tmp_path: Path) -> None:
    assert neo4j_526, "asked for first, so that this test is skipped with the others"
    server = Server(RELEASES["neo4j-5.26"], tmp_path / "server")
    _start(server)
    try:
        with serve(_site(server.uri)) as url:
            assert _asked(url).status_code == 200
            server.stop()
            refused = _asked(url)
            assert refused.status_code == 503
            assert server.uri in refused.json()["detail"]
            _start(server)
            assert _asked(url).status_code == 200
    finally:
        server.stop()


def test_the_site_starts_without_its_server() -> None:
    with serve(_site(f"bolt://127.0.0.1:{free_port()}")) as url:
        assert _asked(url).status_code == 503


@pytest.mark.parametrize(
    ("settings", "named"),
    [({"password": SecretStr("wrong")}, "ZEREN_PASSWORD"), ({"database": "nonesuch"}, "nonesuch")],
)
def test_the_site_says_what_its_server_refuses(
    neo4j_store: Store, settings: dict[str, object], named: str
) -> None:
    with serve(_site(neo4j_store.address, **settings)) as url:
        refused = _asked(url)
    assert refused.status_code == 503
    assert refused.headers["content-type"] == "application/problem+json"
    assert named in refused.json()["detail"]


def _site(address: str, **settings: object) -> FastAPI:
    """The site, with an endpoint that needs the graph and nothing else."""
    given: dict[str, object] = {"graph": address, "user": USER, "password": SecretStr(PASSWORD)}
    app = create_app(Settings.model_validate(given | settings))

    @app.get(_PROBE)
    def probe(graph: Graph) -> dict[str, int]:
        return {"nodes": len(graph.read("read/places_known", codes=[]))}

    return app


def _start(server: Server) -> None:
    server.start()
    server.wait()


def _asked(url: str) -> httpx.Response:
    return httpx.get(url + _PROBE, timeout=30)
