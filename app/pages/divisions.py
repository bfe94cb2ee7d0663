"""A place: who works there, with whom it is paired, and what was issued for it."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from app.graph import Graph
from app.lookups import divisions, documents, organizations, pairings
from app.lookups.paging import Window
from app.pages.rendering import Render

router = APIRouter()

_BUSIEST = Window(sort="-tasks", limit=100)


@router.get("/divisions/{division}")
def show(division: str, graph: Graph, render: Render) -> HTMLResponse:
    return render(
        "division.html",
        division=divisions.get(graph, division),
        organizations=organizations.find(
            graph, organizations.OrganizationFilter(division=division), _BUSIEST
        ),
        pairings=pairings.find(graph, pairings.PairingFilter(party=division)),
        documents=documents.find(
            graph, documents.DocumentFilter(division=division, superseded=True)
        ),
    )
