"""Targets: what is committed, how much, until when."""

from dataclasses import dataclass
from datetime import date

from pydantic import Field

from app.lookups.details import one, page_of_ids
from app.lookups.places import within
from app.lookups.record import Passage, Record
from app.paging import FIRST_PAGE, Page, Window
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


@dataclass(frozen=True)
class TargetFilter:
    """Which targets are wanted; None does not narrow.

    `indicator` are words that the indicator holds; `organization` has a part in the measure or
    task that the target belongs to; `quantified` is whether it has a value.
    """

    document: str | None = None
    division: str | None = None
    organization: str | None = None
    task: str | None = None
    indicator: str | None = None
    quantified: bool | None = None
    deadline_from: date | None = None
    deadline_to: date | None = None


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
