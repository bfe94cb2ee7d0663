"""Whether the service lives, and whether it can answer."""

from typing import Literal

from fastapi import APIRouter

from app.graph import Graph
from app.lookups.record import Record

router = APIRouter(prefix="/health", tags=["健康"])


class Alive(Record):
    """The service runs."""

    status: Literal["alive"] = "alive"


class Ready(Record):
    """The service answers from its graph."""

    status: Literal["ready"] = "ready"
    store: str


@router.get("/live", summary="服务在运行")
async def get_live() -> Alive:
    """不看图数据库。"""
    return Alive()


@router.get("/ready", summary="图数据库可用")
def get_ready(graph: Graph) -> Ready:
    """图数据库不可用时为 503。"""
    graph.check()
    return Ready(store=graph.product())
