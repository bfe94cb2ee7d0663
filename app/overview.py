"""The list of progress as a sheet: what pages, CSV and Excel files print of it."""

from collections.abc import Iterable, Mapping

from app import links
from app.desk import owners
from app.lookups.progress import Overview
from app.sheets import Column, Sheet
from app.spreadsheet import Value

_COLUMNS = [
    Column("number", 6), Column("light", 8), Column("section", 16), Column("task", 22),
    Column("measure", 44), Column("lead", 18), Column("responsible", 22), Column("due", 12),
    Column("progress_status", 10), Column("reported_on", 12), Column("progress_note", 36),
    Column("document", 24),
]  # fmt: skip


def sheet(title: str, about: str, found: Iterable[Overview], words: Mapping[str, str]) -> Sheet:
    """A row for each measure, with its light in words."""
    listed = list(found)
    return Sheet(
        title,
        about,
        _COLUMNS,
        [[number, *_cells(each, words)] for number, each in enumerate(listed, 1)],
        [each.measure.id for each in listed],
        [links.passage(each.measure.passage) for each in listed],
    )


def _cells(each: Overview, words: Mapping[str, str]) -> list[Value]:
    measure = each.measure
    number = measure.task.number
    return [
        words[f"light_{each.light}"],
        measure.section,
        f"{number} {measure.task.title}" if number else measure.task.title,
        measure.text,
        owners(measure.responsibilities, "lead"),
        owners(measure.responsibilities, "responsible", "cooperating"),
        measure.due.isoformat() if measure.due else None,
        words[f"progress_{each.status}"] if each.status else None,
        each.reported_on.isoformat() if each.reported_on else None,
        each.last.note if each.last else None,
        measure.document.title,
    ]
