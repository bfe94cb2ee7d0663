"""Reading many documents at once: in this process, in processes of this machine, on a cluster.

What reads is exchangeable; the order is not: documents come back in the order they were given, so
that which version of a text is loaded last never depends on which worker was quicker.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from ingest.attempt import Outcome, attempt
from ingest.formats import limits

T = TypeVar("T")
Pending = Callable[[], Outcome]


@dataclass(frozen=True)
class Limits:
    """What one document may take. The memory is limited on POSIX systems alone."""

    seconds: float = limits.SECONDS
    megabytes: int = limits.MEMORY_MEGABYTES


class Pool(Protocol):
    """Reads documents, `width` of them at a time or waiting to be fetched."""

    @property
    def width(self) -> int: ...

    def submit(self, path: Path) -> Pending:
        """Begin to read the file at `path`; what comes back waits for the outcome."""
        ...


class PoolError(Exception):
    """The pool cannot go on; `zh` and `en` say why and what to do."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(zh)
        self.zh = zh
        self.en = en


class Here:
    """Reads in this process, one document after the other, and limits nothing."""

    width = 1

    def submit(self, path: Path) -> Pending:
        """Read when asked for the outcome."""
        return partial(attempt, path)


def open_pool(
    workers: int, cluster: str | None = None, allowed: Limits | None = None
) -> AbstractContextManager[Pool]:
    """The pool of `workers` processes, or that of the cluster at an address; raises PoolError."""
    if cluster:
        from ingest.pools.cluster import Cluster

        return Cluster(cluster, allowed or Limits())
    if workers > 1:
        from ingest.pools.processes import Processes

        return Processes(workers, allowed or Limits())
    return nullcontext(Here())


def read_in_order(
    pool: Pool, files: Iterable[tuple[Path, T | None]]
) -> Iterator[tuple[Path, T | Outcome]]:
    """Each file with what it says; one that comes with an answer already is not read.

    No more than `pool.width` documents are held, however many files there are.
    """
    waiting: deque[tuple[Path, Callable[[], T | Outcome]]] = deque()
    for path, known in files:
        waiting.append((path, pool.submit(path) if known is None else partial(_given, known)))
        if len(waiting) >= pool.width:
            path, outcome = waiting.popleft()
            yield path, outcome()
    for path, outcome in waiting:
        yield path, outcome()


def _given(known: T) -> T:
    return known
