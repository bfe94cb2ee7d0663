"""A bureau's supervision sheet (督办单): what is not done yet, ready to be printed and answered."""

from datetime import date
from typing import Annotated, get_args

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from app.graph import Graph
from app.lookups import organizations, progress
from app.lookups.progress import Overview, ProgressFilter
from app.pages.blanks import WithoutBlanks
from app.pages.rendering import Render
from app.problems import too_many_rows
from schema.extraction import Role
from schema.lights import LIGHTS, Light

router = APIRouter()

# More than one sheet is answered at a time.
_MOST = 2000


class Supervised(WithoutBlanks):
    """Which of a bureau's matters are wanted: what has a light, or else what is not done."""

    light: Light | None = None
    role: Role | None = None


@router.get("/organizations/{organization}/supervision")
def show(
    organization: str, graph: Graph, render: Render, wanted: Annotated[Supervised, Query()]
) -> HTMLResponse:
    found = organizations.get(graph, organization)
    today = date.today()  # noqa: DTZ011 - the day of the office that looks
    narrowed = ProgressFilter(organization=organization, light=wanted.light, role=wanted.role)
    rows = progress.every(graph, narrowed, today, _MOST)
    if rows is None:
        raise too_many_rows(_MOST)
    return render(
        "supervision.html",
        organization=found,
        rows=sorted(filter(_is_open, rows), key=_urgency) if not wanted.light else rows,
        wanted=wanted,
        today=today,
        rule=progress.rule_of(graph),
        light_options=[(each, render.words[f"light_{each}"]) for each in LIGHTS],
        role_options=[(each, render.words[f"role_{each}"]) for each in get_args(Role)],
    )


def _is_open(each: Overview) -> bool:
    return each.status != "done"


def _urgency(each: Overview) -> tuple[int, str]:
    return LIGHTS.index(each.light), each.measure.due.isoformat() if each.measure.due else "9999"
