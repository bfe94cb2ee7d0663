"""The embedded engine: ArcadeDB in this process, speaking Bolt on loopback."""

import atexit
import os
import secrets
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

from cypher.errors import GraphFolderError

DATABASE = "zeren"
USER = "root"
# Measured: the idle site stays under 600 MB, and 100,000 tasks load without pressure.
_HEAP = "384m"
_LOGGING = """\
handlers=java.util.logging.FileHandler
.level=WARNING
java.util.logging.FileHandler.pattern={folder}/engine.log
java.util.logging.FileHandler.limit=5000000
java.util.logging.FileHandler.count=2
java.util.logging.FileHandler.formatter=com.arcadedb.log.LogFormatter
"""
_one_start = Lock()


@dataclass(frozen=True)
class Engine:
    """A running engine; it answers at `uri` to `USER` with `password`."""

    uri: str
    password: str
    _server: Any
    _folder: Path

    def define(self, text: str) -> None:
        """Run a layout statement in the engine's own SQL.

        Raises `GraphFolderError` when it cannot be kept, as on a full disk.
        """
        from arcadedb_embedded.exceptions import ArcadeDBError

        try:
            self._server.get_database(DATABASE).command("sql", text)
        except ArcadeDBError as error:
            raise _unusable(self._folder, error) from error

    def stop(self) -> None:
        """Stop it, connections included."""
        self._server.stop()
        atexit.unregister(self._server.stop)


def start(folder: Path) -> Engine:
    """Start the engine on the graph in `folder`, which is this process's own.

    Raises `GraphFolderError` when it cannot be opened.
    """
    # The import starts nothing, but loads a JVM bridge that only owners need.
    from arcadedb_embedded.exceptions import ArcadeDBError
    from arcadedb_embedded.server import ArcadeDBServer

    root = folder / "engine"
    # Users are made anew at each start: the password lives as long as its owner.
    (root / "config" / "server-users.jsonl").unlink(missing_ok=True)
    password = secrets.token_urlsafe(24)
    bolt, http = _free_ports(2)
    try:
        with _one_start, _quiet(folder):
            server = ArcadeDBServer(
                str(root),
                password,
                config={
                    "mode": "production",
                    "host": "127.0.0.1",
                    "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
                    "bolt_port": bolt,
                    "http_port": http,
                },
                jvm_kwargs=_jvm_settings(folder),
            )
            # A running engine keeps the process from ending: stop it however this ends.
            atexit.register(server.stop)
            server.start()
        if DATABASE not in _databases(root):
            server.create_database(DATABASE)
        engine = Engine(f"bolt://127.0.0.1:{bolt}", password, server, folder)
        # The log reaches the disk before a commit is acknowledged.
        engine.define("ALTER DATABASE `arcadedb.txWalFlush` 2")
    except ArcadeDBError as error:
        raise _unusable(folder, error) from error
    return engine


def _unusable(folder: Path, error: Exception) -> GraphFolderError:
    reason, log = str(error).splitlines()[0], folder / "engine.log"
    return GraphFolderError(
        f"数据文件夹 {folder} 里的图谱打不开：{reason}。请检查磁盘是否已满，详情见 {log}。",
        f"The graph in {folder} cannot be opened: {reason}. Is the disk full? See {log}.",
    )


def _databases(root: Path) -> set[str]:
    folders = (path for path in (root / "databases").iterdir() if path.is_dir())
    return {path.name for path in folders if any(path.iterdir())}


def _jvm_settings(folder: Path) -> dict[str, object]:
    """Settings of the first start in this process; a JVM keeps those it was started with."""
    import jpype
    import jpype.config

    if jpype.isJVMStarted():
        return {}
    # Connections that others leave open would keep this process from ending.
    jpype.config.destroy_jvm = False
    atexit.register(_part_from_java)
    logging = folder / "engine-logging.properties"
    logging.write_text(_LOGGING.format(folder=folder.resolve().as_posix()), encoding="utf-8")
    os.environ.setdefault("ARCADEDB_JVM_ERROR_FILE", str(folder.resolve() / "engine-crash.log"))
    return {
        "heap_size": _HEAP,
        "jvm_args": [
            "-Xrs",  # signals stay Python's
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:MaxDirectMemorySize=64m",
            "-XX:ReservedCodeCacheSize=64m",
            f"-Djava.util.logging.config.file={logging.resolve()}",
        ],
    }


def _part_from_java() -> None:
    """Stop the one Java thread that calls into Python: it would crash an interpreter that ends."""
    import jpype

    if jpype.isJVMStarted():
        jpype.JClass("org.jpype.ref.JPypeReferenceQueue").getInstance().stop()


def _free_ports(count: int) -> list[int]:
    sockets = [socket.socket() for _ in range(count)]
    try:
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [int(each.getsockname()[1]) for each in sockets]
    finally:
        for each in sockets:
            each.close()


@contextmanager
def _quiet(folder: Path) -> Iterator[None]:
    """Send what the JVM prints of itself while starting to the engine's start log."""
    with (folder / "engine-start.log").open("w") as log:
        kept = os.dup(2)
        os.dup2(log.fileno(), 2)
        try:
            yield
        finally:
            os.dup2(kept, 2)
            os.close(kept)
