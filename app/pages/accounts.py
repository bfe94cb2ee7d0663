"""Accounts, for administrators: who there is, adding, roles, passwords, and disabling."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from pydantic import Field

from app import accounts
from app.graph import Graph
from app.lookups import accounts as lookup
from app.pages.blanks import WithoutBlanks
from app.pages.rendering import Render, Renderer
from app.person import Administrator
from app.problems import ProblemError
from cypher.database import Database
from schema.account import ROLES, AccountRole

router = APIRouter(prefix="/accounts")


class RoleForm(WithoutBlanks):
    """A role, and the bureau of a reporter as people call it."""

    role: AccountRole
    organization: str = Field(default="", max_length=200)


class PasswordForm(WithoutBlanks):
    """A new password; what is wrong with it is told by the page."""

    password: str = Field(default="", max_length=1000)


class AccountForm(RoleForm, PasswordForm):
    """A new account."""

    name: str = Field(default="", max_length=200)
    display_name: str = Field(default="", max_length=200)


@router.get("")
def show(graph: Graph, render: Render, person: Administrator) -> HTMLResponse:
    return _page(graph, render)


@router.post("")
def add(
    graph: Graph, render: Render, person: Administrator, form: Annotated[AccountForm, Form()]
) -> Response:
    return _done(
        graph,
        render,
        lambda: accounts.add(
            graph,
            form.name,
            form.role,
            form.password,
            display_name=form.display_name,
            organization=form.organization,
            by=person.signs(),
        ),
        form,
    )


@router.post("/{account}/role")
def set_role(
    graph: Graph,
    render: Render,
    person: Administrator,
    account: str,
    form: Annotated[RoleForm, Form()],
) -> Response:
    return _done(
        graph,
        render,
        lambda: accounts.set_role(graph, account, form.role, form.organization, by=person.signs()),
    )


@router.post("/{account}/password")
def set_password(
    graph: Graph,
    render: Render,
    person: Administrator,
    account: str,
    form: Annotated[PasswordForm, Form()],
) -> Response:
    return _done(
        graph,
        render,
        lambda: accounts.set_password(graph, account, form.password, by=person.signs()),
    )


@router.post("/{account}/disable")
def disable(graph: Graph, render: Render, person: Administrator, account: str) -> Response:
    return _done(
        graph, render, lambda: accounts.set_disabled(graph, account, True, by=person.signs())
    )


@router.post("/{account}/enable")
def enable(graph: Graph, render: Render, person: Administrator, account: str) -> Response:
    return _done(
        graph, render, lambda: accounts.set_disabled(graph, account, False, by=person.signs())
    )


def _done(
    graph: Database,
    render: Renderer,
    change: Callable[[], object],
    form: AccountForm | None = None,
) -> Response:
    """Back to the list; or the list with what was wrong, and what was typed."""
    try:
        change()
    except ProblemError as problem:
        return _page(graph, render, problem, form)
    return RedirectResponse("/accounts", HTTPStatus.SEE_OTHER)


def _page(
    graph: Database,
    render: Renderer,
    problem: ProblemError | None = None,
    form: AccountForm | None = None,
) -> HTMLResponse:
    return render(
        "accounts.html",
        status=problem.status if problem else HTTPStatus.OK,
        accounts=lookup.everyone(graph),
        roles=ROLES,
        form=form or AccountForm(role="reader"),
        problem=problem.detail.spoken(render.language) if problem else None,
    )
