"""One's own account: the password, and the tokens that programs ask with."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from pydantic import Field

from app import credentials, signing, tokens
from app.accounts import set_password
from app.graph import Graph
from app.lookups import accounts
from app.lookups.record import Word
from app.pages.blanks import WithoutBlanks
from app.pages.rendering import Render, Renderer
from app.person import OwnSession, Person
from app.problems import ProblemError, Words
from cypher.database import Database
from ingest.accounts.tokens import revoke

router = APIRouter()

_DAYS = (30, 90, 365)


class PasswordForm(WithoutBlanks):
    """The password so far, and a new one, typed twice."""

    current: str = Field(default="", max_length=1000)
    password: str = Field(default="", max_length=1000)
    again: str = Field(default="", max_length=1000)


class TokenForm(WithoutBlanks):
    """What a token is for, and how long."""

    label: Word = Field(min_length=1)
    days: int = Field(default=90, ge=1, le=tokens.LONGEST_DAYS)


@router.get("/account")
def show(graph: Graph, render: Render, person: OwnSession) -> HTMLResponse:
    return _page(graph, render, person)


@router.post("/account/password")
def change_password(
    request: Request,
    graph: Graph,
    render: Render,
    person: OwnSession,
    form: Annotated[PasswordForm, Form()],
) -> Response:
    """Change it, which ends all sessions, and go on in a new one."""
    account = accounts.get(graph, person.account or "")
    address = signing.address_of(request)
    attempts = request.app.state.attempts
    try:
        if form.password != form.again:
            raise _unequal()
        signing.check(graph, attempts, account.name, form.current, address)
        set_password(graph, account.id, form.password, by=person.signs())
    except ProblemError as problem:
        return _page(graph, render, person, problem)
    secret = signing.sign_in(graph, attempts, account.name, form.password, address)
    response = RedirectResponse("/account?changed=true", HTTPStatus.SEE_OTHER)
    credentials.remember(request, response, secret)
    return response


@router.post("/account/tokens")
def make_token(
    graph: Graph, render: Render, person: OwnSession, form: Annotated[TokenForm, Form()]
) -> HTMLResponse:
    """Make a token, and show it this once."""
    token = tokens.make(graph, person.account or "", form.label, form.days, person.signs())
    return _page(graph, render, person, token=token)


@router.post("/account/tokens/{token}/revoke")
def revoke_token(graph: Graph, person: OwnSession, token: str) -> Response:
    """Revoke a token; one that is gone already is not asked about."""
    revoke(graph, person.account or "", token, person.signs())
    return RedirectResponse("/account#tokens", HTTPStatus.SEE_OTHER)


def _page(
    graph: Database,
    render: Renderer,
    person: Person,
    problem: ProblemError | None = None,
    token: str | None = None,
) -> HTMLResponse:
    identity = person.account or ""
    return render(
        "account.html",
        status=problem.status if problem else HTTPStatus.OK,
        account=accounts.get(graph, identity),
        tokens=accounts.tokens(graph, identity),
        days=_DAYS,
        token=token,
        changed=render.request.query_params.get("changed") == "true",
        problem=problem.detail.spoken(render.language) if problem else None,
    )


def _unequal() -> ProblemError:
    return ProblemError(
        HTTPStatus.UNPROCESSABLE_ENTITY,
        "password",
        Words("密码不能用", "This password cannot be used"),
        Words("两次输入的新密码不一样。", "The new password was typed in two ways."),
    )
