"""The explorer: things chosen one by one, drawn and in a table; a link keeps the choice."""

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse, JSONResponse, Response
from pydantic import BaseModel, Field

from app import links
from app.drawing import network_of
from app.graph import Graph
from app.lookups import graph as lookup
from app.lookups.record import Word
from app.lookups.search import Match, matches
from app.pages.filters import Listed
from app.pages.rendering import Render, Renderer
from app.settings import Language
from cypher.database import Database
from viz.drawing import Json, drawing
from viz.network import LIMIT, Network
from viz.palette import EDGES, NODES, PAPER, Look
from viz.pyvis_export import export_html

router = APIRouter()

# `HELD` in viz/assets/explorer/model.js too: an address of so many ids stays under 20 kB.
_HELD = 500
# Around a thing that is asked for alone.
_AROUND = 40
_HITS = 12
# Things that the page tells in words: with all that are held it would weigh half a megabyte.
_TOLD = 50
# Words that scripts say; the others are the template's.
_SPOKEN = "explore_say_"
_SHARED = ("see_words", "task", "page_number")

Ids = Annotated[list[Word], Field(default_factory=list, max_length=_HELD)]


class Explored(Listed):
    """A state of the explorer: what is held and hidden, and which kinds and roles are left out.

    `around` asks for one thing and what is next to it instead; the script alone reads `pin`.
    """

    q: Word | None = None
    around: Word | None = None
    at: Ids
    hide: Ids
    no_kind: Ids
    no_role: Ids
    batch: int = Field(default=0, ge=0)


class Part(BaseModel):
    """Things that are held: those that there are, and the ids of those that there are not."""

    network: Network
    missing: list[str]


Wanted = Annotated[Explored, Query()]


@router.get("/explore")
def show(graph: Graph, render: Render, wanted: Wanted) -> HTMLResponse:
    part = _part(graph, _held(graph, wanted))
    return render(
        "explore.html",
        wanted=wanted,
        hits=_hits(graph, wanted),
        network=_told(_shown(part.network, wanted)),
        missing=part.missing,
        data=_data(part, render),
        looks=NODES,
        lines=EDGES,
    )


@router.get("/explore.json")
def show_json(graph: Graph, render: Render, wanted: Wanted) -> JSONResponse:
    part = _part(graph, wanted.at)
    return JSONResponse(drawing(part.network, render.language) | {"missing": part.missing})


@router.get("/explore.html")
def export(graph: Graph, render: Render, wanted: Wanted) -> Response:
    network = _shown(_part(graph, _held(graph, wanted)).network, wanted)
    html = export_html(network, render.words["explore"], render.language)
    return HTMLResponse(html, headers={"Content-Disposition": 'attachment; filename="graph.html"'})


def _held(database: Database, wanted: Explored) -> list[str]:
    if wanted.around is None:
        return wanted.at
    around = lookup.neighbours(database, wanted.around, limit=_AROUND)
    return [node.id for node in around.nodes]


def _part(database: Database, ids: Sequence[str]) -> Part:
    known = lookup.known(database, ids)
    there = {node.id for node in known.nodes}
    network = network_of(known, _HELD)
    return Part(network=network, missing=[each for each in ids if each not in there])


def _shown(network: Network, wanted: Explored) -> Network:
    """What of `network` is neither hidden nor left out: one batch of as many as are drawn."""
    visible = [
        node
        for node in network.nodes
        if node.id not in wanted.hide and node.kind not in wanted.no_kind
    ]
    batch = min(wanted.batch, max(0, len(visible) - 1) // LIMIT)
    edges = [edge for edge in network.edges if edge.role not in wanted.no_role]
    return Network.of(visible[batch * LIMIT :], edges, total=len(visible))


def _told(network: Network) -> Network:
    """As much as the page says in tables, which the script's own take the place of."""
    return Network.of(network.nodes, network.edges, total=network.total, limit=_TOLD)


def _hits(database: Database, wanted: Explored) -> list[tuple[Match, str]]:
    """What is found, each with the address that takes it in besides what is held."""
    if not wanted.q:
        return []
    found = matches(database, wanted.q, limit=_HITS)
    return [(hit, links.explored(*wanted.at, hit.id)) for hit in found]


def _data(part: Part, render: Renderer) -> Json:
    """What the script begins with."""
    spoken = {
        key.removeprefix(_SPOKEN): said
        for key, said in render.words.items()
        if key.startswith(_SPOKEN)
    }
    return {
        "drawing": drawing(part.network, render.language),
        "held": [node.id for node in part.network.nodes],
        "missing": part.missing,
        "looks": {kind: _look(look, render.language) for kind, look in NODES.items()},
        "words": spoken | {key: render.words[key] for key in _SHARED},
    }


def _look(look: Look, language: Language) -> dict[str, Any]:
    return {
        "word": look.word(language),
        "outline": look.outline,
        "colour": look.colour,
        "fill": PAPER if look.hollow else look.colour,
        "dashed": look.hollow,
        "size": look.size,
    }
