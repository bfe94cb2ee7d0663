"""A question and its answer, at an address that can be kept."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import RedirectResponse, Response

from app.graph import Graph
from app.pages.rendering import Render
from app.questions import answer
from schema.answers import Answer

router = APIRouter()

Question = Annotated[str, Query(max_length=200)]


@router.get("/ask")
def show(graph: Graph, render: Render, q: Question = "") -> Response:
    """The answer; what was not understood is 422, as the API says too."""
    if not q.strip():
        return RedirectResponse("/", HTTPStatus.SEE_OTHER)
    found = answer(graph, q)
    return render(
        "ask.html",
        status=HTTPStatus.OK if found.intent else HTTPStatus.UNPROCESSABLE_ENTITY,
        found=found,
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
