"""The numbers that matter."""

from typing import Annotated

from fastapi import APIRouter, Query

from app.graph import Graph
from app.lookups import statistics
from app.lookups.statistics import Statistics

router = APIRouter(tags=["统计"])


@router.get("/statistics", summary="总数、最忙的单位、各年到期的目标")
def get_statistics(
    graph: Graph,
    busiest: Annotated[int, Query(ge=1, le=100, description="列出几个最忙的单位")] = 10,
) -> Statistics:
    return statistics.get(graph, busiest)
