"""Lists of one kind of thing, narrowed by a form, a page of rows at a time."""

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from app import links
from app.graph import Graph
from app.lookups import divisions, documents, measures, organizations, pairings, targets, tasks
from app.lookups.paging import Page, Window
from app.pages import filters
from app.pages.rendering import Render, Renderer
from cypher.database import Database

router = APIRouter()

PLACES = Window(sort="name", limit=200)


@router.get("/tasks")
def list_tasks(
    graph: Graph, render: Render, wanted: Annotated[filters.Tasks, Query()]
) -> HTMLResponse:
    page = tasks.find(graph, wanted, wanted.window())
    return _rendered(graph, render, "tasks", wanted, page)


@router.get("/measures")
def list_measures(
    graph: Graph, render: Render, wanted: Annotated[filters.Measures, Query()]
) -> HTMLResponse:
    page = measures.find(graph, wanted, wanted.window())
    return _rendered(graph, render, "measures", wanted, page)


@router.get("/organizations")
def list_organizations(
    graph: Graph, render: Render, wanted: Annotated[filters.Organizations, Query()]
) -> HTMLResponse:
    page = organizations.find(graph, wanted, wanted.window())
    return _rendered(graph, render, "organizations", wanted, page)


@router.get("/targets")
def list_targets(
    graph: Graph, render: Render, wanted: Annotated[filters.Targets, Query()]
) -> HTMLResponse:
    page = targets.find(graph, wanted, wanted.window())
    return _rendered(graph, render, "targets", wanted, page)


@router.get("/pairings")
def list_pairings(
    graph: Graph, render: Render, wanted: Annotated[filters.Pairings, Query()]
) -> HTMLResponse:
    page = pairings.find(graph, wanted, wanted.window())
    return _rendered(graph, render, "pairings", wanted, page)


@router.get("/documents")
def list_documents(
    graph: Graph, render: Render, wanted: Annotated[filters.Documents, Query()]
) -> HTMLResponse:
    page = documents.find(graph, wanted, wanted.window())
    return _rendered(graph, render, "documents", wanted, page)


def _rendered(
    graph: Database, render: Renderer, noun: str, wanted: filters.Listed, page: Page[Any]
) -> HTMLResponse:
    path, given = f"/{noun}", wanted.given()
    from_start = {name: value for name, value in given.items() if name != "cursor"}
    return render(
        f"{noun}.html",
        heading=render.words["measures_list" if noun == "measures" else noun],
        page=page,
        wanted=wanted,
        divisions=divisions.find(graph, divisions.DivisionFilter(), PLACES).items,
        about=_about(graph, given),
        kept={name: given[name] for name in ("organization", "document", "task") if name in given},
        first_page=links.listed(path, **from_start),
        next_page=links.listed(path, **from_start, cursor=page.next),
        json=links.listed(f"{links.API}{path}", **given),
    )


@dataclass(frozen=True)
class About:
    """What a list was narrowed to by a link, not by its form."""

    name: str
    href: str | None


def _about(graph: Database, given: dict[str, Any]) -> list[About]:
    found = []
    if identity := given.get("organization"):
        name = organizations.get(graph, identity).name
        found.append(About(name, links.page_of("organization", identity)))
    if identity := given.get("document"):
        title = documents.get(graph, identity).title
        found.append(About(title, links.page_of("document", identity)))
    return found
