"""`zeren ingest`: documents into the graph."""

from pathlib import Path
from typing import Annotated

import typer

from app import messages
from app.cli.exits import CommandError, Exit
from app.cli.graph import GraphOption, JsonOption, opened
from app.cli.output import progress, tell, write_json, write_table
from app.messages import text
from cypher.database import Database
from ingest.batch import Failure, files_of, load_files
from ingest.load import LoadReport

Results = list[tuple[Path, LoadReport | Failure]]


def ingest(
    paths: Annotated[list[Path], typer.Argument(help=text("ingest.paths"), metavar="PATH")],
    graph: GraphOption = None,
    as_json: JsonOption = False,
) -> int:
    """Load files; the exit code tells whether all, some or none were good."""
    files = files_of(paths)
    if not files:
        raise CommandError(text("ingest.nothing"), Exit.ALL_FAILED)
    with opened(graph) as database:
        results = load_with_bar(database, files, text("ingest.progress"))
    rows = [_row(path, result) for path, result in results]
    failures = failures_of(results)
    if as_json:
        write_json(rows)
    else:
        columns = ["path", "outcome", "title", "tasks", "responsibilities", "targets", "pairings"]
        write_table([_spoken(row) for row in rows], columns)
    for path, result in results:
        for remark in _remarks(result):
            tell(text("extract.warning", path=path, message=remark))
    for failure in failures:
        tell(messages.said(failure))
    good = len(results) - len(failures)
    tell(text("ingest.summary", total=len(results), good=good, bad=len(failures)))
    if not failures:
        return Exit.DONE
    return Exit.SOME_FAILED if good else Exit.ALL_FAILED


def load_with_bar(database: Database, files: list[Path], title: str) -> Results:
    """Load `files`, showing how far it is."""
    results: Results = []
    with progress() as bar:
        task = bar.add_task(title, total=len(files), file="")
        for file in files:
            bar.update(task, file=file.name)
            results += load_files(database, [file])
            bar.advance(task)
    return results


def failures_of(results: Results) -> list[Failure]:
    """Those files that were not loaded."""
    return [result for _, result in results if isinstance(result, Failure)]


def _remarks(result: LoadReport | Failure) -> tuple[str, ...]:
    return () if isinstance(result, Failure) else result.remarks


def _row(path: Path, result: LoadReport | Failure) -> dict[str, str | int | None]:
    if isinstance(result, Failure):
        return {"path": str(path), "outcome": "failed", "message": messages.said(result)}
    return {
        "path": str(path),
        "outcome": result.outcome.value,
        "document": result.document,
        "title": result.title,
        "tasks": result.tasks,
        "responsibilities": result.responsibilities,
        "targets": result.targets,
        "pairings": result.pairings,
        "remarks": "；".join(result.remarks) or None,
    }


def _spoken(row: dict[str, str | int | None]) -> dict[str, str | int | None]:
    return row | {"outcome": text(f"outcome.{row['outcome']}")}
