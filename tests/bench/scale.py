"""Reading and loading a folder: documents a second with one worker and with all, and the memory.

`python -m tests.bench.scale FOLDER GRAPH WORKERS` does it once, in a process of its own.
"""

import json
import os
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.bench.documents import plan
from tests.bench.figures import peak_memory, seconds

_DOCUMENTS = 100
_TASKS = 60
_LARGEST = 400


@dataclass(frozen=True)
class Run:
    """One run: documents a second, read alone and loaded too; the most that processes held, MB."""

    read: float
    loaded: float
    parent: float
    worker: float


def measure(folder: Path) -> dict[str, float]:
    """Both runs, each with an engine of its own, and what all workers gain."""
    documents = folder / "documents"
    write(documents, _DOCUMENTS)
    cores = len(os.sched_getaffinity(0))
    one, every = (_run(documents, folder / f"graph-{n}", n) for n in (1, cores))
    return {
        "份/秒 read, 1": one.read,
        f"份/秒 read, {cores}": every.read,
        f"比值 read, {cores} / 1": every.read / one.read,
        "份/秒 ingest, 1": one.loaded,
        f"份/秒 ingest, {cores}": every.loaded,
        f"比值 ingest, {cores} / 1": every.loaded / one.loaded,
        "峰值 peak, 主进程 parent MB": every.parent,
        "峰值 peak, 每个阅读进程 worker MB": every.worker,
    }


def write(folder: Path, count: int) -> None:
    """Plans of 60 tasks, and a large one now and then."""
    folder.mkdir()
    for number in range(count):
        tasks = _LARGEST if number % 50 == 0 else _TASKS
        (folder / f"plan-{number:05d}.txt").write_text(plan(number, tasks), "utf-8")


def _run(documents: Path, graph: Path, workers: int) -> Run:
    command = [sys.executable, "-m", "tests.bench.scale", str(documents), str(graph), str(workers)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return Run(**json.loads(done.stdout))


def _here(documents: Path, graph: Path, workers: int) -> Run:
    from cypher.stores import open_database
    from ingest.batch import load_files
    from ingest.folders import files_of
    from ingest.pools import open_pool, read_in_order
    from ingest.pools.processes import Processes

    files = files_of([documents])
    paths = [(file, None) for file in files if isinstance(file, Path)]

    def read() -> None:
        with open_pool(workers) as pool:
            for _ in read_in_order(pool, paths):
                pass

    def load() -> None:
        for _ in load_files(database, files, pool):
            pass

    reading = seconds(read)
    with open_database(str(graph)) as database, open_pool(workers) as pool:
        loading = seconds(load)
        processes = pool.processes if isinstance(pool, Processes) else []
        worker = max(map(peak_memory, processes), default=0.0)
        return Run(len(files) / reading, len(files) / loading, peak_memory(), worker)


if __name__ == "__main__":
    ran = _here(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
    sys.stdout.write(json.dumps(asdict(ran)))
