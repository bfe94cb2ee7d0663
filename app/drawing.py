"""Part of the graph made ready to be drawn: for a page's tab and for an exported file alike."""

from app.lookups import graph
from app.lookups.record import Passage
from app.pages import links
from cypher.database import Database
from viz import network
from viz.network import EdgeRole, Network, NodeKind

_ROLES: dict[str, EdgeRole] = {
    "lead": "lead",
    "responsible": "responsible",
    "cooperating": "cooperating",
    "supporting": "supporting",
    "supported": "supported",
    "peer": "peer",
}
_KINDS: dict[str, EdgeRole] = {"HAS_TARGET": "target", "COMMITTED_BY": "committed"}


def network_around(database: Database, node: str, limit: int = network.LIMIT) -> Network:
    """A node and what surrounds it, itself first; raises `ProblemError` when there is none."""
    return network_of(graph.neighbourhood(database, node, limit=limit))


def network_of(part: graph.Subgraph) -> Network:
    """What `part` looks like, each thing with the way to its page."""
    return Network.of(map(_node, part.nodes), map(_edge, part.edges), total=part.total)


def _node(node: graph.Node) -> network.Node:
    kind: NodeKind = "collective" if node.collective else node.kind
    return network.Node(
        id=node.id, kind=kind, label=node.label, href=links.page_of(node.kind, node.id)
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
        href=links.passage(passage),
    )
