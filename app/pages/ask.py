"""A question and its answer, at an address that can be kept."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import RedirectResponse, Response

from app.graph import Graph
from app.pages.rendering import Render
from app.questions import answer_in_part
from schema.answers import Answer

router = APIRouter()

# Rows and passages on the page; the API and the command line tell all of them.
_MOST = 50
# Where all rows can be narrowed and turned page by page.
_LISTS = {
    "tasks": "/tasks",
    "tasks_due": "/tasks?sort=deadline",
    "tasks_of_division": "/tasks",
    "tasks_of_organization": "/desk",
    "tasks_of_topic": "/desk",
    "tasks_without_owner": "/tasks?without_owner=true",
    "tasks_without_target": "/tasks?has_target=false",
    "tasks_without_lead": "/desk",
    "collectives_only": "/tasks?collective_only=true",
    "targets": "/targets",
    "targets_due": "/targets?sort=deadline",
    "targets_of_organization": "/targets",
    "targets_of_topic": "/targets",
    "organizations": "/organizations",
    "busiest_organizations": "/organizations?sort=-tasks",
    "owners_of_topic": "/desk",
    "documents": "/documents",
}

Question = Annotated[str, Query(max_length=200)]


@router.get("/ask")
def show(graph: Graph, render: Render, q: Question = "") -> Response:
    """The answer; what was not understood is 422, as the API says too."""
    if not q.strip():
        return RedirectResponse("/", HTTPStatus.SEE_OTHER)
    part = answer_in_part(graph, q, _MOST)
    found = part.answer
    return render(
        "ask.html",
        status=HTTPStatus.OK if found.intent else HTTPStatus.UNPROCESSABLE_ENTITY,
        found=found,
        part=part,
        everything=_LISTS.get(found.understood.get("counted") or found.intent or ""),
        asks_back=_asks_back(found),
        columns=_columns(found),
    )


def _asks_back(found: Answer) -> bool:
    """Whether it was understood but for which of several is meant."""
    return found.intent is not None and bool(found.suggestions) and not found.rows


def _columns(found: Answer) -> list[str]:
    """The columns as they come, but for those that are empty or repeat what was understood."""
    values: dict[str, set[str | int]] = {}
    for row in found.rows:
        for name, value in row.items():
            values.setdefault(name, set()).update([] if value is None else [value])
    told = [{words} for words in found.understood.values()]
    return [name for name, seen in values.items() if seen and (seen not in told or len(values) < 2)]
