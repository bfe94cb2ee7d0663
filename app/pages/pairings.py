"""A pairing: its parties, what documents say of it, and the commitments around it."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from app.graph import Graph
from app.lookups import pairings, tasks
from app.pages.rendering import Render

router = APIRouter()


@router.get("/pairings/{pairing}")
def show(pairing: str, graph: Graph, render: Render) -> HTMLResponse:
    found = pairings.get(graph, pairing)
    speaking = dict.fromkeys(
        each.passage.task_id for each in found.statements if each.passage.task_id
    )
    return render(
        "pairing.html",
        pairing=found,
        tasks=[tasks.get(graph, task) for task in speaking],
    )
