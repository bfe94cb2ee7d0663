"""What protects the site and whoever looks at it: headers, names, a body's size, foreign forms."""

from collections.abc import Iterable
from http import HTTPStatus
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.problems import MEDIA_TYPE

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'; img-src 'self' data:"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
# The longest question, each character escaped, takes a few kilobytes.
_LARGEST_BODY = 64 * 1024
# Where files are sent, and what was read of them is sent back to be confirmed.
_LARGER_BODIES = {"/lists/import": 5 * 2**20, "/lists/import/confirm": 5 * 2**20}
# Methods that change nothing.
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
# Told before anything of the request is looked at, and so in both languages.
_MISDIRECTED = {
    "type": "urn:zeren:problem:unknown-host",
    "title": "不认识的主机名 / Unknown host",
    "status": 421,
    "detail": "本站不以这个名字提供服务；如需使用，请把它加入 ZEREN_HOSTS。"
    "This site does not answer to that name; add it to ZEREN_HOSTS to use it.",
}
_FOREIGN = {
    "type": "urn:zeren:problem:foreign-request",
    "title": "请求来自别的网站 / Sent by another site",
    "status": 403,
    "detail": "这个请求是别的网站的页面发来的，没有执行。请在本站的页面上操作。"
    "A page of another site sent this; nothing was done. Use this site's own pages.",
}


class SecurityHeaders:
    """Adds the headers that an answer does not set itself."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, send_with_headers)


class KnownHosts:
    """Refuses requests under names that are not the site's own.

    A page elsewhere could else have its name resolve to this machine and read the site (DNS
    rebinding).
    """

    def __init__(self, app: ASGIApp, hosts: Iterable[str]) -> None:
        self._app = app
        self._hosts = frozenset(host.lower() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "lifespan" and not self._knows(scope):
            refusal = JSONResponse(_MISDIRECTED, 421, media_type=MEDIA_TYPE)
            await refusal(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _knows(self, scope: Scope) -> bool:
        host = Headers(scope=scope).get("host", "").lower()
        name, _, port = host.rpartition(":")
        bare = name if name and port.isdigit() else host
        return "*" in self._hosts or bare in self._hosts


class OwnForms:
    """Refuses what a page of another site sends in its visitor's name (CSRF).

    Browsers say where a request comes from; programs, which say nothing, send for themselves.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] not in _SAFE and _is_foreign(scope):
            refusal = JSONResponse(_FOREIGN, HTTPStatus.FORBIDDEN, media_type=MEDIA_TYPE)
            await refusal(scope, receive, send)
            return
        await self._app(scope, receive, send)


def _is_foreign(scope: Scope) -> bool:
    headers = Headers(scope=scope)
    origin = headers.get("origin")
    if origin is not None:
        return urlsplit(origin).netloc.lower() != headers.get("host", "").lower()
    return headers.get("sec-fetch-site", "none") not in ("same-origin", "none")


class SmallBodies:
    """Refuses a request as soon as its body is known to be larger than any question.

    Starlette's own limit answers in plain text; this one is answered as every error is.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        # What is no number never comes this far: the server refuses it.
        declared = int(Headers(scope=scope).get("content-length", 0))
        size, largest = 0, _LARGER_BODIES.get(scope["path"], _LARGEST_BODY)

        async def receive_within_limit() -> Message:
            nonlocal size
            message = await receive()
            size += len(message.get("body", b""))
            if max(size, declared) > largest:
                raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
            return message

        await self._app(scope, receive_within_limit, send)
