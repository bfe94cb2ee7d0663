"""Tasks with their measures, who is responsible for these, and their targets."""

from collections.abc import Sequence, Set
from datetime import date

from pydantic import Field

from app.lookups.details import all_by_ids, by_ids, one, page_of_ids
from app.lookups.paging import FIRST_PAGE, Page, Some, Window
from app.lookups.places import within
from app.lookups.record import (
    DocumentName,
    Filter,
    OrganizationName,
    Passage,
    Placed,
    Record,
    Word,
)
from app.lookups.register import register_of
from app.lookups.register.rows import TaskRow, tasks_of
from app.lookups.register.table import Spans, Table, days_between
from app.lookups.register.tables import of_tasks
from app.lookups.targets import Target
from app.problems import Words
from cypher.database import Database
from schema.extraction import Role

_DETAILS = "read/task_details"


class Responsibility(Placed):
    """An organization's part in a measure, and where it is named."""

    id: str
    organization: OrganizationName
    role: Role = Field(description="lead 牵头，responsible 责任，cooperating 配合")
    order: int = Field(description="在责任条款中的次序，从 1 起")
    mention: str = Field(description="原文的叫法", examples=["区农业农村局"])
    acting_office: str | None = Field(default=None, examples=["改革办"])
    confidence: float


class TaskMeasure(Record):
    """A measure within its task; its passage carries its responsibilities too."""

    id: str
    text: str = Field(description="举措原文，不含责任条款")
    deadline: date | None = Field(description="责任条款写明的完成时限")
    deadline_text: str | None = Field(description="它的原文", examples=["2026年6月底前"])
    responsibilities: list[Responsibility]
    passage: Passage


class Task(Record):
    """A numbered item of a document."""

    id: str
    number: str | None = Field(description="编号", examples=["1"])
    title: str = Field(description="标题", examples=["做强海洋特色产业"])
    path: list[str] = Field(description="所在的各级标题，由外到内")
    document: DocumentName
    committed_by: OrganizationName | None
    deadline: date | None = Field(description="举措与目标中最早的期限")
    measures: list[TaskMeasure]
    targets: list[Target]
    passage: Passage

    def narrowed(self, measures: Set[str]) -> "Task":
        """As much of it as these `measures` are, with their targets and those of the whole task."""
        kept = [each for each in self.measures if each.id in measures]
        aims = [each for each in self.targets if each.measure is None or each.measure in measures]
        days = [*(each.deadline for each in kept), *(each.deadline for each in aims)]
        first = min((day for day in days if day), default=None)
        return self.model_copy(update={"measures": kept, "targets": aims, "deadline": first})


class PairedTask(Record):
    """A task that hangs on pairings of a place, told by their ids."""

    task: Task
    pairings: list[str]


class TaskFilter(Filter):
    """Which tasks are wanted; None does not narrow.

    `organization` with `role` (any when None) keeps the measures that this organization has a part
    in, and its targets; `role` alone does not narrow. `division` takes in the places within it; a
    `document` may be a superseded one. `without_owner`: nobody is responsible for any measure;
    what a speech promises has its speaker; `collective_only`: none but collectives are.
    """

    document: Word | None = Field(default=None, description="文件 id；可以是已被取代的版本")
    division: Word | None = Field(default=None, description="行政区划代码，含其下级")
    organization: Word | None = Field(default=None, description="在其中有份的单位 id")
    role: Role | None = Field(default=None, description="该单位的角色")
    has_target: bool | None = Field(default=None, description="是否有目标")
    without_owner: bool | None = Field(default=None, description="是否没有任何责任单位")
    collective_only: bool | None = Field(default=None, description="责任单位是否只有各有关部门一类")
    deadline_from: date | None = Field(default=None, description="期限不早于")
    deadline_to: date | None = Field(default=None, description="期限不晚于")


