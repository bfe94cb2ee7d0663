"""Timing in turns, and the peak memory of processes."""

import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path

_KIB_IN_MB = 1024


def seconds(work: Callable[[], object]) -> float:
    """How long `work` takes once."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def medians(
    works: dict[str, Callable[[], object]],
    rounds: int,
    before: Callable[[], object] | None = None,
    warm_up: int = 1,
) -> dict[str, float]:
    """The median seconds of each of `works`, taken in turns so that drift meets them alike.

    `before` runs ahead of each and is not timed; neither are the first rounds, which warm up.
    """
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(warm_up + rounds):
        for name, work in works.items():
            if before:
                before()
            times[name].append(seconds(work))
    return {name: statistics.median(each[warm_up:]) for name, each in times.items()}


def peak_memory(process: int | str = "self") -> float:
    """The most memory the process has held so far, in MB; Linux alone tells."""
    return _status(process, "VmHWM")


def memory(process: int | str = "self") -> float:
    """The memory the process holds now, in MB; Linux alone tells."""
    return _status(process, "VmRSS")


def processor_seconds(process: int) -> float:
    """How long the process has kept processors busy so far, all its threads; Linux alone tells."""
    told = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, told[11:13])) / os.sysconf("SC_CLK_TCK")


def _status(process: int | str, key: str) -> float:
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith(f"{key}:"):
            return int(line.split()[1]) / _KIB_IN_MB
    raise KeyError(key)
