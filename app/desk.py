"""Rows of the desk made ready for a table: who leads, who is responsible, what is to be reached."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from app import links
from app.lookups.desk import DeskRow
from app.lookups.lights import Lit
from app.lookups.record import Passage
from app.lookups.tasks import Responsibility
from app.questions.wording import goal
from app.sheets import Column, Sheet
from app.spreadsheet import Value
from schema.extraction import Role

COLUMNS = {
    column.name: column
    for column in (
        Column("section", 18), Column("task", 24), Column("measure", 50), Column("lead", 20),
        Column("responsible", 24), Column("cooperating", 20), Column("targets", 28),
        Column("due", 12), Column("status", 11), Column("progress", 14), Column("document", 24),
        Column("place", 14), Column("words", 40),
    )
}  # fmt: skip
# The words of a measure say what its clause's say, and the clause is told by its owners.
USUAL = [name for name in COLUMNS if name not in ("words", "cooperating", "place")]


def sheet(
    title: str,
    about: str,
    columns: Sequence[str],
    rows: Iterable[DeskRow],
    lights: Mapping[str, Lit],
    today: date,
    words: Mapping[str, str],
) -> Sheet:
    """Some `columns` of the desk, with a number before each row; `lights` by the rows' ids."""
    listed = list(rows)
    cells = [_cells(each, lights[each.id], today, words) for each in listed]
    return Sheet(
        title,
        about,
        [Column("number", 6), *(COLUMNS[name] for name in columns)],
        [[number, *(each[name] for name in columns)] for number, each in enumerate(cells, 1)],
        [each.id for each in listed],
        [links.passage(each.passage) for each in listed],
    )


def owners(responsibilities: Iterable[Responsibility], *roles: Role) -> str:
    """Those with a part in one of `roles`, as printed."""
    return "、".join(
        f"{each.organization.name}（{each.acting_office}）"
        if each.acting_office
        else each.organization.name
        for each in responsibilities
        if each.role in roles
    )


def place(passage: Passage, words: Mapping[str, str]) -> str:
    """The page and the cell where words stand; for plain text, the number of their character."""
    page = words["page_number"].format(page=passage.page) if passage.page else ""
    printed = " ".join(part for part in (page, passage.cell) if part)
    return printed or words["sheet_character"].format(start=passage.start + 1)


def _cells(row: DeskRow, lit: Lit, today: date, words: Mapping[str, str]) -> dict[str, Value]:
    number = row.task.number
    return {
        "section": row.section,
        "task": f"{number} {row.task.title}" if number else row.task.title,
        "measure": row.text,
        "lead": owners(row.responsibilities, "lead"),
        "responsible": owners(row.responsibilities, "responsible"),
        "cooperating": owners(row.responsibilities, "cooperating"),
        "targets": "；".join(f"{each.indicator} {goal(each)}".strip() for each in row.targets),
        "due": row.due.isoformat() if row.due else None,
        "status": words[f"desk_status_{row.status(today)}"],
        "progress": _progress(lit, words),
        "document": row.document.title,
        "place": place(row.passage, words),
        "words": row.passage.quote,
    }


def _progress(lit: Lit, words: Mapping[str, str]) -> str:
    status = words[f"progress_{lit.status}"] if lit.status else ""
    return f"{words[f'light_{lit.light}']} {status}".rstrip()
