"""The first page: a question, the numbers that matter, and what is due next."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from app.graph import Graph
from app.links import listed
from app.lookups import pairings, statistics, targets
from app.lookups.paging import Window
from app.pages.rendering import Render, Renderer
from app.questions.reading import Reading
from app.questions.suggestions import suggest
from cypher.database import Database

router = APIRouter()

_CHINA = timezone(timedelta(hours=8))
_SHOWN = 8


@dataclass(frozen=True)
class Figure:
    """A number, and the list behind it."""

    number: int
    label: str
    href: str
    is_warning: bool = False


@router.get("/")
def show(graph: Graph, render: Render) -> HTMLResponse:
    today = datetime.now(UTC).astimezone(_CHINA).date()
    state = statistics.get(graph, busiest=_SHOWN)
    return render(
        "home.html",
        examples=suggest(graph, Reading(words="")),
        counts=state.counts,
        figures=_figures(state, today, render),
        busiest=state.busiest,
        most=max((each.tasks for each in state.busiest), default=1) or 1,
        deadlines=_next_deadlines(graph, today),
        pairings=pairings.find(graph, pairings.PairingFilter(), Window(limit=_SHOWN)).items,
    )


def _figures(state: statistics.Statistics, today: date, render: Renderer) -> list[Figure]:
    counts, words = state.counts, render.words
    return [
        Figure(counts.documents, words["documents"], "/documents"),
        Figure(counts.tasks, words["tasks"], "/tasks"),
        Figure(counts.organizations, words["organizations"], "/organizations"),
        *(_due_in(year, state, render) for year in (today.year, today.year + 1)),
        Figure(counts.pairings, words["pairings"], "/pairings"),
        Figure(
            counts.measures_without_owner,
            words["measures_without_owner"],
            listed("/measures", without_owner=True),
            is_warning=counts.measures_without_owner > 0,
        ),
        Figure(
            counts.measures_collective_only,
            words["measures_collective_only"],
            listed("/measures", collective_only=True),
            is_warning=counts.measures_collective_only > 0,
        ),
    ]


def _due_in(year: int, state: statistics.Statistics, render: Renderer) -> Figure:
    number = sum(each.targets for each in state.targets_by_year if each.year == year)
    href = listed("/targets", deadline_from=date(year, 1, 1), deadline_to=date(year, 12, 31))
    return Figure(number, render.words["due_in_year"].format(year=year), href)


def _next_deadlines(graph: Database, today: date) -> list[targets.Target]:
    coming = targets.TargetFilter(deadline_from=today)
    return targets.find(graph, coming, Window(sort="deadline", limit=_SHOWN)).items
