"""A task: its words as printed, with the clauses and whom they name marked."""

from collections.abc import Iterator

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from app import links
from app.graph import Graph
from app.lookups import documents, tasks
from app.pages.highlight import Mark, pieces
from app.pages.rendering import Render, Renderer
from app.pages.reporting import panels
from app.person import CurrentPerson

router = APIRouter()


@router.get("/tasks/{task}")
def show(
    task: str,
    graph: Graph,
    render: Render,
    person: CurrentPerson,
    reported: str | None = Query(default=None, max_length=60),
) -> HTMLResponse:
    found = tasks.get(graph, task)
    read = documents.text(graph, found.document.id)
    ends = [found.passage.end, *(measure.passage.end for measure in found.measures)]
    # Clauses may stand on lines of their own below the task's first.
    span = found.passage.start, max(ends)
    marks = [*_clauses(read), *_mentions(found, render), *_goals(found)]
    return render(
        "task.html",
        task=found,
        pieces=pieces(read.text, marks, span),
        reported=reported,
        **panels(graph, render, person, found),
    )


def _clauses(read: documents.DocumentText) -> Iterator[Mark]:
    for fact in read.facts:
        if fact.kind == "clause":
            yield Mark(fact.start, fact.end, ("clause",))


def _mentions(task: tasks.Task, render: Renderer) -> Iterator[Mark]:
    for measure in task.measures:
        for each in measure.responsibilities:
            label = f"{each.organization.name}（{render.words[f'role_{each.role}']}）"
            href = links.page_of("organization", each.organization.id)
            yield Mark(each.start, each.end, (each.role,), label, href)


def _goals(task: tasks.Task) -> Iterator[Mark]:
    for target in task.targets:
        yield Mark(target.passage.start, target.passage.end, ("target",), target.indicator)
