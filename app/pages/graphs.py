"""What surrounds something, drawn: a tab of its page, and a file to take away."""

from typing import Annotated, Literal
from urllib.parse import quote

from fastapi import APIRouter, Depends
from fastapi.responses import HTMLResponse, Response

from app.drawing import network_around
from app.graph import Graph
from app.pages.rendering import Render
from app.problems import Words, not_found
from viz.drawing import drawing, legend
from viz.network import Network
from viz.palette import EDGES, NODES
from viz.pyvis_export import export_html

router = APIRouter()

Noun = Literal["organizations", "tasks", "pairings", "divisions", "documents"]


def _around(noun: Noun, identity: str, graph: Graph) -> Network:
    network = network_around(graph, identity)
    if network.nodes[0].href != f"/{noun}/{quote(identity, safe='')}":
        raise not_found(Words("节点", "node"), identity)
    return network


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
