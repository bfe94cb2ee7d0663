"""A process that reads documents for another: `python -m ingest.pools.reader MEGABYTES`.

Takes pickled jobs on standard input and gives pickled outcomes on standard output, one each, until
the input ends: as it does when whoever started it is gone, however that ended.
"""

import os
import pickle
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from ingest.attempt import attempt, out_of_memory
from ingest.formats import limits

_MEGABYTE = 2**20
# The share of a document's time that recognition may take: the rest is for reading what it found.
_OF_SCANS = 0.8


@dataclass(frozen=True)
class Job:
    """A document to read within `seconds`; `data` are its bytes when the file is out of reach."""

    path: Path
    seconds: float
    data: bytes | None = None


def serve(megabytes: int) -> None:
    """Do the jobs of standard input."""
    _limit_memory(megabytes)
    with os.fdopen(os.dup(1), "wb") as outcomes:
        os.dup2(2, 1)  # what a library prints is no outcome
        while (job := _next(sys.stdin.buffer)) is not None:
            _limit_time(job.seconds)
            # What is recognized in time is kept, the pages after it are named.
            limits.SCAN_SECONDS = job.seconds * _OF_SCANS
            outcomes.write(_pickled(job))
            outcomes.flush()


def _pickled(job: Job) -> bytes:
    try:
        return pickle.dumps(attempt(job.path, job.data), pickle.HIGHEST_PROTOCOL)
    except MemoryError:
        return pickle.dumps(out_of_memory(job.path), pickle.HIGHEST_PROTOCOL)


def _next(jobs: BinaryIO) -> Job | None:
    try:
        job: Job = pickle.load(jobs)  # noqa: S301 - from the process that started this one
    except EOFError:
        return None
    return job


def _limit_memory(megabytes: int) -> None:
    if sys.platform != "win32":
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_AS)
        wanted = megabytes * _MEGABYTE
        least = wanted if most == resource.RLIM_INFINITY else min(wanted, most)
        resource.setrlimit(resource.RLIMIT_AS, (least, most))


def _limit_time(seconds: float) -> None:
    """End by itself, should whoever keeps the time be gone."""
    if sys.platform != "win32":
        import resource

        spent = resource.getrusage(resource.RUSAGE_SELF)
        until = int(spent.ru_utime + spent.ru_stime + seconds) + 2
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        if most == resource.RLIM_INFINITY or until < most:
            resource.setrlimit(resource.RLIMIT_CPU, (until, most))


if __name__ == "__main__":
    serve(int(sys.argv[1]))
