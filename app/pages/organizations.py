"""An organization: what it leads, answers for and supports, and with whom."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from app.graph import Graph
from app.lookups import organizations, targets, tasks
from app.lookups.paging import Window
from app.pages.rendering import Render
from schema.extraction import Role

router = APIRouter()

_ROLES: tuple[Role, ...] = ("lead", "responsible", "cooperating")
_SHOWN = Window(limit=100)
_DUE_FIRST = Window(sort="deadline", limit=100)


@router.get("/organizations/{organization}")
def show(organization: str, graph: Graph, render: Render) -> HTMLResponse:
    found = organizations.get(graph, organization)
    parts_played = {
        role: tasks.find(graph, tasks.TaskFilter(organization=organization, role=role), _SHOWN)
        for role in _ROLES
    }
    wanted = targets.TargetFilter(organization=organization)
    return render(
        "organization.html",
        organization=found,
        parts_played=parts_played,
        targets=targets.find(graph, wanted, _DUE_FIRST),
        co_owners=organizations.co_owners(graph, organization),
    )
