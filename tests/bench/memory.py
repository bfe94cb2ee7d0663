"""Peak memory of a load and of reading, each in a process of its own.

`python -m tests.bench.memory load FOLDER` or `… read` does the work and prints its peak in MB.
"""

import subprocess
import sys
from pathlib import Path

from tests.bench.documents import extraction, plan
from tests.bench.figures import peak_memory

_DOCUMENTS = 20
_TASKS = 400


def of_load(folder: Path) -> float:
    """MB held at most while 8,000 tasks are read and loaded into an embedded graph."""
    return _measure("load", str(folder))


def of_reading() -> float:
    """MB held at most while the same documents are read and nothing else is done."""
    return _measure("read")


def _measure(*arguments: str) -> float:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.memory", *arguments],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return float(done.stdout)


def _load(folder: str) -> None:
    from cypher.stores import open_database
    from ingest.loading.load import load

    with open_database(folder) as database:
        for number in range(_DOCUMENTS):
            load(database, extraction(number, _TASKS))


def _read() -> None:
    from ingest.extract import extract_text

    for number in range(_DOCUMENTS):
        extract_text(plan(number, _TASKS), source="bench.txt", sha256="0" * 64)


if __name__ == "__main__":
    _load(*sys.argv[2:]) if sys.argv[1] == "load" else _read()
    sys.stdout.write(str(peak_memory()))
