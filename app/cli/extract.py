"""`zeren extract`: what documents say, without a graph."""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from app import messages
from app.cli.exits import Exit
from app.cli.output import Cell, progress, tell, write, write_table
from app.messages import text
from ingest.errors import ReadingError
from schema.extraction import Extraction, Target


class Format(StrEnum):
    """How extractions are printed."""

    JSONL = "jsonl"
    TABLE = "table"


def extract(
    files: Annotated[list[Path], typer.Argument(help=text("extract.files"), metavar="FILE")],
    form: Annotated[Format, typer.Option("--format", help=text("extract.format"))] = Format.TABLE,
) -> int:
    """Print what `files` say; the exit code tells whether all, some or none were read."""
    from ingest.batch import files_of

    files = files_of(files)
    failed = 0
    for extraction in _extractions(files):
        if extraction is None:
            failed += 1
        elif form is Format.JSONL:
            write(extraction.model_dump_json())
        else:
            write_table(_rows(extraction))
    if not failed:
        return Exit.DONE
    return Exit.SOME_FAILED if failed < len(files) else Exit.ALL_FAILED


def _extractions(files: list[Path]) -> Iterator[Extraction | None]:
    """Each file's extraction in turn; None for one that cannot be read, which is told."""
    from ingest.extract import extract as read

    with progress() as bar:
        task = bar.add_task(text("extract.progress"), total=len(files), file="")
        for file in files:
            bar.update(task, file=file.name)
            try:
                extraction = read(file, str(file))
            except ReadingError as error:
                tell(messages.said(error))
                yield None
            else:
                for warning in extraction.warnings:
                    tell(text("extract.warning", path=file, message=warning.message))
                yield extraction
            bar.advance(task)


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
