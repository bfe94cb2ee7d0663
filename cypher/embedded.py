"""The embedded graph: a folder, and the one process at a time that owns it.

A folder has one owner at a time. The owner holds `owner.lock` and says in `owner.json` (readable
by its user alone) where it listens; whoever else opens the folder talks to the owner. The lock is
the operating system's, so a crash frees it and whatever `owner.json` says is then stale.
"""

import json
import os
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from cypher import engine
from cypher.engine import USER
from cypher.errors import GraphFolderError

_STARTING_SECONDS = 60.0


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
                return Endpoint(owner.uri, USER, owner.password)
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
        probe.unlink(missing_ok=True)  # another thread's probe bears the same name
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
        running = engine.start(folder)
    except BaseException:
        lock.release()
        raise

    def close() -> None:
        note.unlink(missing_ok=True)
        running.stop()
        lock.release()

    def announce() -> None:
        owner = _Owner(os.getpid(), running.uri, running.password)
        _write_private(note, json.dumps(asdict(owner)))

    return Endpoint(running.uri, USER, running.password, close, running.define, announce)


def _write_private(path: Path, text: str) -> None:
    draft = path.with_suffix(".draft")
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
    draft.replace(path)
