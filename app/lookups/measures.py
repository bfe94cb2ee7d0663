"""Measures: what one responsibility clause governs, across all tasks."""

from dataclasses import dataclass

from pydantic import Field

from app.lookups.details import one, page_of_ids
from app.lookups.places import within
from app.lookups.record import DocumentName, Passage, Record, TaskName
from app.lookups.tasks import Responsibility
from app.paging import FIRST_PAGE, Page, Window
from app.problems import Words
from cypher.database import Database
from schema.extraction import Role

_DETAILS = "read/measure_details"


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
    rows = database.read(
        "read/measures",
        document=wanted.document,
        division=within(wanted.division),
        organization=wanted.organization,
        role=wanted.role,
        has_target=wanted.has_target,
        without_owner=wanted.without_owner,
        collective_only=wanted.collective_only,
        **window.parameters("position"),
    )
    return page_of_ids(database, Measure, _DETAILS, window, rows)


def get(database: Database, measure: str) -> Measure:
    """The measure of that id; raises `ProblemError` when there is none."""
    return one(database, Measure, _DETAILS, measure, Words("举措", "measure"))
