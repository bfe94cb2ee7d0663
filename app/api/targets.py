"""Targets."""

from typing import Annotated

from fastapi import APIRouter, Query

from app.api.queries import Id, TargetQuery
from app.api.responses import LISTS, SINGLES
from app.graph import Graph
from app.lookups import targets
from app.lookups.paging import Page
from app.lookups.targets import Target

router = APIRouter(tags=["目标"])


@router.get("/targets", summary="目标列表", responses=LISTS)
def list_targets(graph: Graph, query: Annotated[TargetQuery, Query()]) -> Page[Target]:
    """可按 deadline（无期限的在最后）、indicator、position 排序。"""
    return targets.find(graph, query, query.window())


@router.get("/targets/{target}", summary="一项目标", responses=SINGLES)
def get_target(graph: Graph, target: Id) -> Target:
    return targets.get(graph, target)
