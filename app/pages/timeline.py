"""Measures by the month they are due, with the lights of each month."""

from calendar import monthrange
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from app import links
from app.graph import Graph
from app.lookups import desk, progress
from app.pages import filters
from app.pages.rendering import Render
from schema.lights import LIGHTS

router = APIRouter()

# What stands for a month where there is none.
_UNDATED = "-"


@router.get("/timeline")
def show(
    graph: Graph, render: Render, wanted: Annotated[filters.Progress, Query()]
) -> HTMLResponse:
    progress.check(graph, wanted)
    today = date.today()  # noqa: DTZ011 - the day of the office that looks
    counted = progress.count(graph, wanted.filter(), today, "month")
    months = [each for each in counted if each.name not in ("", _UNDATED)]
    undated = [each for each in counted if each.name == _UNDATED]
    papers = [wanted.document] if wanted.document else []
    whose = [wanted.organization] if wanted.organization else []
    given = wanted.given() | {"cursor": None, "sort": None}
    return render(
        "timeline.html",
        wanted=wanted,
        months=months,
        undated=undated,
        lights=LIGHTS,
        now=today.isoformat()[:7],
        most=max((each.total for each in months), default=1),
        rule=progress.rule_of(graph),
        names=desk.called(graph, papers, whose),
        days_of={each.name: _days(each.name) for each in months},
        address=lambda **changes: links.listed("/progress", **given | changes),
    )


def _days(month: str) -> dict[str, str]:
    """The first and the last day of 2027-03, as filters of a list."""
    year, number = (int(part) for part in month.split("-"))
    last = date(year, number, monthrange(year, number)[1])
    return {"deadline_from": f"{month}-01", "deadline_to": last.isoformat()}
