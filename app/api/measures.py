"""Measures, with who is responsible for them."""

from typing import Annotated

from fastapi import APIRouter, Query

from app.api.queries import Id, MeasureQuery
from app.api.responses import LISTS, SINGLES
from app.graph import Graph
from app.lookups import measures
from app.lookups.measures import Measure
from app.lookups.paging import Page

router = APIRouter(tags=["举措"])


@router.get("/measures", summary="举措列表", responses=LISTS)
def list_measures(graph: Graph, query: Annotated[MeasureQuery, Query()]) -> Page[Measure]:
    """按原文次序（position）。without_owner 查无人负责的，collective_only 查只有集体责任的。"""
    return measures.find(graph, query, query.window())


@router.get("/measures/{measure}", summary="一项举措", responses=SINGLES)
def get_measure(graph: Graph, measure: Id) -> Measure:
    return measures.get(graph, measure)
