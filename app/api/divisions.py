"""Places."""

from typing import Annotated

from fastapi import APIRouter, Query

from app.api.queries import DivisionQuery, Id
from app.api.responses import LISTS, SINGLES
from app.graph import Graph
from app.lookups import divisions
from app.lookups.divisions import Division
from app.lookups.paging import Page

router = APIRouter(tags=["行政区划"])


@router.get("/divisions", summary="行政区划列表", responses=LISTS)
def list_divisions(graph: Graph, query: Annotated[DivisionQuery, Query()]) -> Page[Division]:
    """可按 id、name 排序。"""
    return divisions.find(graph, query, query.window())


@router.get("/divisions/{division}", summary="一个行政区划", responses=SINGLES)
def get_division(graph: Graph, division: Id) -> Division:
    return divisions.get(graph, division)
