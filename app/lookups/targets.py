"""Targets: what is committed, how much, until when."""

from collections.abc import Callable, Set
from datetime import date

from pydantic import Field

from app.lookups.details import all_by_ids, one, page_of_ids
from app.lookups.paging import FIRST_PAGE, Page, Some, Window
from app.lookups.places import within
from app.lookups.record import Filter, Passage, Record, Word
from app.lookups.register import register_of
from app.lookups.register.rows import TargetRow
from app.lookups.register.table import Spans, days_between
from app.problems import Words
from cypher.database import Database
from schema.extraction import Cadence, Comparator

_DETAILS = "read/target_details"


class Target(Record):
    """A commitment that can be checked."""

    id: str
    indicator: str = Field(examples=["渔业产值"])
    comparator: Comparator
    value: float | None
    unit: str | None = Field(examples=["亿元"])
    qualitative: str | None = Field(examples=["全覆盖"])
    deadline: date | None
    cadence: Cadence
    confidence: float
    measure: str | None = Field(description="所属举措的 id")
    passage: Passage


class TargetFilter(Filter):
    """Which targets are wanted; None does not narrow.

    `indicator` are words that the indicator holds; `organization` has a part in the measure or
    task that the target belongs to; `quantified` is whether it has a value.
    """

    document: Word | None = Field(default=None, description="文件 id；可以是已被取代的版本")
    division: Word | None = Field(default=None, description="行政区划代码，含其下级")
    organization: Word | None = Field(default=None, description="在所属举措或任务中有份的单位 id")
    task: Word | None = Field(default=None, description="所属任务 id")
    indicator: Word | None = Field(default=None, description="指标名称中的文字")
    quantified: bool | None = Field(default=None, description="是否有数值")
    deadline_from: date | None = Field(default=None, description="期限不早于")
    deadline_to: date | None = Field(default=None, description="期限不晚于")


def find(database: Database, wanted: TargetFilter, window: Window = FIRST_PAGE) -> Page[Target]:
    """Targets, by `deadline` (those without one last), `indicator` or `position`."""
    table = register_of(database).targets_in(wanted.document)
    chosen = table.choose(_values(wanted), _spans(wanted), _stated(wanted))
    rows = table.page(chosen, window, "deadline", "indicator", "position")
    return page_of_ids(database, Target, _DETAILS, window, rows)


def some(
    database: Database, wanted: TargetFilter, most: int | None, among: Set[str] | None = None
) -> Some[Target]:
    """The first of the targets by deadline, all when `most` is None; `among` are ids."""
    register = register_of(database)
    table = register.targets_in(wanted.document)
    chosen = table.choose(_values(wanted), _spans(wanted), _stated(wanted))
    chosen = table.in_order(chosen, "deadline")
    found = [table.rows[number] for number in chosen]
    if among is not None:
        found = [row for row in found if row.id in among]
    items = all_by_ids(database, Target, _DETAILS, [row.id for row in found[:most]])
    return Some(items, len(found), register.titles(found))


def get(database: Database, target: str) -> Target:
    """The target of that id; raises `ProblemError` when there is none."""
    return one(database, Target, _DETAILS, target, Words("目标", "target"))


def _values(wanted: TargetFilter) -> dict[str, str | bool | None]:
    return {
        "counts": None if wanted.document or wanted.task else True,
        "within": within(wanted.division),
        "organization": wanted.organization,
        "task": wanted.task,
        "has_value": wanted.quantified,
    }


def _spans(wanted: TargetFilter) -> Spans:
    return days_between("deadline", wanted.deadline_from, wanted.deadline_to)


def _stated(wanted: TargetFilter) -> Callable[[TargetRow], bool] | None:
    """Whether a target's indicator holds the words."""
    words = wanted.indicator
    return (lambda row: words in row.listed.indicator) if words else None
