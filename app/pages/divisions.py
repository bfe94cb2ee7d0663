"""A place: with whom it is paired, what hangs on that, who works there, what was issued for it."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from app import links
from app.atlas import tie
from app.graph import Graph
from app.lookups import divisions, documents, organizations, pairings, tasks
from app.lookups.paging import Window, everything
from app.pages.filters import PROVINCE
from app.pages.rendering import Render
from viz.grids import province_of, provinces

router = APIRouter()

_BUSIEST = Window(sort="-tasks", limit=100)


@router.get("/divisions/{division}")
def show(division: str, graph: Graph, render: Render) -> HTMLResponse:
    paired = everything(pairings.find, graph, pairings.PairingFilter(party=division))
    return render(
        "division.html",
        division=divisions.get(graph, division),
        organizations=organizations.find(
            graph, organizations.OrganizationFilter(division=division), _BUSIEST
        ),
        pairings=paired,
        labels={each.id: tie(each).label for each in paired},
        tasks=tasks.of_pairings(graph, division),
        atlas=_in_atlas(division),
        documents=documents.find(
            graph, documents.DocumentFilter(division=division, superseded=True)
        ),
    )


def _in_atlas(division: str) -> str | None:
    """The atlas that shows the place among others, where there is one."""
    province = province_of(division)
    if province not in provinces():
        return None
    other = None if province == PROVINCE else province
    return links.listed("/atlas", province=other, focus=division)
