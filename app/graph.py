"""How an endpoint gets at the graph: ``def endpoint(graph: Graph)``."""

from typing import Annotated

from fastapi import Depends, Request
from starlette.concurrency import run_in_threadpool

from app.connection import Connection
from cypher.database import Database


async def _graph(request: Request) -> Database:
    connection: Connection = request.app.state.connection
    # Open nearly always: a thread of its own is spent on opening alone.
    database = connection.opened
    if database is None:
        database = await run_in_threadpool(connection.open)
    # Whoever handles its failure must know which it was.
    request.state.graph = database
    return database


Graph = Annotated[Database, Depends(_graph)]