def find(database: Database, wanted: TaskFilter, window: Window = FIRST_PAGE) -> Page[Task]:
    """Tasks, by `position` (as printed), `deadline` or `title`."""
    rows, measures = _rows(database, wanted)
    chosen = rows.choose(_values(wanted), _spans(wanted))
    page = page_of_ids(
        database,
        Task,
        _DETAILS,
        window,
        rows.page(chosen, window, "position", "deadline", "title"),
    )
    if measures is None:
        return page
    return page.model_copy(update={"items": [each.narrowed(measures) for each in page.items]})


def some(
    database: Database, wanted: TaskFilter, most: int | None, among: Set[str] | None = None
) -> Some[Task]:
    """The first of the tasks as printed, all when `most` is None; `among` are ids of tasks."""
    rows, measures = _rows(database, wanted)
    chosen = rows.choose(_values(wanted), _spans(wanted))
    found = [rows.rows[number] for number in chosen]
    if among is not None:
        found = [row for row in found if row.id in among]
    items = all_by_ids(database, Task, _DETAILS, [row.id for row in found[:most]])
    if measures is not None:
        items = [each.narrowed(measures) for each in items]
    return Some(items, len(found), register_of(database).titles(found))


def without_lead(database: Database) -> set[str]:
    """The ids of the tasks in force that have owners of whom none leads."""
    table = register_of(database).measures
    owned = {row.task.id for row in table.rows if row.listed.parts}
    led = {table.rows[number].task.id for number in table.index("role").get("lead", ())}
    return owned - led


def get(database: Database, task: str) -> Task:
    """The task of that id, of a superseded document too; `ProblemError` when there is none."""
    return one(database, Task, _DETAILS, task, Words("任务", "task"))


def by_id(database: Database, tasks: Sequence[str]) -> list[Task]:
    """The tasks of these ids, in their order; those the graph lacks are left out."""
    return by_ids(database, Task, _DETAILS, tasks)


def numbered(database: Database, number: str, division: str | None = None) -> list[Task]:
    """The tasks in force that bear a number, by document."""
    rows = database.read("read/tasks_numbered", number=number, division=within(division))
    return by_id(database, [row["id"] for row in rows])


def committed(
    database: Database, *, organization: str | None = None, division: str | None = None
) -> list[Task]:
    """The tasks in force that an organization, or any of a place itself, has committed to."""
    rows = database.read("read/tasks_committed", organization=organization, division=division)
    return by_id(database, [row["id"] for row in rows])


def of_pairings(database: Database, division: str) -> list[PairedTask]:
    """The tasks in force that hang on a place's pairings, by document and as printed there."""
    rows = [
        *database.read("read/tasks_stating_pairings", division=division),
        *database.read("read/tasks_naming_partners", division=division),
    ]
    rows.sort(key=lambda row: (row["title"], row["position"], row["task"]))
    found: dict[str, dict[str, None]] = {}
    for row in rows:
        found.setdefault(row["task"], {})[row["pairing"]] = None
    return [
        PairedTask(task=task, pairings=list(found[task.id]))
        for task in by_id(database, list(found))
    ]


def _rows(database: Database, wanted: TaskFilter) -> tuple[Table[TaskRow], set[str] | None]:
    """The tasks to choose from, and the measures of the organization's part where one is wanted."""
    register = register_of(database)
    if wanted.organization is None:
        return register.tasks_in(wanted.document), None
    table = register.measures_in(wanted.document)
    part = f"{wanted.role} {wanted.organization}" if wanted.role else None
    values = {"part": part, "organization": None if part else wanted.organization}
    measures = [table.rows[number] for number in table.choose(values)]
    return of_tasks(tasks_of(measures, register.papers)), {each.id for each in measures}


def _values(wanted: TaskFilter) -> dict[str, str | bool | None]:
    return {
        "counts": None if wanted.document else True,
        "within": within(wanted.division),
        "has_target": wanted.has_target,
        "without_owner": wanted.without_owner,
        "collective_only": wanted.collective_only,
    }


def _spans(wanted: TaskFilter) -> Spans:
    return days_between("days", wanted.deadline_from, wanted.deadline_to)
