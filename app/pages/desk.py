"""The desk: measures as rows or crossed in a matrix, and the rows as JSON, CSV and Excel."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse, JSONResponse, Response

from app import desk as ledger
from app import links
from app.graph import Graph
from app.lookups import desk, divisions, documents, organizations
from app.lookups.lights import Lit, lit
from app.pages import filters
from app.pages.facets import OF_DESK, facets_of
from app.pages.rendering import Render, Renderer
from app.problems import too_many_rows
from app.sheets import Sheet
from app.spreadsheet import csv_file
from app.workbook import workbook_file
from cypher.database import Database

router = APIRouter()

Wanted = Annotated[filters.Desk, Query()]

# What an office program opens at ease, and a reader waits for.
_MOST = 10_000

_VIEWS: dict[str, dict[str, object]] = {
    "desk_view_nobody": {"held": "nobody"},
    "desk_view_collective": {"held": "collective"},
    "desk_view_figures": {"has_figure": False},
    "desk_view_soon": {"status": "soon"},
    "desk_view_overdue": {"status": "overdue"},
    "desk_view_leads": {"several_leads": True},
}
_NARROWING = {field for view in _VIEWS.values() for field in view}


@router.get("/desk")
def show(graph: Graph, render: Render, wanted: Wanted) -> HTMLResponse:
    _check(graph, wanted)
    if wanted.view == "matrix":
        return _in_matrix(graph, render, wanted)
    return _in_rows(graph, render, wanted)


@router.get("/desk.json")
def show_json(graph: Graph, wanted: Wanted) -> JSONResponse:
    _check(graph, wanted)
    today = _today()
    look = desk.Desk(graph, wanted.filter(), today)
    found = look.select()
    page = desk.page_of(graph, found, wanted.window())
    counted = desk.counts_of(graph, look, found)
    lights = _lit(graph, page.items, today)
    items = [
        each.model_dump(mode="json")
        | {
            "status": each.status(today),
            "light": lights[each.id].light,
            "progress": lights[each.id].status,
        }
        for each in page.items
    ]
    return JSONResponse(
        {
            "items": items,
            "next": page.next,
            "total": counted.total,
            "facets": counted.facets,
        }
    )


@router.get("/desk.csv")
def show_csv(graph: Graph, render: Render, wanted: Wanted) -> Response:
    sheet = _sheet(graph, render, wanted)
    columns = [*sheet.headings(render.words), render.words["link"]]
    rows = ([*row, link] for row, link in zip(sheet.rows, sheet.links, strict=True))
    return csv_file("desk.csv", columns, rows)


@router.get("/desk.xlsx")
def show_workbook(graph: Graph, render: Render, wanted: Wanted) -> Response:
    return workbook_file("desk.xlsx", _sheet(graph, render, wanted), render.words)


def _in_rows(graph: Database, render: Renderer, wanted: filters.Desk) -> HTMLResponse:
    today = _today()
    look = desk.Desk(graph, wanted.filter(), today)
    found = look.select()
    page, counted = desk.page_of(graph, found, wanted.window()), desk.counts_of(graph, look, found)
    return render(
        "desk.html",
        page=page,
        counted=counted,
        statuses={each.id: each.status(today) for each in page.items},
        lights=_lit(graph, page.items, today),
        facets=facets_of(graph, wanted, OF_DESK, counted, render.words),
        columns=ledger.COLUMNS,
        behind=desk.behind(graph),
        first_page=_address("/desk", wanted),
        next_page=_address("/desk", wanted, cursor=page.next),
        **_surroundings(wanted),
    )


def _in_matrix(graph: Database, render: Renderer, wanted: filters.Desk) -> HTMLResponse:
    look = desk.Desk(graph, wanted.filter(), _today())
    found = look.select()
    counted = desk.counts_of(graph, look, found)
    scoped = bool(wanted.document or wanted.division)
    return render(
        "desk_matrix.html",
        crossed=desk.crossings_of(graph, found) if scoped else None,
        rows_of=partial(_address, "/desk", wanted, view=None),
        counted=counted,
        lines=desk.MOST_LINES,
        sections=desk.MOST_SECTIONS,
        facets=facets_of(graph, wanted, OF_DESK, counted, render.words),
        behind=desk.behind(graph),
        **_surroundings(wanted),
    )


def _surroundings(wanted: filters.Desk) -> dict[str, Any]:
    """What both views show around themselves."""
    unnarrowed = dict.fromkeys(_NARROWING)
    return {
        "wanted": wanted,
        "views": {
            name: _address("/desk", wanted, **unnarrowed | view) for name, view in _VIEWS.items()
        },
        "chosen": [
            name
            for name, view in _VIEWS.items()
            if all(getattr(wanted, field) == value for field, value in view.items())
        ],
        "all_rows": _address("/desk", wanted, **unnarrowed),
        "permalink": _address("/desk", wanted, cursor=wanted.cursor),
        "in_rows": _address("/desk", wanted, view=None),
        "in_matrix": _address("/desk", wanted, view="matrix"),
        "json": _address("/desk.json", wanted, cursor=wanted.cursor),
        "csv": _address("/desk.csv", wanted),
        "excel": _address("/desk.xlsx", wanted),
        "lists": _lists(wanted),
    }


def _lists(wanted: filters.Desk) -> dict[str, str]:
    """The lists that plans prescribe, of the document or else of the place looked at."""
    whose = {"document": wanted.document} if wanted.document else {"division": wanted.division}
    names = ("indicators", "tasks", "projects")
    if not any(whose.values()):
        return {}
    return {f"list_{name}": links.listed(f"/lists/{name}", **whose) for name in names}


def _sheet(graph: Database, render: Renderer, wanted: filters.Desk) -> Sheet:
    _check(graph, wanted)
    today = _today()
    rows = desk.every(graph, wanted.filter(), wanted.sort, today, _MOST)
    if rows is None:
        raise too_many_rows(_MOST)
    title = render.words["desk_title"]
    about = [documents.get(graph, wanted.document).title] if wanted.document else []
    about.append(render.words["sheet_listed_on"].format(date=today.isoformat()))
    about.append(render.words["desk_count"].format(count=len(rows)))
    lights = _lit(graph, rows, today)
    return ledger.sheet(title, "　".join(about), wanted.columns, rows, lights, today, render.words)


def _lit(graph: Database, rows: Sequence[desk.DeskRow], today: date) -> dict[str, Lit]:
    return lit(graph, {each.id: each.due for each in rows}, today)


def _check(graph: Database, wanted: filters.Desk) -> None:
    """Raise the `ProblemError` of what a stale address names and the graph lacks."""
    if wanted.document:
        documents.get(graph, wanted.document)
    if wanted.organization:
        organizations.get(graph, wanted.organization)
    if wanted.division:
        divisions.get(graph, wanted.division)


def _address(path: str, wanted: filters.Desk, **changes: object) -> str:
    """The same choice elsewhere; a list begins anew."""
    return links.listed(path, **wanted.given() | {"cursor": None} | changes)


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day of the office that looks, as its machine has it
