"""Part of the graph made ready to be drawn: for a page's tab and for an exported file alike."""

from collections.abc import Iterator

from app import links
from app.lookups import graph
from app.lookups.record import Passage
from cypher.database import Database
from viz import network
from viz.network import EdgeRole, Network

_ROLES: dict[str, EdgeRole] = {
    "lead": "lead",
    "responsible": "responsible",
    "cooperating": "cooperating",
    "supporting": "supporting",
    "supported": "supported",
    "peer": "peer",
}
_KINDS: dict[str, EdgeRole] = {"HAS_TARGET": "target", "COMMITTED_BY": "committed"}
# At which end of an edge stands the fact that the edge's passage carries.
_OWN_END = {"HAS_TARGET": "target", "RESPONSIBLE_FOR": "target", "STATED_IN": "source"}


def network_around(database: Database, node: str, limit: int = network.LIMIT) -> Network:
    """A node and what surrounds it, itself first; raises `ProblemError` when there is none."""
    return network_of(graph.neighbourhood(database, node, limit=limit - 1))


def network_of(part: graph.Subgraph, limit: int = network.LIMIT) -> Network:
    """What `part` looks like, each thing with its words and the way to its page."""
    passages, labels = _passages(part), _labels(part)
    nodes = (_node(node, labels[node.id], passages.get(node.id)) for node in part.nodes)
    return Network.of(nodes, map(_edge, _needed(part)), total=part.total, limit=limit)


def _passages(part: graph.Subgraph) -> dict[str, network.Passage]:
    """The words that carry a measure, a target or a pairing, by its id: those of its own edge."""
    found: dict[str, network.Passage] = {}
    for edge in part.edges:
        if edge.passage and edge.kind in _OWN_END:
            fact = edge.source if _OWN_END[edge.kind] == "source" else edge.target
            found.setdefault(fact, _passage(edge.passage))
    return found


def _labels(part: graph.Subgraph) -> dict[str, str]:
    """What each node is called, by its id; a pairing by its parties too."""
    labels = {node.id: node.label for node in part.nodes}
    parties: dict[str, list[str]] = {}
    for edge in part.edges:
        if edge.kind == "HAS_PARTY":
            parties.setdefault(edge.source, []).append(labels[edge.target])
    return labels | {each: f"{labels[each]}：{'—'.join(parties[each])}" for each in parties}


def _needed(part: graph.Subgraph) -> Iterator[graph.Edge]:
    """The edges, but for a document's own to a target whose measure or task is shown."""
    documents = {node.id for node in part.nodes if node.kind == "document"}
    governed = {
        edge.target
        for edge in part.edges
        if edge.kind == "HAS_TARGET" and edge.source not in documents
    }
    for edge in part.edges:
        if edge.source not in documents or edge.target not in governed:
            yield edge


def _node(node: graph.Node, label: str, passage: network.Passage | None) -> network.Node:
    return network.Node(
        id=node.id,
        kind="collective" if node.collective else node.kind,
        label=label,
        passage=passage,
        href=links.page_of(node.kind, node.id),
    )


def _edge(edge: graph.Edge) -> network.Edge:
    role = _ROLES.get(edge.role or "") or _KINDS.get(edge.kind, "part")
    return network.Edge(
        source=edge.source,
        target=edge.target,
        role=role,
        word=edge.label if role == "part" else None,
        passage=_passage(edge.passage) if edge.passage else None,
    )


def _passage(passage: Passage) -> network.Passage:
    return network.Passage(
        quote=passage.quote,
        document=passage.document_title,
        task=passage.task,
        page=passage.page,
        cell=passage.cell,
        href=links.passage(passage),
    )
