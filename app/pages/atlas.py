"""The pairings of a province: on a grid, as a matrix, as a table, and each as JSON and CSV."""

from typing import Annotated, Any

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse, JSONResponse, Response

from app import links
from app.atlas import (
    PAIRING_COLUMNS,
    STRAND_COLUMNS,
    matrix_rows,
    pairing_rows,
    strand_rows,
    tie,
)
from app.graph import Graph
from app.lookups import names, pairings
from app.lookups.paging import Window, everything
from app.lookups.pairings import Pairing
from app.pages import filters
from app.pages.rendering import Render, Renderer
from app.problems import Words, not_found
from app.spreadsheet import csv_file
from cypher.database import Database
from viz.atlas import Atlas, atlas
from viz.grids import Grid, grid, provinces
from viz.matrix import Matrix, matrix
from viz.palette import BONDS, bond

router = APIRouter()

Wanted = Annotated[filters.Atlas, Query()]

# Of those that cannot be drawn, as many are told by name; the table has them all.
_TOLD = 40
_ROWS = 100


@router.get("/atlas")
def show(graph: Graph, render: Render, wanted: Wanted) -> HTMLResponse:
    return _VIEWS[wanted.view](graph, render, wanted)


@router.get("/atlas.json")
def show_json(graph: Graph, wanted: Wanted) -> JSONResponse:
    found = _found(graph, wanted)
    if wanted.view == "table":
        return JSONResponse([each.model_dump(mode="json") for each in found])
    shown: Matrix | Atlas = (
        matrix(map(tie, found))
        if wanted.view == "matrix"
        else atlas(_grid(wanted), map(tie, found), wanted.focus)
    )
    return JSONResponse(shown.model_dump(mode="json"))


@router.get("/atlas.csv")
def show_csv(graph: Graph, render: Render, wanted: Wanted) -> Response:
    found = _found(graph, wanted)
    name = f"atlas-{wanted.view}.csv"
    if wanted.view == "table":
        return csv_file(name, _headings(render, PAIRING_COLUMNS), pairing_rows(found, render.words))
    ties = [tie(each) for each in found]
    if wanted.view == "matrix":
        crossed = matrix(ties)
        columns = ["", *(each.name for each in crossed.columns)]
        return csv_file(name, columns, matrix_rows(crossed))
    return csv_file(name, _headings(render, STRAND_COLUMNS), strand_rows(ties, render.words))


def _found(graph: Database, wanted: filters.Atlas) -> list[Pairing]:
    """All that are wanted. On the grid a focus narrows nothing: it stands out among the others."""
    chosen = wanted.pairings(narrowed=wanted.view != "grid")
    return everything(pairings.find, graph, chosen)


def _in_grid(graph: Database, render: Renderer, wanted: filters.Atlas) -> HTMLResponse:
    found = _found(graph, wanted)
    drawn = atlas(_grid(wanted), map(tie, found), wanted.focus)
    return render(
        "atlas_grid.html",
        atlas=drawn,
        count=len(found),
        known=names.places_known(graph, _codes(drawn)),
        listed=_listed(found, drawn, wanted),
        labels={each.id: tie(each).label for each in found},
        off=drawn.off[:_TOLD],
        not_told=max(0, len(drawn.off) - _TOLD),
        **_surroundings(wanted),
    )


def _in_matrix(graph: Database, render: Renderer, wanted: filters.Atlas) -> HTMLResponse:
    found = _found(graph, wanted)
    return render(
        "atlas_matrix.html",
        matrix=matrix(map(tie, found)),
        count=len(found),
        look_of=bond,
        looks=list(dict.fromkeys(bond(each.kind) for each in found)),
        **_surroundings(wanted),
    )


def _in_table(graph: Database, render: Renderer, wanted: filters.Atlas) -> HTMLResponse:
    window = Window.of("", _ROWS, wanted.cursor)
    page = pairings.find(graph, wanted.pairings(narrowed=True), window)
    return render(
        "atlas_table.html",
        page=page,
        count=None,
        labels={each.id: tie(each).label for each in page.items},
        first_page=_address("/atlas", wanted),
        next_page=_address("/atlas", wanted, cursor=page.next),
        **_surroundings(wanted),
    )


_VIEWS = {"grid": _in_grid, "matrix": _in_matrix, "table": _in_table}


def _surroundings(wanted: filters.Atlas) -> dict[str, Any]:
    """What each view shows around itself."""
    return {
        "wanted": wanted,
        "grid": _grid(wanted),
        "grids": [grid(code).province for code in provinces()],
        "kinds": list(BONDS.values()),
        "views": {view: _address("/atlas", wanted, view=view) for view in filters.ATLAS_VIEWS},
        "json": _address("/atlas.json", wanted),
        "csv": _address("/atlas.csv", wanted),
        "unfocused": _address("/atlas", wanted, focus=None),
        "in_table": _address("/atlas", wanted, view="table", focus=None),
    }


def _address(path: str, wanted: filters.Atlas, **changes: object) -> str:
    """The same choice elsewhere; a list begins anew, and the grid goes without saying."""
    given = wanted.given() | {"cursor": None} | changes
    if given.get("view") == "grid":
        given["view"] = None
    return links.listed(path, **given)


def _grid(wanted: filters.Atlas) -> Grid:
    try:
        return grid(wanted.province)
    except KeyError as error:
        raise not_found(Words("省级格网", "provincial grid"), wanted.province) from error


def _codes(drawn: Atlas) -> list[str]:
    chips = [chip.code for group in drawn.groups for chip in group.chips]
    return [tile.code for tile in drawn.tiles] + chips


def _listed(found: list[Pairing], drawn: Atlas, wanted: filters.Atlas) -> list[Pairing]:
    """What is told in words beside the grid: those of the focus, or all that is drawn."""
    if wanted.focus:
        return [each for each in found if wanted.focus in {party.id for party in each.parties}]
    shown = {arc.tie.id for arc in drawn.arcs}
    return [each for each in found if each.id in shown]


def _headings(render: Renderer, columns: tuple[str, ...]) -> list[str]:
    return [render.words[column] for column in columns]
