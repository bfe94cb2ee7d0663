"""`zeren run`: the site."""

import errno
import socket
from contextlib import suppress
from typing import TYPE_CHECKING, Annotated

import typer

from app import messages
from app.cli.exits import CommandError, Exit
from app.cli.graph import GraphOption, settings_for
from app.cli.output import tell, write
from app.messages import text
from cypher.errors import GraphUnavailableError
from cypher.stores import is_server

if TYPE_CHECKING:
    from fastapi import FastAPI

    from app.settings import Settings

_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_IDLE_SECONDS = 5

Port = Annotated[int | None, typer.Option(help=text("run.port"), min=0, max=65535)]
Host = Annotated[str, typer.Option(help=text("run.host"))]
Samples = Annotated[bool, typer.Option("--samples", help=text("run.samples"))]


def run(
    port: Port = None, host: Host = "127.0.0.1", samples: Samples = False, graph: GraphOption = None
) -> None:
    """Serve the site until it is interrupted."""
    from app.service import create_app

    settings = settings_for(graph)
    if host not in _LOOPBACK:
        settings = settings.model_copy(update={"hosts": (*settings.hosts, host)})
    with _listener(host, settings.port if port is None else port) as listener:
        app = create_app(settings)
        _open(app, settings, samples=samples)
        # Ctrl-C is how a site is ended.
        with suppress(KeyboardInterrupt):
            _serve(app, listener)


def _open(app: "FastAPI", settings: "Settings", *, samples: bool) -> None:
    """Open the graph before the site does, so that what is wrong with it is told at once.

    A server that is down may come back: the site starts, and answers 503 until then.
    """
    from app.cli.samples import load_into_empty

    connection = app.state.connection
    try:
        database = connection.open()
    except GraphUnavailableError as error:
        if not is_server(settings.graph):
            raise
        tell(messages.said(error))
        return
    try:
        if samples:
            load_into_empty(database)
    except BaseException:
        connection.close()
        raise


def _listener(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise CommandError(text("run.taken", port=port), Exit.PORT_TAKEN) from error
        said = text("run.refused", host=host, port=port, reason=error.strerror)
        raise CommandError(said, Exit.PORT_TAKEN) from error


def _serve(app: "FastAPI", listener: socket.socket) -> None:
    import uvicorn

    class Server(uvicorn.Server):
        """Says where it is once it answers."""

        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            if self.started:
                write(text("run.listening", address=_address(listener)))

    config = uvicorn.Config(
        app, log_level="warning", ws="none", timeout_graceful_shutdown=_IDLE_SECONDS
    )
    Server(config).run(sockets=[listener])


def _address(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
