"""Full-text search."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from app.api.queries import Spoken
from app.graph import Graph
from app.lookups import search
from app.lookups.paging import MOST
from app.lookups.record import Kind, Word
from app.lookups.search import Hit

router = APIRouter(tags=["搜索"])


class SearchQuery(Spoken):
    """Words, taken literally."""

    q: Word = Field(min_length=1, description="要找的文字，原样匹配", examples=["渔业产值"])
    kind: list[Kind] | None = Field(default=None, description="只找这些种类，可重复给出")
    limit: int = Field(default=20, ge=1, le=MOST, description="最多条数")


@router.get("/search", summary="全文搜索")
def search_all(graph: Graph, query: Annotated[SearchQuery, Query()]) -> list[Hit]:
    """在行政区划、任务、举措、目标、结对、单位、文件中搜索，最相符的在前；score 为相符的程度。"""
    return search.search(graph, query.q, query.kind, query.limit)
