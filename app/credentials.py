"""What a request brings along to say who sent it: a session's cookie, or a token."""

import base64
import binascii
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

COOKIE = "zeren_session"

_BEARER = 'Bearer realm="zeren"'
_BASIC = 'Basic realm="zeren", charset="UTF-8"'


@dataclass(frozen=True)
class Credentials:
    """A token, and the `name` of the account when the program had to send one (HTTP Basic)."""

    token: str
    name: str | None = None


def credentials_of(request: Request) -> Credentials | None:
    """The token of a request; None without an `Authorization`, an empty one when it has none."""
    header = request.headers.get("authorization")
    if header is None:
        return None
    scheme, _, value = header.partition(" ")
    if scheme.lower() == "bearer":
        return Credentials(value.strip())
    if scheme.lower() == "basic":
        name, _, token = _decoded(value).partition(":")
        return Credentials(token, name)
    return Credentials("")


def challenge(request: Request) -> str:
    """How a program is asked for its token.

    Browsers answer Basic with a window of their own: it is offered to programs alone that wait for
    it, which are calendars and those that tried it.
    """
    tried = request.headers.get("authorization", "").lower().startswith("basic")
    return f"{_BEARER}, {_BASIC}" if tried or is_calendar(request) else _BEARER


def is_calendar(request: Request) -> bool:
    """Whether a calendar is asked for; programs that read these send a name and a password."""
    return request.url.path.endswith(".ics")


def remember(request: Request, response: Response, secret: str) -> None:
    """Give the browser a session's secret, until it is closed.

    Lax, so that a link in a letter finds its reader signed in; `OwnForms` keeps others' forms out.
    """
    response.set_cookie(
        COOKIE, secret, httponly=True, samesite="lax", secure=request.url.scheme == "https"
    )


def forget(response: Response) -> None:
    """Take the secret from the browser."""
    response.delete_cookie(COOKIE, httponly=True, samesite="lax")


def _decoded(value: str) -> str:
    try:
        return base64.b64decode(value.strip(), validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        return ""
