"""`zeren extract`: what documents say, without a graph."""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from app.cli.output import Cell, progress, tell, write, write_table
from app.cli.reading import (
    MEGABYTES,
    SECONDS,
    ClusterOption,
    MemoryOption,
    ModelOption,
    ReportOption,
    TimeOption,
    WorkersOption,
    failures_to,
    pool_for,
    reading_again,
)
from app.messages import text
from ingest.attempt import Outcome
from ingest.errors import Failure
from ingest.folders import Found, files_of
from ingest.pools import Pool, read_in_order
from schema.extraction import Extraction, Target


class Format(StrEnum):
    """How extractions are printed."""

    JSONL = "jsonl"
    TABLE = "table"


def extract(
    files: Annotated[list[Path], typer.Argument(help=text("extract.files"), metavar="FILE")],
    form: Annotated[Format, typer.Option("--format", help=text("extract.format"))] = Format.TABLE,
    workers: WorkersOption = None,
    cluster: ClusterOption = None,
    report: ReportOption = None,
    seconds: TimeOption = SECONDS,
    megabytes: MemoryOption = MEGABYTES,
    model: ModelOption = False,
) -> int:
    """Print what `files` say; the exit code tells whether all, some or none were read."""
    found = files_of(files)
    with (
        failures_to(report) as failures,
        pool_for(len(found), workers, cluster, seconds, megabytes) as rules,
        reading_again(rules, model) as pool,
    ):
        for path, outcome in _read(found, pool):
            if isinstance(outcome, Failure):
                failures.add(outcome)
                continue
            for warning in outcome.warnings:
                tell(text("extract.warning", path=path, message=warning.message))
            if form is Format.JSONL:
                write(outcome.model_dump_json())
            else:
                write_table(_rows(outcome))
    return failures.exit(len(found))


def _read(found: list[Found], pool: Pool) -> Iterator[tuple[Path, Outcome]]:
    """Each file's outcome in turn, showing how far it is."""
    files = ((one.path, one) if isinstance(one, Failure) else (one, None) for one in found)
    with progress() as bar:
        task = bar.add_task(text("extract.progress"), total=len(found), file="")
        for path, outcome in read_in_order(pool, files):
            bar.update(task, file=path.name, advance=1)
            yield path, outcome


def _rows(extraction: Extraction) -> Iterator[dict[str, Cell]]:
    """A row a responsibility, then a row a target outside tasks."""
    for task in extraction.tasks:
        targets = [each for each in extraction.targets if each.task_id == task.id]
        for measure in task.measures:
            own = [each for each in targets if each.measure_id == measure.id]
            yield {
                "task": task.number,
                "title": task.title,
                "measure": measure.text[:40],
                "organizations": "、".join(
                    f"{each.organization.name}（{text(f'role.{each.role}')}）"
                    for each in measure.responsibilities
                ),
                "targets": "；".join(_target(each) for each in own),
            }
    for each in extraction.targets:
        if each.task_id is None:
            yield {"targets": _target(each)}
    for pairing in extraction.pairings:
        yield {"parties": "、".join(party.name for party in pairing.parties), "kind": pairing.kind}


def _target(target: Target) -> str:
    value = "" if target.value is None else f"{target.value:.15g}{target.unit or ''}"
    goal = f"{target.comparator}{value}" if value else target.qualitative or ""
    due = f"（{target.deadline.isoformat()}）" if target.deadline else ""
    return f"{target.indicator}{goal}{due}"
