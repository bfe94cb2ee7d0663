"""What surrounds something, drawn: a tab of its page, and a file to take away."""

from typing import Literal
from urllib.parse import quote

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, Response

from app.drawing import network_around
from app.graph import Graph
from app.pages.rendering import Render
from app.problems import Words, not_found
from cypher.database import Database
from viz.drawing import drawing, legend
from viz.network import LIMIT, Network
from viz.palette import EDGES, NODES
from viz.pyvis_export import export_html

router = APIRouter()

Noun = Literal["organizations", "tasks", "pairings", "divisions", "documents"]

# A busy bureau's page stays under 300 kB, and its drawing legible; the file holds more.
_SHOWN = 120


@router.get("/{noun}/{identity}/graph")
def show(noun: Noun, identity: str, graph: Graph, render: Render) -> HTMLResponse:
    network = _around(graph, noun, identity, _SHOWN)
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
def export(noun: Noun, identity: str, graph: Graph, render: Render) -> Response:
    network = _around(graph, noun, identity, LIMIT)
    html = export_html(network, network.nodes[0].label, render.language)
    return HTMLResponse(html, headers={"Content-Disposition": 'attachment; filename="graph.html"'})


def _around(graph: Database, noun: Noun, identity: str, limit: int) -> Network:
    network = network_around(graph, identity, limit)
    if network.nodes[0].href != f"/{noun}/{quote(identity, safe='')}":
        raise not_found(Words("节点", "node"), identity)
    return network
