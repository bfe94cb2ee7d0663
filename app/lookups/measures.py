"""Measures: what one responsibility clause governs, across all tasks."""

from dataclasses import dataclass

from pydantic import Field

from app.lookups.record import DocumentName, Passage, Record, TaskName
from app.lookups.tasks import Responsibility
from app.paging import FIRST_PAGE, Page, Window
from cypher.database import Database
from schema.extraction import Role


class Measure(Record):
    """The part of a task that one responsibility clause governs."""

    id: str
    text: str = Field(description="举措原文，不含责任条款")
    document: DocumentName
    task: TaskName
    responsibilities: list[Responsibility]
    targets: int = Field(description="目标数")
    passage: Passage


@dataclass(frozen=True)
class MeasureFilter:
    """Which measures are wanted; None does not narrow.

    `without_owner`: nobody is responsible; `collective_only`: only such as nobody can hold to it.
    """

    document: str | None = None
    division: str | None = None
    organization: str | None = None
    role: Role | None = None
    has_target: bool | None = None
    without_owner: bool | None = None
    collective_only: bool | None = None


def find(database: Database, wanted: MeasureFilter, window: Window = FIRST_PAGE) -> Page[Measure]:
    """Measures, as printed (`position`)."""
    raise NotImplementedError


def get(database: Database, measure: str) -> Measure:
    """The measure of that id; raises `ProblemError` when there is none."""
    raise NotImplementedError
