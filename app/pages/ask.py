"""A question and its answer, at an address that can be kept."""

from collections.abc import Iterable
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
        columns=_columns(found.rows),
    )


def _asks_back(found: Answer) -> bool:
    """Whether it was understood but for which of several is meant."""
    return found.intent is not None and bool(found.suggestions) and not found.rows


def _columns(rows: Iterable[dict[str, str | int | None]]) -> list[str]:
    """The names of all columns, as they come, but for those that are empty in every row."""
    return list(
        dict.fromkeys(name for row in rows for name, value in row.items() if value is not None)
    )
