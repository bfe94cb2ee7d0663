"""A network in vis-network's words: the same for the site's pages and for an exported file."""

import json
from collections.abc import Iterator
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
    """``{"nodes", "edges", "passages", "options"}``: what the page's script draws from.

    What is told of a node or an edge stands in its `about`, whose `passage` is a place in
    `passages`: a clause that names ten owners is sent once.
    """
    passages = list(dict.fromkeys(each.passage for each in _facts(network) if each.passage))
    places = {passage: place for place, passage in enumerate(passages)}
    labelled = len(network.edges) <= _LABELLED_EDGES
    return {
        "nodes": [_node(node, places, language) for node in network.nodes],
        "edges": [_edge(edge, places, language, labelled=labelled) for edge in network.edges],
        "passages": [passage.model_dump(exclude_none=True) for passage in passages],
        "options": OPTIONS | {"groups": _groups()},
    }


def compact_json(value: object, **_: object) -> str:
    """JSON for Jinja's ``tojson``, which escapes what could end the element it stands in.

    Chinese stays as it is, at half the size; line separators, which Jinja leaves, are escaped.
    """
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return written.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _facts(network: Network) -> Iterator[Node | Edge]:
    yield from network.nodes
    yield from network.edges


def _node(node: Node, places: dict[Passage, int], language: Language) -> Json:
    look = NODES[node.kind]
    kind = "类别" if language == "zh" else "Kind"
    return {
        "id": node.id,
        "label": _wrapped(node.label),
        "group": node.kind,
        "shape": look.shape,
        "about": {
            "title": node.label,
            "details": [[kind, look.word(language)], *map(list, node.details)],
            "passage": places[node.passage] if node.passage else None,
            "href": node.href,
        },
    }


def _edge(edge: Edge, places: dict[Passage, int], language: Language, *, labelled: bool) -> Json:
    line = EDGES[edge.role]
    word = edge.word or line.word(language)
    return {
        "from": edge.source,
        "to": edge.target,
        "width": line.width,
        "dashes": list(line.dashes) or False,
        **({"label": word} if labelled and edge.role not in _EVIDENT else {}),
        "about": {
            "role": edge.role,
            "word": word,
            "passage": places[edge.passage] if edge.passage else None,
        },
    }


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
