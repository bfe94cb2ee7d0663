"""Targets: what is committed, how much, until when."""

from datetime import date

from pydantic import Field

from app.lookups.details import one, page_of_ids
from app.lookups.paging import FIRST_PAGE, Page, Window
from app.lookups.places import within
from app.lookups.record import Filter, Passage, Record, Word
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
    rows = database.read(
        "read/targets",
        document=wanted.document,
        division=within(wanted.division),
        organization=wanted.organization,
        task=wanted.task,
        indicator=wanted.indicator,
        quantified=wanted.quantified,
        deadline_from=wanted.deadline_from and wanted.deadline_from.isoformat(),
        deadline_to=wanted.deadline_to and wanted.deadline_to.isoformat(),
        **window.parameters("deadline", "indicator", "position"),
    )
    return page_of_ids(database, Target, _DETAILS, window, rows)


def get(database: Database, target: str) -> Target:
    """The target of that id; raises `ProblemError` when there is none."""
    return one(database, Target, _DETAILS, target, Words("目标", "target"))
