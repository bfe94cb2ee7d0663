"""All pages and what they load, put into the application."""

from pathlib import Path

from fastapi import APIRouter, FastAPI
from starlette.staticfiles import StaticFiles

from app.pages import (
    account,
    accounts,
    ask,
    atlas,
    audit,
    calendar,
    changes,
    desk,
    divisions,
    documents,
    explore,
    facts,
    graphs,
    home,
    imports,
    lists,
    organizations,
    pairings,
    prescribed,
    progress,
    reporting,
    review,
    sign_in,
    supervision,
    tasks,
    timeline,
)
from app.person import READING
from viz import vis
from viz.pyvis_export import ASSETS as FIGURE_ASSETS

_ASSETS = Path(__file__).parents[1] / "assets"


def install(app: FastAPI) -> None:
    """Add the pages at ``/`` and their assets at ``/assets``."""
    router = APIRouter(include_in_schema=False)
    for noun in (
        home, ask, lists, organizations, tasks, pairings, divisions, documents, changes, facts,
        graphs, review, atlas, explore, desk, imports, prescribed, reporting, progress, timeline,
        supervision, calendar, account, accounts, audit,
    ):  # fmt: skip
        router.include_router(noun.router, dependencies=[READING])
    router.include_router(sign_in.router)
    app.include_router(router)
    app.mount("/assets/vis", StaticFiles(directory=vis.folder()), "vis")
    app.mount("/assets/viz", StaticFiles(directory=FIGURE_ASSETS), "viz")
    app.mount("/assets", StaticFiles(directory=_ASSETS), "assets")
