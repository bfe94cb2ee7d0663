"""The graph itself: what surrounds a node, and how two nodes hang together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pydantic import Field

from app.lookups.record import OWNER_ROLES, PARTY_ROLES, Kind, Passage, Record
from app.lookups.register import register_of
from app.problems import Words, not_found
from cypher.database import Database, Row
from schema.extraction import PartyRole, Role

# Nearest the heart of the matter first: what stands last is cut first.
_ORDER: tuple[Kind, ...] = (
    "measure", "task", "pairing", "target", "organization", "document", "division",
)  # fmt: skip
_PASSED: tuple[Kind, ...] = ("measure", "task", "pairing", "target")
_MOST = 2000
_LABELS = {
    "RESPONSIBLE_FOR": "责任",
    "HAS_MEASURE": "举措",
    "HAS_TASK": "任务",
    "HAS_TARGET": "目标",
    "COMMITTED_BY": "承诺",
    "HAS_PARTY": "结对方",
    "STATED_IN": "载于",
    "IN_JURISDICTION": "适用于",
    "BELONGS_TO": "隶属",
    "WITHIN": "位于",
}


class Node(Record):
    """Something in the graph."""

    id: str
    kind: Kind
    label: str = Field(examples=["温州市洞头区农业农村局"])
    collective: bool = Field(default=False, description="各有关部门一类，无从追责")


class Edge(Record):
    """A relationship, by its type in the graph; `label` says it in words."""

    source: str
    target: str
    kind: str = Field(examples=["RESPONSIBLE_FOR"])
    label: str = Field(examples=["牵头"])
    role: Role | PartyRole | None = Field(default=None, description="责任或结对中的角色")
    passage: Passage | None = None


class Subgraph(Record):
    """Part of the graph, what was asked about first; `truncated` when there was more than asked
    for, and `total` counts the nodes there are.
    """

    nodes: list[Node]
    edges: list[Edge]
    total: int = 0
    truncated: bool = False


def neighbourhood(
    database: Database, node: str, kinds: Iterable[Kind] | None = None, limit: int = 100
) -> Subgraph:
    """A node and at most `limit` others around it, nearest first, and the edges among them.

    Two steps are taken; the second not from places, documents and organizations, where everything
    meets, nor where the first finds more than are wanted. With `kinds`, only nodes of these are
    stepped on. Raises `ProblemError` when there is no such node.
    """
    around, total = _around(database, node, None if kinds is None else set(kinds), limit)
    part = _part(database, [node, *around[:limit]])
    return part.model_copy(update={"total": 1 + total, "truncated": total > limit})


def neighbours(
    database: Database,
    node: str,
    kinds: Iterable[Kind] | None = None,
    limit: int = 100,
    without: Iterable[str] = (),
) -> Subgraph:
    """A node and at most `limit` of those next to it, of `kinds`, and the edges among them.

    Those of `without` are counted in `total` but not given again. Raises `ProblemError` when there
    is no such node.
    """
    found = _adjacent(database, node, kinds, limit, without)
    part = _part(database, [node, *found.ids])
    return part.model_copy(update={"total": 1 + found.total, "truncated": found.fresh > limit})


def known(database: Database, ids: Sequence[str]) -> Subgraph:
    """Those of `ids` that there are, in their order, and what relates them."""
    nodes = _nodes(database, ids)
    return _tied(database, [nodes[each] for each in dict.fromkeys(ids) if each in nodes])


def path(database: Database, start: str, end: str) -> Subgraph | None:
    """A shortest way between two nodes, from `start` on; None when there is none in force.

    Raises `ProblemError` when either node does not exist.
    """
    ends = _part(database, [start, end])
    if start == end:
        return ends
    rows = database.read("read/shortest_path", start=start, end=end)
    return _part(database, rows[0]["ids"]) if rows else None


@dataclass(frozen=True)
class _Adjacent:
    """The first ids beside a node, how many are wanted, and how many there are."""

    ids: list[str]
    fresh: int
    total: int


def _adjacent(
    database: Database,
    node: str,
    kinds: Iterable[Kind] | None,
    limit: int,
    without: Iterable[str] = (),
) -> _Adjacent:
    """What is beside a node, the measures of an organization first: the register knows them."""
    wanted, known = None if kinds is None else list(kinds), set(without)
    rows = database.read("read/adjacent", id=node, kinds=wanted, without=list(known), limit=limit)
    others: Row = rows[0] if rows else {"ids": [], "fresh": 0, "total": 0}
    measures: list[str] = []
    if wanted is None or "measure" in wanted:
        table = register_of(database).measures
        measures = sorted(table.rows[number].id for number in table.choose({"organization": node}))
    fresh = [each for each in measures if each not in known]
    return _Adjacent(
        [*fresh, *others["ids"]][:limit],
        len(fresh) + others["fresh"],
        len(measures) + others["total"],
    )


def _around(
    database: Database, node: str, kinds: set[Kind] | None, limit: int
) -> tuple[list[str], int]:
    """The ids within two steps, nearest first, and how many there are.

    What is next to a node that has more beside it than is wanted is not looked for.
    """
    beside = _adjacent(database, node, kinds, _MOST)
    if beside.total > limit:
        return beside.ids, beside.total
    nodes = _nodes(database, beside.ids)
    passed = [each for each in beside.ids if each in nodes and nodes[each].kind in _PASSED]
    rows = database.read("read/neighbours", ids=passed, limit=_MOST)
    seen = {node, *beside.ids}
    ring = [row for row in rows if row["id"] not in seen and (not kinds or row["kind"] in kinds)]
    ring.sort(key=lambda row: (_ORDER.index(row["kind"]), row["id"]))
    return [*beside.ids, *(row["id"] for row in ring)], len(beside.ids) + len(ring)


def _part(database: Database, ids: Sequence[str]) -> Subgraph:
    """The nodes of `ids`, in their order, and what relates them; none may be missing."""
    nodes = _nodes(database, ids)
    for each in ids:
        if each not in nodes:
            raise not_found(Words("节点", "node"), each)
    return _tied(database, [nodes[each] for each in dict.fromkeys(ids)])


def _nodes(database: Database, ids: Sequence[str]) -> dict[str, Node]:
    return {row["id"]: Node(**row) for row in database.read("read/nodes", ids=list(ids))}


def _tied(database: Database, nodes: list[Node]) -> Subgraph:
    rows = database.read("read/edges", ids=[node.id for node in nodes])
    edges = [Edge(**row, label=_label(row)) for row in rows]
    return Subgraph(nodes=nodes, edges=edges, total=len(nodes))


def _label(row: Row) -> str:
    role = row["role"]
    return OWNER_ROLES.get(role) or PARTY_ROLES.get(role) or _LABELS[row["kind"]]
