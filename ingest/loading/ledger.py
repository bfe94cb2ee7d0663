"""What a ledger says of a measure besides its words: its section, who holds it, what it aims at."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from cypher.database import Row
from schema.extraction import Document, Extraction, Measure, Target

_FILE = Path(__file__).parents[1] / "data" / "sections.toml"
_NUMBER = re.compile(
    r"^\s*(?:[(（〔]?[一二三四五六七八九十百\d]+[)）〕]?[、.．:：]?\s*|附件\s*\d*\s*)"
)


def desk_of(extraction: Extraction) -> dict[str, Row]:
    """The properties of each measure, by its id."""
    return dict(_rows(extraction))


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
    of_task, of_measure = _targets(extraction.targets)
    for task in extraction.tasks:
        section = section_of(task.path)
        for measure in task.measures:
            targets = of_task.get(task.id, []) + of_measure.get(measure.id, [])
            yield (
                measure.id,
                {
                    "section": section,
                    "held": _held(extraction.document, measure),
                    "due": _due(measure, targets),
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


def _due(measure: Measure, targets: Sequence[Target]) -> str | None:
    days = [measure.deadline, *(each.deadline for each in targets)]
    first = min((day for day in days if day), default=None)
    return first.isoformat() if first else None


def _held(document: Document, measure: Measure) -> str:
    owners = measure.responsibilities
    if not owners:
        return "speaker" if document.kind == "speech" else "nobody"
    return "collective" if all(each.collective for each in owners) else "named"
