"""The audit log."""

from typing import Annotated

from fastapi import APIRouter, Query

from app.api.queries import PageQuery
from app.api.responses import LISTS
from app.graph import Graph
from app.lookups import audit
from app.lookups.audit import AuditEntry, AuditFilter
from app.lookups.paging import Page
from app.person import Auditor

router = APIRouter(tags=["账号"])


class AuditQuery(PageQuery, AuditFilter):
    """Entries by `at`."""


@router.get("/audit", summary="改动记录", responses=LISTS)
def list_audit_entries(
    graph: Graph, person: Auditor, query: Annotated[AuditQuery, Query()]
) -> Page[AuditEntry]:
    """可按 at（时间）排序；-at 为最近的在前。督查与管理员可看。"""
    return audit.find(graph, query, query.window())
