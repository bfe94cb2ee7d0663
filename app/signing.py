"""Signing in: a name and a password become the secret of a session."""

from datetime import UTC, datetime
from http import HTTPStatus

from starlette.requests import Request

from app import passwords
from app.attempts import Attempts
from app.lookups import accounts
from app.lookups.accounts import Account
from app.problems import ProblemError, Words
from app.secret import digest, new_secret
from cypher.database import Database
from ingest.accounts import sessions
from ingest.accounts.sessions import SignIn
from schema.account import account_id

_WRONG = Words("没有登录", "Not signed in")
_WHY = Words(
    "名字或密码不对，或者账号已停用。",
    "The name or the password is wrong, or the account is disabled.",
)


def address_of(request: Request) -> str:
    """Where a request comes from; behind a proxy, as the proxy says."""
    return request.client.host if request.client else ""


def sign_in(graph: Database, attempts: Attempts, name: str, password: str, address: str) -> str:
    """The secret of a new session; raises `ProblemError`, which does not tell what was wrong."""
    kept = check(graph, attempts, name, password, address)
    who = _who(accounts.called(graph, name), address)
    secret = new_secret()
    renewed = passwords.rehashed(password, kept)
    if not sessions.begin(graph, digest(secret), who, kept, renewed):
        raise _refused(graph, who)
    return secret


def check(graph: Database, attempts: Attempts, name: str, password: str, address: str) -> str:
    """The hash that the account's password was found to fit; raises `ProblemError`.

    A name that no account has takes the same time and is told the same.
    """
    identity = account_id(name)
    attempts.count(identity, address)
    kept = accounts.password_of(graph, identity)
    fits = passwords.fits(password, kept)
    if kept is None or not fits:
        raise _refused(graph, _who(accounts.called(graph, name), address))
    attempts.forgive(identity)
    return kept


def _who(account: Account | None, address: str) -> SignIn:
    now = datetime.now(UTC)
    if account is None:
        return SignIn("", "", address, now)
    return SignIn(account.id, account.display_name, address, now)


def _refused(graph: Database, who: SignIn) -> ProblemError:
    sessions.refuse(graph, who)
    return ProblemError(HTTPStatus.FORBIDDEN, "wrong-password", _WRONG, _WHY)
