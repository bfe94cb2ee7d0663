"""What measures, tasks and targets are narrowed, counted and ordered by."""

from collections.abc import Hashable, Mapping, Sequence

from app.lookups.register.rows import MeasureRow, TargetRow, TaskRow, owner_of, role_of, stems
from app.lookups.register.table import Facets, Orders, Table, every

# What is counted: all but what only repeats another document in force.
COUNTING: Mapping[str, Hashable] = {"counts": True}

_LAST_DAY, _LAST_NAME, _NO_MONTH = "9999", "龥", "-"


def _place(row: MeasureRow | TaskRow | TargetRow) -> str:
    return row.place


_MEASURES: Facets[MeasureRow] = {
    "id": lambda row: (row.id,),
    "counts": lambda row: (not row.repeats,),
    "document": lambda row: (row.document,),
    "task": lambda row: (row.task.id,),
    "section": lambda row: (row.listed.section,) if row.listed.section else (),
    "division": lambda row: row.divisions,
    "within": lambda row: stems(row.divisions),
    "organization": lambda row: every(map(owner_of, row.listed.parts)),
    "role": lambda row: every(map(role_of, row.listed.parts)),
    "part": lambda row: every(row.listed.parts),
    "held": lambda row: (row.listed.held,),
    "nobody": lambda row: (row.listed.held == "nobody",),
    "collective": lambda row: (row.listed.held == "collective",),
    "several_leads": lambda row: (sum(role_of(part) == "lead" for part in row.listed.parts) > 1,),
    "has_target": lambda row: (row.listed.has_target,),
    "aimed": lambda row: (row.aimed,),
    "has_figure": lambda row: (row.listed.has_figure,),
    "due": lambda row: (row.listed.due,),
    "undated": lambda row: (row.listed.due is None,),
    "month": lambda row: ((row.listed.due or _NO_MONTH)[:7],),
}
_OF_MEASURES: Orders[MeasureRow] = {
    "place": _place,
    "position": _place,
    "due": lambda row: f"{row.listed.due or _LAST_DAY} {row.place}",
    "-due": lambda row: f"{row.listed.due or ''} {row.place}",
    "owner": lambda row: f"{row.listed.first_owner or _LAST_NAME} {row.place}",
    "-owner": lambda row: f"{row.listed.first_owner or ''} {row.place}",
}
_TASKS: Facets[TaskRow] = {
    "counts": lambda row: (not row.repeats,),
    "within": lambda row: stems(row.divisions),
    "days": lambda row: row.days,
    "has_target": lambda row: (row.has_target,),
    "without_owner": lambda row: (row.without_owner,),
    "collective_only": lambda row: (row.collective_only,),
}
_OF_TASKS: Orders[TaskRow] = {
    "position": _place,
    "deadline": lambda row: row.days[0] if row.days else _LAST_DAY,
    "-deadline": lambda row: row.days[0] if row.days else "",
    "title": lambda row: row.title,
}
_TARGETS: Facets[TargetRow] = {
    "counts": lambda row: (not row.repeats,),
    "within": lambda row: stems(row.divisions),
    "task": lambda row: (row.task,),
    "organization": lambda row: row.owners,
    "has_value": lambda row: (row.listed.has_value,),
    "deadline": lambda row: (row.listed.deadline,),
    "year": lambda row: (row.listed.deadline and row.listed.deadline[:4],),
}
_OF_TARGETS: Orders[TargetRow] = {
    "position": _place,
    "deadline": lambda row: row.listed.deadline or _LAST_DAY,
    "-deadline": lambda row: row.listed.deadline or "",
    "indicator": lambda row: row.listed.indicator,
}


def of_measures(rows: Sequence[MeasureRow]) -> Table[MeasureRow]:
    return Table(rows, _MEASURES, _OF_MEASURES)


def of_tasks(rows: Sequence[TaskRow]) -> Table[TaskRow]:
    return Table(rows, _TASKS, _OF_TASKS)


def of_targets(rows: Sequence[TargetRow]) -> Table[TargetRow]:
    return Table(rows, _TARGETS, _OF_TARGETS)
