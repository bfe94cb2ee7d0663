"""What a ledger says of a measure besides its words: its section, who holds it, what it aims at."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from schema.extraction import Document, Extraction, Measure, Target, Task

Row = dict[str, Any]

# After every day there is.
UNDATED = "9999-99-99"
_FILE = Path(__file__).parent / "data" / "sections.toml"
_NUMBER = re.compile(
    r"^\s*(?:[(（〔]?[一二三四五六七八九十百\d]+[)）〕]?[、.．:：]?\s*|附件\s*\d*\s*)"
)


def desk_of(extraction: Extraction) -> dict[str, Row]:
    """The properties of each measure, by its id."""
    return dict(_rows(extraction))


def agenda_of(due: str | None, place: str) -> str:
    """What puts measures in the order of their deadlines, those without one last."""
    return f"{due or UNDATED} {place}"


def section_of(path: Sequence[str]) -> str:
    """The first heading of `path` that names an action; its last where none does, or nothing."""
    for heading in path:
        if _NUMBER.sub("", heading, count=1).strip() not in _generic():
            return heading
    return path[-1] if path else ""


@cache
def _generic() -> frozenset[str]:
    return frozenset(tomllib.loads(_FILE.read_text(encoding="utf-8"))["generic"])


def _rows(extraction: Extraction) -> Iterator[tuple[str, Row]]:
    document = extraction.document
    of_task, of_measure = _targets(extraction.targets)
    for position, task in enumerate(extraction.tasks):
        section, divisions = section_of(task.path), _divisions(document, task)
        for number, measure in enumerate(task.measures):
            place = f"{document.title} {document.id} {position:06}{number:06}"
            targets = of_task.get(task.id, []) + of_measure.get(measure.id, [])
            due = _due(measure, targets)
            yield (
                measure.id,
                {
                    "document": document.id,
                    "agenda": agenda_of(due, place),
                    "section": section,
                    "divisions": divisions,
                    "held": _held(document, measure),
                    "owners": _owners(measure),
                    "due": due,
                    "has_target": bool(targets),
                    "has_figure": any(each.value is not None for each in targets),
                },
            )


def _targets(targets: Sequence[Target]) -> tuple[dict[str, list[Target]], dict[str, list[Target]]]:
    """The targets of whole tasks, which count for each measure, and those of measures."""
    of_task: dict[str, list[Target]] = {}
    of_measure: dict[str, list[Target]] = {}
    for each in targets:
        if each.measure_id:
            of_measure.setdefault(each.measure_id, []).append(each)
        elif each.task_id:
            of_task.setdefault(each.task_id, []).append(each)
    return of_task, of_measure


def _divisions(document: Document, task: Task) -> list[str]:
    """Whose measure it is: the document's place, and its speaker's."""
    codes = [document.jurisdiction.code if document.jurisdiction else None]
    codes.append(task.committed_by.division if task.committed_by else None)
    return list(dict.fromkeys(code for code in codes if code))


def _due(measure: Measure, targets: Sequence[Target]) -> str | None:
    days = [measure.deadline, *(each.deadline for each in targets)]
    first = min((day for day in days if day), default=None)
    return first.isoformat() if first else None


def _held(document: Document, measure: Measure) -> str:
    owners = measure.responsibilities
    if not owners:
        return "speaker" if document.kind == "speech" else "nobody"
    return "collective" if all(each.collective for each in owners) else "named"


def _owners(measure: Measure) -> list[str]:
    return list(dict.fromkeys(each.organization.id for each in measure.responsibilities))
