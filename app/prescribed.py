"""The lists that plans prescribe: 主要指标清单, 重点任务清单, 重大项目清单, made as sheets."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from app import links
from app.desk import owners, place
from app.lookups.desk import DeskRow
from app.lookups.progress import Current
from app.lookups.record import Passage
from app.lookups.targets import Target
from app.questions.wording import cadence, goal
from app.sheets import Column, Sheet
from app.spreadsheet import Value
from ingest.projects import projects_in
from schema.progress import Report

Row = tuple[list[Value], str, Passage]

_NUMBER, _DOCUMENT, _WORDS, _PLACE = (
    Column("number", 6), Column("document", 24), Column("words", 44), Column("place", 14),
)  # fmt: skip
# What an office fills in; the file can be taken back in.
_PROGRESS = [
    Column("progress_status", 9), Column("progress_value", 9), Column("progress_note", 28),
    Column("progress_link", 16),
]  # fmt: skip
_OWNERS, _DUE = Column("owners", 26), Column("due", 13)
_INDICATORS = [Column("indicator", 24), Column("unit", 10), Column("goal", 16), _DUE, _OWNERS]
_TASKS = [
    Column("section", 16), Column("task", 20), Column("measure", 46), Column("lead", 18),
    Column("responsible", 20), Column("cooperating", 18), _DUE,
]  # fmt: skip
_PROJECTS = [Column("project", 26), Column("project_kind", 10), Column("task", 22), _OWNERS, _DUE]


def indicators(
    title: str,
    about: str,
    targets: Iterable[Target],
    rows: Iterable[DeskRow],
    states: Mapping[str, Current],
    words: Mapping[str, str],
) -> Sheet:
    """A row for each target, with who is responsible for what it belongs to."""
    governed: dict[str, list[DeskRow]] = {}
    for row in rows:
        for key in (row.id, row.task.id):
            governed.setdefault(key, []).append(row)
    made = [_indicator(each, governed) for each in targets]
    return _sheet(title, about, _INDICATORS, made, states, words)


def tasks(
    title: str,
    about: str,
    rows: Iterable[DeskRow],
    states: Mapping[str, Current],
    words: Mapping[str, str],
) -> Sheet:
    """A row for each measure."""
    return _sheet(title, about, _TASKS, map(_task, rows), states, words)


def projects(title: str, about: str, rows: Iterable[DeskRow], words: Mapping[str, str]) -> Sheet:
    """A row for each project that a measure names; nothing is reported of a project by itself."""
    named = (each for row in rows for each in _named(row))
    return _sheet(title, about, _PROJECTS, named, {}, words)


def _of_one(rows: Sequence[Row]) -> bool:
    """Whether one document says it all: the title names it then."""
    return len({passage.document for _, _, passage in rows}) <= 1


def _sheet(
    title: str,
    about: str,
    columns: list[Column],
    made: Iterable[Row],
    states: Mapping[str, Current],
    words: Mapping[str, str],
) -> Sheet:
    listed = list(made)
    one = _of_one(listed)
    rows, ids, addresses, bases = [], [], [], []
    for number, (cells, identity, passage) in enumerate(listed, 1):
        paper = [] if one else [passage.document_title]
        source = [*paper, _source(cells, passage), place(passage, words)]
        last = states[identity].last if identity in states else None
        rows.append([number, *cells[: len(columns)], *source, *_reported(last, words)])
        bases.append(last.id if last else None)
        ids.append(identity)
        addresses.append(links.passage(passage))
    papers = [] if one else [_DOCUMENT]
    every = [_NUMBER, *columns, *papers, _WORDS, _PLACE, *_PROGRESS]
    return Sheet(title, about, every, rows, ids, addresses, bases)


def _reported(last: Report | None, words: Mapping[str, str]) -> list[Value]:
    """What was reported last, as the office finds it to go on from."""
    if last is None:
        return ["", None, "", ""]
    return [words[f"progress_{last.status}"], last.value, last.note, last.link]


def _source(cells: list[Value], passage: Passage) -> Value:
    """A row's own words where it has some beyond its columns, else those of its passage."""
    return cells[-1] or passage.quote


def _indicator(target: Target, governed: dict[str, list[DeskRow]]) -> Row:
    key = target.measure or target.passage.task_id or ""
    held = (each for row in governed.get(key, []) for each in row.responsibilities)
    cells: list[Value] = [
        target.indicator,
        target.unit,
        goal(target.model_copy(update={"unit": None})),
        _until(target.deadline) or cadence(target),
        "、".join(dict.fromkeys(each.organization.name for each in held)),
        None,
    ]
    return cells, target.id, target.passage


def _task(row: DeskRow) -> Row:
    cells: list[Value] = [
        row.section,
        _called(row),
        row.text,
        owners(row.responsibilities, "lead"),
        owners(row.responsibilities, "responsible"),
        owners(row.responsibilities, "cooperating"),
        _until(row.due),
        None,
    ]
    return cells, row.id, row.passage


def _named(row: DeskRow) -> Iterator[Row]:
    held = owners(row.responsibilities, "lead", "responsible", "cooperating")
    for each in projects_in(row.text):
        cells: list[Value] = [
            each.name, each.kind, _called(row), held, _until(row.due), each.words,
        ]  # fmt: skip
        yield cells, f"{row.id} {each.name}", row.passage


def _called(row: DeskRow) -> str:
    return f"{row.task.number} {row.task.title}" if row.task.number else row.task.title


def _until(day: date | None) -> str | None:
    return f"{day.year}年{day.month}月{day.day}日" if day else None
