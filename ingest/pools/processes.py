"""Reading in processes of this machine."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from typing import Self

from ingest.attempt import Outcome
from ingest.pools import Limits, Pending
from ingest.pools.child import Child

# Enough for no process to wait while this one loads, few enough to be held.
_AHEAD = 2


class Processes:
    """A thread for each of `workers` processes hands it documents; use as a context manager.

    The pool of the standard library gives up all that it was asked when one process dies, and
    cannot end one that hangs; here a process and its keeper are alone with their document.
    """

    def __init__(self, workers: int, allowed: Limits) -> None:
        self.width = workers * _AHEAD
        self._children = [Child(allowed) for _ in range(workers)]
        self._idle: SimpleQueue[Child] = SimpleQueue()
        for child in self._children:
            self._idle.put(child)
        self._keepers = ThreadPoolExecutor(workers, thread_name_prefix="keeper")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """End all processes, and whatever they are reading."""
        self._keepers.shutdown(wait=False, cancel_futures=True)
        self._end_all()
        self._keepers.shutdown()
        self._end_all()  # what a keeper started meanwhile

    def _end_all(self) -> None:
        for child in self._children:
            child.close()

    @property
    def processes(self) -> list[int]:
        """The ids of the processes that were started."""
        return [child.process for child in self._children if child.process is not None]

    def submit(self, path: Path) -> Pending:
        """Begin to read the file at `path` as soon as a process is idle."""
        return self._keepers.submit(self._read, path).result

    def _read(self, path: Path) -> Outcome:
        child = self._idle.get()
        try:
            return child.read(path)
        finally:
            self._idle.put(child)
