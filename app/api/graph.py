"""The graph: what surrounds a node, and how two nodes hang together."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from app.api.queries import Spoken
from app.api.responses import SINGLES
from app.graph import Graph
from app.lookups import graph as lookup
from app.lookups.graph import Subgraph
from app.lookups.paging import MOST
from app.lookups.record import Kind, Word
from app.problems import ProblemError, Words

router = APIRouter(prefix="/graph", tags=["图谱"])

_MOST = 500
_NO_WAY = Words("没有路径", "No path")


class NeighbourhoodQuery(Spoken):
    """A node and how much around it."""

    node: Word = Field(description="任何节点的 id", examples=["330305"])
    kind: list[Kind] | None = Field(default=None, description="只经过这些种类，可重复给出")
    steps: int = Field(default=2, ge=1, le=2, description="走几步：1 只要相邻的，2 再往外一层")
    without: list[Word] = Field(
        default_factory=list,
        max_length=_MOST,
        description="已经有的，不再给出，仍计入 total；只用于 steps=1",
    )
    limit: int = Field(default=100, ge=1, le=MOST, description="周围最多几个节点")


class PathQuery(Spoken):
    """Two nodes."""

    start: Word = Field(description="起点 id")
    end: Word = Field(description="终点 id")


@router.get("/neighbourhood", summary="一个节点和它的周围", responses=SINGLES)
def get_neighbourhood(graph: Graph, query: Annotated[NeighbourhoodQuery, Query()]) -> Subgraph:
    """steps 步以内，近的在前；truncated 说明是否还有更多，total 是连同它自己一共几个。"""
    if query.steps == 1:
        return lookup.neighbours(graph, query.node, query.kind, query.limit, query.without)
    return lookup.neighbourhood(graph, query.node, query.kind, query.limit)


@router.get("/path", summary="两个节点之间的最短路径", responses=SINGLES)
def get_path(graph: Graph, query: Annotated[PathQuery, Query()]) -> Subgraph:
    """节点按路径次序给出；边上带有出处。"""
    found = lookup.path(graph, query.start, query.end)
    if found is None:
        detail = Words(
            "这两个节点在八步以内没有路径。", "Nothing links these nodes within 8 steps."
        )
        raise ProblemError(404, "no-path", _NO_WAY, detail)
    return found
