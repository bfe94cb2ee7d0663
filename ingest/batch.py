"""Many documents in a row: whichever fails is told, the others are loaded, those known are left."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from cypher.database import Database
from ingest.attempt import Outcome
from ingest.errors import Failure, ReadingError
from ingest.folders import Found
from ingest.loading.load import PROGRAM, LoadReport, load
from ingest.pools import Here, Pool, read_in_order
from ingest.read import bytes_of
from ingest.rules import rules_version
from schema.extraction import Extraction

SAMPLES = Path(__file__).parent / "samples"

# How many files the graph is asked about at once.
_ASKED = 200


@dataclass(frozen=True)
class Known:
    """A file that is not read: the graph holds its bytes already, read by these rules."""

    document: str
    title: str


Result = LoadReport | Known | Failure
Judged = Iterator[tuple[Path, Known | Failure | None]]


def load_files(
    database: Database,
    files: Iterable[Found],
    pool: Pool | None = None,
    *,
    again: bool = False,
    by: str = PROGRAM,
) -> Iterator[tuple[Path, Result]]:
    """Load each file in a transaction of its own, in the order given, as `pool` reads them.

    What the graph holds already is passed over, unless it is to be read `again`. So a run that was
    stopped, however it was, goes on where it stopped. The audit log says that `by` loaded them.
    Raises GraphError when the graph fails, PoolError when the pool does.
    """
    unread: Judged = _unjudged(files) if again else _told_from_known(database, files)
    outcomes: Iterator[tuple[Path, Known | Outcome]] = read_in_order(pool or Here(), unread)
    for path, outcome in outcomes:
        if isinstance(outcome, Extraction):
            yield path, load(database, outcome, path, by)
        else:
            yield path, outcome


def samples() -> list[Path]:
    """The project's own sample documents."""
    return sorted(SAMPLES.iterdir())


def _unjudged(files: Iterable[Found]) -> Judged:
    for one in files:
        yield (one.path, one) if isinstance(one, Failure) else (one, None)


def _told_from_known(database: Database, files: Iterable[Found]) -> Judged:
    """Each file with what is known of it before it is read; the graph is asked of many at once."""
    rest = iter(files)
    while batch := list(islice(rest, _ASKED)):
        digests = [one if isinstance(one, Failure) else _digest(one) for one in batch]
        known = _known(database, [one for one in digests if isinstance(one, str)])
        for one, digest in zip(batch, digests, strict=True):
            if isinstance(digest, Failure):
                yield digest.path, digest
            elif isinstance(one, Path):
                yield one, known.get(digest)


def _digest(path: Path) -> str | Failure:
    try:
        return hashlib.sha256(bytes_of(path)).hexdigest()
    except ReadingError as error:
        return Failure.of(error)


def _known(database: Database, digests: list[str]) -> dict[str, Known]:
    rows = database.read("read/documents_read", digests=digests, reader=rules_version())
    return {row["sha256"]: Known(row["id"], row["title"]) for row in rows}
