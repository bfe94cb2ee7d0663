"""Reading on a Dask cluster: its scheduler's address is all that is needed.

The bytes of a document travel with the task, so workers need no shared disk; they are at most
`limits.FILE_BYTES` each, and no more than `width` of them are under way. On a worker each thread
keeps a reading process of its own, as on this machine, so that limits are the same and a document
that kills its reader takes no worker of the cluster along.
"""

import socket
from contextlib import suppress
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, Self
from urllib.parse import urlsplit

from ingest.attempt import Outcome
from ingest.errors import Failure, ReadingError
from ingest.formats import limits
from ingest.pools import Limits, Pending, PoolError
from ingest.pools.child import Child
from ingest.read import bytes_of
from ingest.rules import rules_version

_CONNECT_SECONDS = 10
_WORKER_SECONDS = 60
# How often it is looked whether the cluster still has workers.
_WATCH_SECONDS = 20
_AHEAD = 2
_SCHEMES = ("tcp", "tls")
_VERSION = rules_version()

# On a worker: the reading processes that are idle, kept from document to document.
_idle: dict[Limits, SimpleQueue[Child]] = {}


class Cluster:
    """Reads on the workers of the cluster at `address`; use as a context manager."""

    def __init__(self, address: str, allowed: Limits) -> None:
        self._address = address
        self._allowed = allowed
        self._client = _connected(address)
        try:
            self._check_workers()
            self.width = _AHEAD * sum(self._client.nthreads().values())
        except BaseException:
            self._client.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Part from the cluster, which drops what it was still asked."""
        with suppress(Exception):  # it may be gone
            self._client.run(end_idle)
        self._client.close()

    def submit(self, path: Path) -> Pending:
        """Send the file at `path` to a worker."""
        try:
            data = bytes_of(path)
        except ReadingError as error:
            return partial(Failure.of, error)
        task = self._client.submit(read_sent, path, data, self._allowed, pure=False)
        return partial(self._outcome, task)

    def _outcome(self, task: Any) -> Outcome:  # noqa: ANN401 - distributed has no types
        from distributed import TimeoutError as NotYet

        while True:
            try:
                outcome: Outcome = task.result(timeout=_WATCH_SECONDS)
            except NotYet:
                if not self._client.nthreads():
                    raise _without_workers(self._address) from None
            except Exception as error:
                raise _failing(self._address, error) from error
            else:
                return outcome

    def _check_workers(self) -> None:
        try:
            self._client.wait_for_workers(1, timeout=_WORKER_SECONDS)
        except Exception as error:
            raise _without_workers(self._address) from error
        try:
            versions = set(self._client.run(rules_version).values())
        except Exception as error:
            raise _failing(self._address, error) from error
        if versions != {_VERSION}:
            raise _of_another_version(self._address)


def read_sent(path: Path, data: bytes, allowed: Limits) -> Outcome:
    """Read on a worker what was sent there, in a process of its own."""
    idle = _idle.setdefault(allowed, SimpleQueue())
    try:
        child = idle.get_nowait()
    except Empty:
        child = Child(allowed)
    try:
        return child.read(path, data)
    finally:
        idle.put(child)


def end_idle() -> None:
    """End the reading processes of a worker that have nothing to do."""
    for idle in _idle.values():
        with suppress(Empty):
            while True:
                idle.get_nowait().close()


def _connected(address: str) -> Any:  # noqa: ANN401 - distributed has no types
    try:
        import dask
        import distributed
    except ImportError as error:
        raise PoolError(
            "没有安装集群的附加包。请运行 pip install '.[cluster]' 后重试。",
            "The extra for clusters is not installed: pip install '.[cluster]', then try again.",
        ) from error
    try:
        _knock(address)
    except (OSError, ValueError) as error:
        raise _silent(address) from error
    # It warns of large tasks; these are as large as documents are.
    dask.config.set({"admin.large-graph-warning-threshold": 2 * limits.FILE_BYTES})
    try:
        connect: Any = distributed.Client  # it has no types
        return connect(address, timeout=_CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        raise _silent(address) from error


def _knock(address: str) -> None:
    """See that somebody listens: a client of Dask's that finds nobody ends slowly and loudly."""
    parts = urlsplit(address)
    if parts.scheme not in _SCHEMES or not parts.hostname or not parts.port:
        raise ValueError(address)
    socket.create_connection((parts.hostname, parts.port), timeout=_CONNECT_SECONDS).close()


def _silent(address: str) -> PoolError:
    return PoolError(
        f"集群 {address} 没有应答。请确认 Dask 调度器已启动、地址写成 tcp://主机:8786 的样子。",
        f"The cluster at {address} does not answer. Is the Dask scheduler running, and the "
        "address like tcp://host:8786?",
    )


def _without_workers(address: str) -> PoolError:
    return PoolError(
        f"集群 {address} 上没有工作进程。请启动它们（dask worker {address}）再运行，"
        "会从停下处继续。",
        f"The cluster at {address} has no workers. Start some (dask worker {address}) and run "
        "again: it goes on where it stopped.",
    )


def _of_another_version(address: str) -> PoolError:
    return PoolError(
        f"集群 {address} 上的 zeren 或它的依赖与这里的版本不同，读出的会不一样。请装成同一版本。",
        f"The cluster at {address} has another version of zeren or of its libraries, and would "
        "read otherwise. Install the same version there.",
    )


def _failing(address: str, error: Exception) -> PoolError:
    reason = str(error).strip().splitlines()[:1] or [type(error).__name__]
    return PoolError(
        f"集群 {address} 不能读文件：{reason[0]}。"
        "请确认调度器与每个工作进程的环境里都装了同一版本的 zeren，再运行一次，会从停下处继续。",
        f"The cluster at {address} cannot read: {reason[0]}. Scheduler and workers need the same "
        "version of zeren in their environment; run again, it goes on where it stopped.",
    )
