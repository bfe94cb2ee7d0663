"""The site answers to its own names alone, and shields whoever looks at it."""

import httpx
import pytest
from starlette.responses import PlainTextResponse

from app.security import HEADERS, KnownHosts, SecurityHeaders
from app.service import create_app
from app.settings import Settings


async def _asked(host: str, hosts: tuple[str, ...]) -> httpx.Response:
    site = KnownHosts(SecurityHeaders(PlainTextResponse("ok")), hosts)
    transport = httpx.ASGITransport(site)
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
        return await client.get("/", headers={"Host": host})


@pytest.mark.parametrize(
    ("host", "hosts", "status"),
    [
        ("127.0.0.1:8000", ("127.0.0.1",), 200),
        ("127.0.0.1", ("127.0.0.1",), 200),
        ("LOCALHOST:80", ("localhost",), 200),
        ("[::1]:8000", ("[::1]",), 200),
        ("[::1]", ("[::1]",), 200),
        ("evil.example", ("127.0.0.1", "localhost"), 421),
        ("127.0.0.1.evil.example:8000", ("127.0.0.1",), 421),
        ("", ("127.0.0.1",), 421),
        ("any.example", ("*",), 200),
    ],
)
@pytest.mark.anyio
async def test_hosts(host: str, hosts: tuple[str, ...], status: int) -> None:
    response = await _asked(host, hosts)
    assert response.status_code == status
    if status == 421:
        assert response.headers["content-type"] == "application/problem+json"
        assert "ZEREN_HOSTS" in response.json()["detail"]


@pytest.mark.anyio
async def test_no_frame_script_or_type_of_others() -> None:
    headers = (await _asked("127.0.0.1", ("*",))).headers
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


@pytest.mark.parametrize(
    ("path", "host", "status"),
    [("/broken", "localhost", 500), ("/nowhere", "localhost", 404), ("/", "evil.example", 421)],
)
@pytest.mark.anyio
async def test_errors_bear_the_headers_too(path: str, host: str, status: int) -> None:
    site = create_app(Settings())
    site.get("/broken")(lambda: 1 / 0)
    transport = httpx.ASGITransport(site, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
        response = await client.get(path, headers={"Host": host})
    assert response.status_code == status
    assert {name: response.headers.get(name) for name in HEADERS} == HEADERS


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"
