"""Many documents in a row: whichever fails is told, and the others are loaded."""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cypher.database import Database
from ingest.errors import ReadingError
from ingest.extract import extract
from ingest.formats import RefusalError
from ingest.formats.archive import is_archive, members
from ingest.load import LoadReport, load

SAMPLES = Path(__file__).parent / "samples"

logger = logging.getLogger("zeren")


@dataclass(frozen=True)
class Failure:
    """Why a file was not loaded, in both languages; the message names it."""

    path: Path
    zh: str
    en: str


def files_of(paths: Iterable[Path]) -> list[Path]:
    """Every file of `paths`, folders and archives read through, each once and in order.

    Hidden files of both are left out. What cannot be opened stays, for its reading to say so.
    """
    found = (
        file
        for path in paths
        for one in (_below(path) if path.is_dir() else [path])
        for file in (_packed(one) if is_archive(one) else [one])
    )
    return list({file.resolve(): file for file in found}.values())


def load_files(
    database: Database, files: Iterable[Path]
) -> Iterator[tuple[Path, LoadReport | Failure]]:
    """Load each file in a transaction of its own. Raises GraphError when the graph fails."""
    for file in files:
        yield file, _loaded(database, file)


def samples() -> list[Path]:
    """The project's own sample documents."""
    return files_of([SAMPLES])


def _loaded(database: Database, file: Path) -> LoadReport | Failure:
    try:
        extraction = extract(file)
    except ReadingError as error:
        return Failure(file, error.zh, error.en)
    except Exception:
        logger.exception("cannot read %s", file)
        return Failure(
            file,
            f"{file}：读取时程序出错，这份文件没有载入。",
            f"{file}: an internal error while reading; the file was not loaded.",
        )
    return load(database, extraction, file)


def _below(folder: Path) -> list[Path]:
    return sorted(
        path
        for path in folder.rglob("*")
        if path.is_file() and not any(p.startswith(".") for p in path.relative_to(folder).parts)
    )


def _packed(archive: Path) -> list[Path]:
    try:
        return members(archive)
    except (RefusalError, OSError):
        return [archive]
