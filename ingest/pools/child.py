"""A reading process and its keeper: whatever becomes of the process, there is an outcome."""

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Timer

from ingest.attempt import Outcome, reader_died, too_slow
from ingest.errors import Failure
from ingest.pools import Limits
from ingest.pools.reader import Job

_PROJECT = Path(__file__).parents[2]
# By which the system ends a process that has used up its time.
_OUT_OF_TIME = getattr(signal, "SIGXCPU", 0)


class Child:
    """Reads one document at a time in a process of its own, which is started when needed.

    The process is a program of its own, never a fork: the embedded graph's Java runs in this one,
    and a Dask worker may have no children of multiprocessing's.
    """

    def __init__(self, allowed: Limits) -> None:
        self._allowed = allowed
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def process(self) -> int | None:
        """The id of the process, once it was started."""
        return self._process.pid if self._process else None

    def read(self, path: Path, data: bytes | None = None) -> Outcome:
        """What the file at `path` says; a process that did not survive it is replaced later."""
        process = self._process = self._process or self._start()
        with _ended_after(self._allowed.seconds, process) as late:
            try:
                outcome = _outcome_of(process, Job(path, self._allowed.seconds, data))
            except (EOFError, OSError, pickle.UnpicklingError):
                ended = self.close()
                return (
                    too_slow(path, self._allowed.seconds)
                    if late.is_set() or ended == -_OUT_OF_TIME
                    else reader_died(path, ended)
                )
        if isinstance(outcome, Failure) and outcome.code == "out_of_memory":
            self.close()  # what it holds is in pieces
        return outcome

    def close(self) -> int:
        """End the process; its exit code, 0 when there was none."""
        process, self._process = self._process, None
        if process is None:
            return 0
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe:
                with suppress(OSError):  # what was left unsaid has no reader
                    pipe.close()
        return process.wait()

    def _start(self) -> subprocess.Popen[bytes]:
        paths = [str(_PROJECT), *filter(None, [os.environ.get("PYTHONPATH")])]
        return subprocess.Popen(  # noqa: S603 - this program's own module
            [sys.executable, "-P", "-m", "ingest.pools.reader", str(self._allowed.megabytes)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(paths)},
            # Ctrl-C is for whoever started it, who ends it.
            start_new_session=True,
        )


def _outcome_of(process: subprocess.Popen[bytes], job: Job) -> Outcome:
    if process.stdin is None or process.stdout is None:
        raise EOFError
    pickle.dump(job, process.stdin, pickle.HIGHEST_PROTOCOL)
    process.stdin.flush()
    outcome: Outcome = pickle.load(process.stdout)  # noqa: S301 - from this program's own process
    return outcome


@contextmanager
def _ended_after(seconds: float, process: subprocess.Popen[bytes]) -> Iterator[Event]:
    """Kill `process` once `seconds` are over, and say so by the event."""
    late = Event()

    def end() -> None:
        late.set()
        process.kill()

    timer = Timer(seconds, end)
    timer.daemon = True
    timer.start()
    try:
        yield late
    finally:
        timer.cancel()
