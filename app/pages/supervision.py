"""A bureau's supervision sheet (督办单): what is not done yet, ready to be printed and answered."""

import math
from datetime import date
from typing import Annotated, get_args

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse
from pydantic import Field

from app import links
from app.graph import Graph
from app.lookups import organizations, progress
from app.lookups.progress import Overview, ProgressFilter
from app.pages.blanks import WithoutBlanks
from app.pages.rendering import Render
from app.problems import too_many_rows
from schema.extraction import Role
from schema.lights import LIGHTS, Light

router = APIRouter()

# More than are answered at a time.
_MOST = 2000
# Matters on one sheet; the most urgent come first.
_SHEET = 150


class Supervised(WithoutBlanks):
    """Which of a bureau's matters are wanted: what has a light, or else what is not done."""

    light: Light | None = None
    role: Role | None = None
    sheet: int = Field(default=1, ge=1)


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
    kept = rows if wanted.light else sorted(filter(_is_open, rows), key=_urgency)
    before = (wanted.sheet - 1) * _SHEET
    return render(
        "supervision.html",
        organization=found,
        rows=kept[before : before + _SHEET],
        total=len(kept),
        before=before,
        sheets=_sheets(organization, wanted, len(kept)),
        wanted=wanted,
        today=today,
        rule=progress.rule_of(graph),
        light_options=[(each, render.words[f"light_{each}"]) for each in LIGHTS],
        role_options=[(each, render.words[f"role_{each}"]) for each in get_args(Role)],
    )


def _sheets(organization: str, wanted: Supervised, total: int) -> list[str]:
    """The addresses of all sheets, in their order."""
    narrowed = wanted.model_dump(exclude={"sheet"})
    address = f"{links.page_of('organization', organization)}/supervision"
    return [
        links.listed(address, **narrowed, sheet=number + 1)
        for number in range(math.ceil(total / _SHEET))
    ]


def _is_open(each: Overview) -> bool:
    return each.status != "done"


def _urgency(each: Overview) -> tuple[int, str]:
    return LIGHTS.index(each.light), each.measure.due.isoformat() if each.measure.due else "9999"
