"""What surrounds something, drawn: a tab of its page, and a file to take away."""

from typing import Annotated, Literal

from fastapi import APIRouter, Depends
from fastapi.responses import HTMLResponse, Response

from app.drawing import network_around
from app.graph import Graph
from app.pages.rendering import Render
from viz.drawing import drawing, legend
from viz.network import Network
from viz.palette import EDGES, NODES
from viz.pyvis_export import export_html

router = APIRouter()

Noun = Literal["organizations", "tasks", "pairings", "divisions", "documents"]


def _around(identity: str, graph: Graph) -> Network:
    return network_around(graph, identity)


Surroundings = Annotated[Network, Depends(_around)]


@router.get("/{noun}/{identity}/graph")
def show(noun: Noun, identity: str, network: Surroundings, render: Render) -> HTMLResponse:
    kinds, roles = legend(network)
    return render(
        "graph.html",
        noun=noun,
        id=identity,
        label=network.nodes[0].label,
        network=network,
        drawing=drawing(network, render.language),
        looks=[NODES[kind] for kind in kinds],
        lines=[EDGES[role] for role in roles],
        all_looks=NODES,
        all_lines=EDGES,
    )


@router.get("/{noun}/{identity}/graph.html")
def export(noun: Noun, identity: str, network: Surroundings, render: Render) -> Response:
    html = export_html(network, network.nodes[0].label, render.language)
    return HTMLResponse(html, headers={"Content-Disposition": 'attachment; filename="graph.html"'})
