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
from app.lookups.progress import ProgressFilter
from app.pages.blanks import WithoutBlanks
from app.pages.rendering import Render
from schema.extraction import Role
from schema.lights import LIGHTS, Light

router = APIRouter()

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
    before = (wanted.sheet - 1) * _SHEET
    total, rows = progress.urgent(graph, narrowed, today, before, _SHEET)
    return render(
        "supervision.html",
        organization=found,
        rows=rows,
        total=total,
        before=before,
        sheets=_sheets(organization, wanted, total),
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
