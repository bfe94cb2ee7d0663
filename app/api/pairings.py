"""Pairings."""

from typing import Annotated

from fastapi import APIRouter, Query

from app.api.queries import Id, PairingQuery
from app.api.responses import LISTS, SINGLES
from app.graph import Graph
from app.lookups import pairings
from app.lookups.paging import Page
from app.lookups.pairings import Pairing

router = APIRouter(tags=["结对"])


@router.get("/pairings", summary="结对列表", responses=LISTS)
def list_pairings(graph: Graph, query: Annotated[PairingQuery, Query()]) -> Page[Pairing]:
    """按种类（kind）排序。party 查一方的结对，再给 other 查两方之间的。"""
    if query.party is not None and query.other is not None:
        return Page(items=pairings.between(graph, query.party, query.other))
    return pairings.find(graph, query, query.window())


@router.get("/pairings/{pairing}", summary="一项结对", responses=SINGLES)
def get_pairing(graph: Graph, pairing: Id) -> Pairing:
    return pairings.get(graph, pairing)
