"""A Neo4j server in a process of its own, and the fleet of them that a test session shares."""

import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.servers.jars import RELEASES, UnavailableError, jars

USER = "neo4j"
PASSWORD = "zeren-tests"

_PROJECT = Path(__file__).parents[2]


class Server:
    """One release of Neo4j on a free port of loopback, its data in `folder`."""

    def __init__(self, version: str, folder: Path) -> None:
        self.version = version
        self.port = free_port()
        self.uri = f"bolt://127.0.0.1:{self.port}"
        self._folder = folder
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Begin to start, on the same port and data each time; `wait` tells when it is up."""
        boot = [sys.executable, "-m", "tests.servers.boot", str(jars(self.version))]
        with self._log.open("a") as log:
            self._process = subprocess.Popen(
                [*boot, str(self._folder), str(self.port), PASSWORD],
                cwd=_PROJECT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )

    def wait(self) -> None:
        """Return once Bolt answers; raises UnavailableError when the server could not start."""
        assert self._process is not None
        assert self._process.stdout is not None
        if "ready\n" not in iter(self._process.stdout.readline, ""):
            last = self._log.read_text().strip().splitlines()[-1:]
            raise UnavailableError(f"启动失败 / failed to start: {''.join(last)}")

    def stop(self) -> None:
        """Stop as a power cut would; `start` brings the same data back."""
        if self._process is not None:
            self._process.communicate()
            self._process = None

    @property
    def _log(self) -> Path:
        return self._folder.parent / f"{self._folder.name}.log"


class Fleet:
    """The servers of a session: started together when the first is asked for, and only once."""

    def __init__(self, folder: Path) -> None:
        self.absent: dict[str, str] = {}
        self._folder = folder
        self._started: dict[str, Server] = {}
        self._ready: set[str] = set()

    def server(self, release: str) -> Server:
        """The running server of `release`; raises UnavailableError, for one reason all session."""
        if not self._started and not self.absent:
            for each in RELEASES:
                self._attempt(each, self._start)
        if release not in self.absent and release not in self._ready:
            self._attempt(release, self._wait)
        if release in self.absent:
            raise UnavailableError(self.absent[release])
        return self._started[release]

    def stop(self) -> None:
        for server in self._started.values():
            server.stop()

    def _attempt(self, release: str, step: Callable[[str], None]) -> None:
        try:
            step(release)
        except UnavailableError as reason:
            self.absent[release] = str(reason)

    def _start(self, release: str) -> None:
        server = Server(RELEASES[release], self._folder / release)
        server.start()
        self._started[release] = server

    def _wait(self, release: str) -> None:
        self._started[release].wait()
        self._ready.add(release)


def free_port() -> int:
    """A port of loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
