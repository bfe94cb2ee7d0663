"""The graph itself: what surrounds a node, and how two nodes hang together."""

from pydantic import Field

from app.lookups.record import Kind, Passage, Record
from cypher.database import Database


class Node(Record):
    """Something in the graph."""

    id: str
    kind: Kind
    label: str = Field(examples=["温州市洞头区农业农村局"])


class Edge(Record):
    """A relationship, by its type in the graph; `label` says it in words."""

    source: str
    target: str
    kind: str = Field(examples=["RESPONSIBLE_FOR"])
    label: str = Field(examples=["牵头"])
    passage: Passage | None = None


class Subgraph(Record):
    """Part of the graph; `truncated` when there was more than asked for."""

    nodes: list[Node]
    edges: list[Edge]
    truncated: bool = False


def neighbourhood(
    database: Database, node: str, kinds: list[Kind] | None = None, limit: int = 100
) -> Subgraph:
    """A node and at most `limit` others around it, of `kinds` (all when None), and their edges.

    Organizations are shown with the measures and tasks between them and what they own. Raises
    `ProblemError` when there is no such node.
    """
    raise NotImplementedError


def path(database: Database, start: str, end: str) -> Subgraph | None:
    """The shortest way between two nodes, None when there is none.

    Raises `ProblemError` when either node does not exist.
    """
    raise NotImplementedError
