"""What the desk narrows, orders and counts measures by, written beside each when it is loaded.

A list over all documents can then be answered from one index, with nothing gathered around a row.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from schema.extraction import Document, Extraction, Measure, Target, Task

Row = dict[str, Any]

_FILE = Path(__file__).parent / "data" / "sections.toml"
_NUMBER = re.compile(
    r"^\s*(?:[(（〔]?[一二三四五六七八九十百\d]+[)）〕]?[、.．:：]?\s*|附件\s*\d*\s*)"
)


def desk_of(extraction: Extraction) -> dict[str, Row]:
    """The properties of each measure, by its id."""
    return dict(_rows(extraction))


def place_of(title: str, document: str) -> str:
    """What the places of a document's measures begin with: by title, then by document."""
    return f"{title} {document} "


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
        for place, measure in enumerate(task.measures):
            targets = of_task.get(task.id, []) + of_measure.get(measure.id, [])
            yield (
                measure.id,
                {
                    "document": document.id,
                    "task": task.id,
                    "place": f"{place_of(document.title, document.id)}{position:06}{place:06}",
                    "section": section,
                    "divisions": divisions,
                    "due": _due(measure, targets),
                    "has_target": bool(targets),
                    "has_figure": any(each.value is not None for each in targets),
                    **_holders(document, measure),
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


def _holders(document: Document, measure: Measure) -> Row:
    owners = measure.responsibilities
    if not owners:
        held = "speaker" if document.kind == "speech" else "nobody"
    else:
        held = "collective" if all(each.collective for each in owners) else "named"
    return {
        "held": held,
        "owners": list(dict.fromkeys(each.organization.id for each in owners)),
        "first_owner": owners[0].organization.name if owners else None,
        "roles": sorted({each.role for each in owners}),
        "leads": sum(each.role == "lead" for each in owners),
    }
