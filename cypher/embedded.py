"""The embedded graph: ArcadeDB in this process, speaking Bolt on loopback, in a folder of its own.

A folder has one owner at a time. The owner holds `owner.lock` and says in `owner.json` (readable
by its user alone) where it listens; whoever else opens the folder talks to the owner. The lock is
the operating system's, so a crash frees it and whatever `owner.json` says is then stale.
"""

import atexit
import json
import os
import secrets
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Lock
from typing import Any

from filelock import FileLock, Timeout

from cypher.errors import GraphFolderError

DATABASE = "zeren"
_USER = "root"
_STARTING_SECONDS = 60.0
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
class Endpoint:
    """Where an embedded graph listens.

    Its owner alone has `close`, which stops the engine; `define`, which runs a layout statement in
    the engine's SQL; and `announce`, which lets others in once the layout stands.
    """

    uri: str
    user: str
    password: str
    close: Callable[[], None] | None = None
    define: Callable[[str], None] | None = None
    announce: Callable[[], None] | None = None


@dataclass(frozen=True)
class _Owner:
    process: int
    uri: str
    password: str


def open_folder(folder: Path) -> Endpoint:
    """Own the graph in `folder`, or reach its owner; raises `GraphFolderError`."""
    _prepare(folder)
    lock = FileLock(folder / "owner.lock", mode=0o600)
    deadline = time.monotonic() + _STARTING_SECONDS
    while True:
        try:
            lock.acquire(timeout=0)
        except Timeout:
            if owner := _read_owner(folder):
                return Endpoint(owner.uri, _USER, owner.password)
        else:
            return _own(folder, lock)
        if time.monotonic() > deadline:
            raise GraphFolderError(
                f"数据文件夹 {folder} 正被另一个 zeren 占用，但它一直没有应答。请先结束那个进程。",
                f"The data folder {folder} is held by another zeren that does not answer. "
                "End that process first.",
            )
        time.sleep(0.1)


def owner_of(folder: Path) -> int | None:
    """The id of the process that says it owns the graph in `folder`."""
    owner = _read_owner(folder)
    return owner.process if owner else None


def writer_lock(folder: Path) -> FileLock:
    """Held by whoever writes to the graph in `folder`, in any process or thread.

    Two writers at once make the engine fail one of them, with an error that is not retried.
    """
    return FileLock(folder / "writer.lock", mode=0o600, poll_interval=0.02)


def _prepare(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / f".writable-{os.getpid()}"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise GraphFolderError(
            f"数据文件夹 {folder} 不能写入（{error.strerror}）。"
            "请换一个文件夹（ZEREN_GRAPH）或修改权限。",
            f"The data folder {folder} cannot be written ({error.strerror}). "
            "Choose another (ZEREN_GRAPH) or change its permissions.",
        ) from error


def _read_owner(folder: Path) -> _Owner | None:
    """The owner that said it is ready; None while it starts."""
    try:
        return _Owner(**json.loads((folder / "owner.json").read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _own(folder: Path, lock: FileLock) -> Endpoint:
    note = folder / "owner.json"
    note.unlink(missing_ok=True)
    try:
        engine = _start(folder)
    except BaseException:
        lock.release()
        raise

    def close() -> None:
        note.unlink(missing_ok=True)
        engine.server.stop()
        atexit.unregister(engine.server.stop)
        lock.release()

    def announce() -> None:
        owner = _Owner(os.getpid(), engine.uri, engine.password)
        _write_private(note, json.dumps(asdict(owner)))

    return Endpoint(engine.uri, _USER, engine.password, close, engine.define, announce)


def _write_private(path: Path, text: str) -> None:
    draft = path.with_suffix(".draft")
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
    draft.replace(path)


@dataclass(frozen=True)
class _Engine:
    server: Any
    uri: str
    password: str

    def define(self, text: str) -> None:
        self.server.get_database(DATABASE).command("sql", text)


def _start(folder: Path) -> _Engine:
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
        engine = _Engine(server, f"bolt://127.0.0.1:{bolt}", password)
        # The log reaches the disk before a commit is acknowledged.
        engine.define("ALTER DATABASE `arcadedb.txWalFlush` 2")
    except ArcadeDBError as error:
        raise GraphFolderError(
            f"数据文件夹 {folder} 里的图谱打不开：{str(error).splitlines()[0]}。"
            f"详情见 {folder / 'engine.log'}。",
            f"The graph in {folder} cannot be opened: {str(error).splitlines()[0]}. "
            f"See {folder / 'engine.log'}.",
        ) from error
    return engine


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
