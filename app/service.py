"""The site as one application: API, pages, errors, and the graph they all read."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool

from app import problem_documents
from app.api import documentation, routes
from app.attempts import Attempts
from app.connection import Connection
from app.lookups import statistics
from app.lookups.register import register_of
from app.pages import site
from app.security import KnownHosts, OwnForms, SecurityHeaders, SmallBodies
from app.settings import Settings
from cypher.database import Database
from cypher.errors import GraphError

_log = logging.getLogger("zeren")


def create_app(settings: Settings, database: Database | None = None) -> FastAPI:
    """The site over the graph that `settings` name, or over `database`, which stays the caller's.

    A graph that is down keeps nothing from starting: what needs it answers 503 until it is back.
    """
    connection = Connection(settings, database)
    app = FastAPI(lifespan=_lifespan, docs_url=None, redoc_url=None, openapi_url=None)
    app.state.settings = settings
    app.state.connection = connection
    app.state.attempts = Attempts()
    problem_documents.install(app)
    routes.install(app)
    documentation.install(app)
    app.add_middleware(SmallBodies)
    app.add_middleware(OwnForms)
    app.add_middleware(KnownHosts, hosts=settings.hosts)
    app.add_middleware(SecurityHeaders)
    site.install(app)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    connection: Connection = app.state.connection
    try:
        database = await run_in_threadpool(connection.open)
        # The first page and the first search of a large graph would wait for it.
        await run_in_threadpool(statistics.get, database)
        await run_in_threadpool(register_of(database).wording, "measure")
    except GraphError as error:
        _log.warning(error.zh)
    try:
        yield
    finally:
        await run_in_threadpool(connection.close)
