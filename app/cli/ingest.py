"""`zeren ingest`: documents into the graph."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from app.cli.exits import CommandError, Exit
from app.cli.graph import GraphOption, JsonOption, opened
from app.cli.output import Cell, progress, tell, write_json_list, write_table
from app.cli.reading import (
    MEGABYTES,
    SECONDS,
    ClusterOption,
    Failures,
    MemoryOption,
    ModelOption,
    ReportOption,
    TimeOption,
    WorkersOption,
    failures_to,
    pool_for,
    reading_again,
)
from app.cli.reprints import find_new
from app.cli.who import ByOption, who
from app.messages import said, text
from cypher.database import Database
from ingest.batch import Known, Result, load_files
from ingest.errors import Failure
from ingest.folders import Found, files_of
from ingest.pools import Pool

Again = Annotated[bool, typer.Option("--again", help=text("ingest.again"))]

# A table longer than this nobody reads; its rows would be held until the end.
_ROWS = 200
_COLUMNS = ["path", "outcome", "title", "tasks", "responsibilities", "targets", "pairings"]


def ingest(
    paths: Annotated[list[Path], typer.Argument(help=text("ingest.paths"), metavar="PATH")],
    graph: GraphOption = None,
    as_json: JsonOption = False,
    again: Again = False,
    workers: WorkersOption = None,
    cluster: ClusterOption = None,
    report: ReportOption = None,
    seconds: TimeOption = SECONDS,
    megabytes: MemoryOption = MEGABYTES,
    model: ModelOption = False,
    by: ByOption = None,
) -> int:
    """Load files; the exit code tells whether all, some or none were good."""
    files = files_of(paths)
    if not files:
        raise CommandError(text("ingest.nothing"), Exit.ALL_FAILED)
    with (
        failures_to(report) as failures,
        opened(graph) as database,
        pool_for(len(files), workers, cluster, seconds, megabytes) as rules,
        reading_again(rules, model) as pool,
    ):
        # What the rules alone have read is not known to the model.
        anew = again or model
        results = load_with_bar(
            database, files, text("ingest.progress"), pool, again=anew, by=who(by)
        )
        outcomes: Counter[str] = Counter()
        rows = _told(results, failures, outcomes)
        if as_json:
            write_json_list(rows)
        else:
            _write_rows(rows, len(files))
        find_new(database)
    _sum_up(outcomes, failures, len(files), report)
    return failures.exit(len(files))


def load_with_bar(
    database: Database,
    files: Sequence[Found],
    title: str,
    pool: Pool | None = None,
    *,
    again: bool = False,
    by: str,
) -> Iterator[tuple[Path, Result]]:
    """Load `files`, showing how far it is."""
    with progress() as bar:
        task = bar.add_task(title, total=len(files), file="")
        for path, result in load_files(database, files, pool, again=again, by=by):
            bar.update(task, file=path.name, advance=1)
            yield path, result


def _told(
    results: Iterable[tuple[Path, Result]], failures: Failures, outcomes: Counter[str]
) -> Iterator[dict[str, Cell]]:
    """A row a file; what a person should know of it is told as it comes, and counted."""
    for path, result in results:
        if isinstance(result, Failure):
            failures.add(result)
        elif not isinstance(result, Known):
            for remark in result.remarks:
                tell(text("extract.warning", path=path, message=remark))
        row = _row(path, result)
        outcomes["known" if isinstance(result, Known) else str(row["outcome"])] += 1
        yield row


def _write_rows(rows: Iterator[dict[str, Cell]], files: int) -> None:
    if files <= _ROWS:
        write_table([_spoken(row) for row in rows], _COLUMNS)
        return
    for _ in rows:
        pass
    tell(text("ingest.long", rows=_ROWS))


def _sum_up(outcomes: Counter[str], failures: Failures, total: int, report: Path | None) -> None:
    good = total - failures.count
    tell(text("ingest.summary", total=total, good=good, bad=failures.count))
    if outcomes["known"]:
        tell(text("ingest.known", count=outcomes["known"]))
    if report and failures.count:
        tell(text("ingest.report", count=failures.count, path=report))


def _row(path: Path, result: Result) -> dict[str, Cell]:
    if isinstance(result, Failure):
        return {"path": str(path), "outcome": "failed", "message": said(result)}
    if isinstance(result, Known):
        return {
            "path": str(path),
            "outcome": "unchanged",
            "document": result.document,
            "title": result.title,
            "read": False,
        }
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


def _spoken(row: dict[str, Cell]) -> dict[str, Cell]:
    return row | {"outcome": text(f"outcome.{row['outcome']}")}
