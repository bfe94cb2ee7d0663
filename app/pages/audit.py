"""The audit log: who changed what, the latest first."""

from typing import Annotated, get_args

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from app import links
from app.graph import Graph
from app.lookups import audit
from app.lookups.audit import AuditFilter
from app.pages.filters import Listed
from app.pages.rendering import Render
from app.person import Auditor
from ingest.audit import Action

router = APIRouter()

_LATEST_FIRST = "-at"


class Audit(AuditFilter, Listed):
    """A list of entries, the latest first."""


@router.get("/audit")
def show(
    graph: Graph, render: Render, person: Auditor, wanted: Annotated[Audit, Query()]
) -> HTMLResponse:
    window = wanted.model_copy(update={"sort": wanted.sort or _LATEST_FIRST}).window()
    given = wanted.given()
    from_start = {name: value for name, value in given.items() if name != "cursor"}
    page = audit.find(graph, wanted, window)
    return render(
        "audit.html",
        page=page,
        wanted=wanted,
        actions=get_args(Action),
        first_page=links.listed("/audit", **from_start),
        next_page=links.listed("/audit", **from_start, cursor=page.next),
        json=links.listed(f"{links.API}/audit", **{"sort": _LATEST_FIRST} | given),
    )
