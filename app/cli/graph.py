"""The graph that a command works on."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer

from app.messages import text
from app.settings import Settings, read_settings
from cypher.database import Database
from cypher.stores import open_database

GraphOption = Annotated[
    str | None, typer.Option("--graph", help=text("option.graph"), metavar="PATH|URI")
]
JsonOption = Annotated[bool, typer.Option("--json", help=text("option.json"))]


def settings_for(graph: str | None) -> Settings:
    """The settings, with the graph that the command line names."""
    settings = read_settings()
    return settings.model_copy(update={"graph": graph}) if graph else settings


@contextmanager
def opened(graph: str | None) -> Iterator[Database]:
    """The graph, open; raises GraphError or SettingsError."""
    settings = settings_for(graph)
    password = settings.password.get_secret_value()
    with open_database(
        settings.graph, user=settings.user, password=password, name=settings.database
    ) as database:
        yield database
