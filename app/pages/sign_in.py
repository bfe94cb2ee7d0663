"""Signing in and out."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from pydantic import Field

from app import credentials
from app.graph import Graph
from app.lookups import accounts
from app.pages.blanks import OwnPath, WithoutBlanks
from app.pages.rendering import Render, Renderer
from app.person import CurrentPerson
from app.problems import ProblemError
from app.refusals import FIRST_ADMINISTRATOR
from app.secret import digest
from app.signing import address_of, sign_in
from cypher.database import Database
from ingest.accounts import sessions

router = APIRouter()


class Way(WithoutBlanks):
    """Where to lead back to."""

    back: OwnPath = "/"


class SignInForm(Way):
    """A name and a password, as typed; what is longer than any fits nobody."""

    name: str = Field(default="", max_length=1000)
    password: str = Field(default="", max_length=1000)


@router.get("/sign-in")
def show(graph: Graph, render: Render, way: Annotated[Way, Query()]) -> HTMLResponse:
    return _form(graph, render, way.back)


@router.post("/sign-in")
def begin(
    request: Request, graph: Graph, render: Render, form: Annotated[SignInForm, Form()]
) -> Response:
    """Sign in, and back to where that was asked for."""
    try:
        secret = sign_in(
            graph, request.app.state.attempts, form.name, form.password, address_of(request)
        )
    except ProblemError as problem:
        response = _form(graph, render, form.back, form.name, problem)
        response.headers.update(problem.headers)
        return response
    if former := request.cookies.get(credentials.COOKIE):
        sessions.forget(graph, digest(former))
    answer = RedirectResponse(form.back, HTTPStatus.SEE_OTHER)
    credentials.remember(request, answer, secret)
    return answer


@router.post("/sign-out")
def end(graph: Graph, person: CurrentPerson) -> Response:
    """End the session that this browser asks in."""
    if person.session and person.account:
        sessions.end(graph, person.session, person.account, person.signs())
    response = RedirectResponse("/", HTTPStatus.SEE_OTHER)
    credentials.forget(response)
    return response


def _form(
    graph: Database,
    render: Renderer,
    back: str,
    name: str = "",
    problem: ProblemError | None = None,
) -> HTMLResponse:
    missing = None if accounts.exist(graph) else FIRST_ADMINISTRATOR.spoken(render.language)
    return render(
        "sign_in.html",
        status=problem.status if problem else HTTPStatus.OK,
        back=back,
        name=name,
        missing=missing,
        problem=problem.detail.spoken(render.language) if problem else None,
    )
