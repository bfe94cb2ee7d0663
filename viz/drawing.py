"""A network in vis-network's words: the same for the site's pages and for an exported file."""

from math import ceil
from typing import Any

from viz.network import Edge, EdgeRole, Network, Node, NodeKind, Passage
from viz.palette import EDGES, NODES, PAPER, Language, Look

Json = dict[str, Any]

_LABEL_WIDTH = 11
_LABEL_LINES = 2
# More labels than this on lines cross each other; the line's look and the legend then say the role.
_LABELLED_EDGES = 60
_EVIDENT: set[EdgeRole] = {"part", "target"}  # the shapes at their ends say it already

# 150 iterations without curved lines come to rest in under a second at 300 nodes with no GPU; the
# page's script then switches physics off. One seed: one network has one picture.
OPTIONS: Json = {
    "layout": {"randomSeed": 7, "improvedLayout": False},
    "nodes": {"borderWidth": 2, "font": {"size": 16}},
    "edges": {
        "smooth": False,
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.5}},
        "font": {"size": 13, "align": "middle", "strokeWidth": 4},
        "selectionWidth": 2,
    },
    "physics": {
        "solver": "forceAtlas2Based",
        "forceAtlas2Based": {
            "gravitationalConstant": -90,
            "springLength": 110,
            "avoidOverlap": 0.6,
        },
        "stabilization": {"iterations": 150},
    },
    "interaction": {
        "hover": True,
        "tooltipDelay": 150,
        "keyboard": {"enabled": True, "bindToWindow": False},
    },
}


def drawing(network: Network, language: Language = "zh") -> Json:
    """``{"nodes", "edges", "options"}``: what the page's script hands to vis-network."""
    return {
        "nodes": [_node(node, language) for node in network.nodes],
        "edges": _edges(network, language),
        "options": OPTIONS | {"groups": _groups()},
    }


def _node(node: Node, language: Language) -> Json:
    look = NODES[node.kind]
    details = [[look.word(language), node.label], *map(list, node.details)]
    return {
        "id": node.id,
        "label": _wrapped(node.label),
        "group": node.kind,
        "shape": look.shape,
        "about": {
            "title": node.label,
            "details": details,
            "passage": _passage(node.passage),
            "href": node.href,
        },
    }


def _edges(network: Network, language: Language) -> list[Json]:
    names = {node.id: node.label for node in network.nodes}
    labelled = len(network.edges) <= _LABELLED_EDGES
    return [
        _edge(f"edge-{number}", edge, names, language, labelled=labelled)
        for number, edge in enumerate(network.edges)
    ]


def _edge(
    identity: str, edge: Edge, names: dict[str, str], language: Language, *, labelled: bool
) -> Json:
    line = EDGES[edge.role]
    word = edge.word or line.word(language)
    source, target = names[edge.source], names[edge.target]
    return {
        "id": identity,
        "from": edge.source,
        "to": edge.target,
        "width": line.width,
        "dashes": list(line.dashes) or False,
        **({"label": word} if labelled and edge.role not in _EVIDENT else {}),
        "about": {
            "title": f"{source} — {word} → {target}",
            "details": [],
            "passage": _passage(edge.passage),
            "href": None,
        },
    }


def _passage(passage: Passage | None) -> Json | None:
    return passage.model_dump() if passage else None


def _groups() -> Json:
    return {kind: _group(look) for kind, look in NODES.items()}


def _group(look: Look) -> Json:
    fill = PAPER if look.hollow else look.colour
    pair = {"background": fill, "border": look.colour}
    return {
        "size": look.size,
        "color": {**pair, "highlight": pair, "hover": pair},
        "shapeProperties": {"borderDashes": [4, 3] if look.hollow else False},
    }


def _wrapped(label: str) -> str:
    """`label` in at most two short lines: vis-network breaks at spaces, which Chinese lacks."""
    if len(label) > _LABEL_WIDTH * _LABEL_LINES:
        label = label[: _LABEL_WIDTH * _LABEL_LINES - 1] + "…"
    # Lines of one length: no single character is left over.
    width = ceil(len(label) / ceil(len(label) / _LABEL_WIDTH)) if label else 1
    return "\n".join(label[at : at + width] for at in range(0, len(label), width))


def legend(network: Network) -> tuple[list[NodeKind], list[EdgeRole]]:
    """The kinds and the roles that `network` shows, in the palette's order."""
    kinds = {node.kind for node in network.nodes}
    roles = {edge.role for edge in network.edges}
    return [kind for kind in NODES if kind in kinds], [role for role in EDGES if role in roles]
