"""What a drawing shows: things, what ties them, and the words of a document that say so."""

from collections.abc import Iterable
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, NonNegativeInt

NodeKind = Literal[
    "organization", "collective", "task", "measure", "target", "pairing", "division", "document"
]
EdgeRole = Literal[
    "lead",
    "responsible",
    "cooperating",
    "committed",
    "target",
    "supporting",
    "supported",
    "peer",
    "part",
]

# Beyond this a drawing is a hairball, and without a GPU it takes seconds to come to rest.
LIMIT = 300


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Passage(_Record):
    """The words that carry a fact, and where they stand; `href` leads to them in the site."""

    quote: str
    document: str
    task: str | None = None
    page: int | None = None
    cell: str | None = None
    href: str | None = None


class Node(_Record):
    """A thing; `details` are pairs of a word and its value, in the order to be read."""

    id: str
    kind: NodeKind
    label: str
    details: tuple[tuple[str, str], ...] = ()
    passage: Passage | None = None
    href: str | None = None


class Edge(_Record):
    """A tie between the nodes of two ids; `word` says it closer than its role does."""

    source: str
    target: str
    role: EdgeRole
    word: str | None = None
    passage: Passage | None = None


class Network(_Record):
    """Nodes in the order of their nearness to what was asked about, and the edges among them.

    `total` counts the nodes there are, those left out included.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    total: NonNegativeInt

    @classmethod
    def of(
        cls,
        nodes: Iterable[Node],
        edges: Iterable[Edge],
        *,
        total: int | None = None,
        limit: int = LIMIT,
    ) -> Self:
        """The first `limit` of `nodes`, each once, and those of `edges` that join two of them.

        `total` counts what stands behind `nodes` when they were cut already.
        """
        distinct = {node.id: node for node in nodes}
        shown = tuple(distinct.values())[:limit]
        kept = {node.id for node in shown}
        joined = tuple(edge for edge in edges if {edge.source, edge.target} <= kept)
        return cls(nodes=shown, edges=joined, total=max(total or 0, len(distinct)))

    @property
    def is_cut(self) -> bool:
        """Whether nodes were left out."""
        return self.total > len(self.nodes)
