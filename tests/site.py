"""The site on a free port of loopback, run by uvicorn in a thread of the test's process."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

import uvicorn
from fastapi import FastAPI


@contextmanager
def serve(app: FastAPI) -> Iterator[str]:
    """The base URL of `app`, e.g. ``http://127.0.0.1:43210``."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        # The socket listens already: a request sent before uvicorn is up waits in its queue.
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", ws="none"))
        thread = Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()
