"""Measures: what one responsibility clause governs, across all tasks."""

from collections.abc import Collection

from pydantic import Field

from app.lookups.details import all_by_ids, one, page_of_ids
from app.lookups.paging import FIRST_PAGE, Page, Window
from app.lookups.places import within
from app.lookups.record import DocumentName, Filter, Passage, Record, TaskName, Word
from app.lookups.register import register_of
from app.lookups.tasks import Responsibility
from app.problems import Words
from cypher.database import Database
from schema.extraction import Role

_DETAILS, _CLAUSES = "read/measure_details", "read/measure_clauses"


class Measure(Record):
    """The part of a task that one responsibility clause governs."""

    id: str
    text: str = Field(description="举措原文，不含责任条款")
    document: DocumentName
    task: TaskName
    responsibilities: list[Responsibility]
    targets: int = Field(description="目标数")
    passage: Passage


class _Clause(Record):
    id: str
    passage: Passage


class MeasureFilter(Filter):
    """Which measures are wanted; None does not narrow.

    `without_owner`: nobody is responsible, and it is no promise of a speaker; `collective_only`:
    only such as nobody can hold to it.
    """

    document: Word | None = Field(default=None, description="文件 id；可以是已被取代的版本")
    division: Word | None = Field(default=None, description="行政区划代码，含其下级")
    organization: Word | None = Field(default=None, description="在其中有份的单位 id")
    role: Role | None = Field(default=None, description="该单位的角色")
    has_target: bool | None = Field(default=None, description="是否有目标")
    without_owner: bool | None = Field(default=None, description="是否没有任何责任单位")
    collective_only: bool | None = Field(default=None, description="责任单位是否只有各有关部门一类")


def find(database: Database, wanted: MeasureFilter, window: Window = FIRST_PAGE) -> Page[Measure]:
    """Measures, as printed (`position`)."""
    table = register_of(database).measures_in(wanted.document)
    rows = table.page(table.choose(_values(wanted)), window, "position")
    return page_of_ids(database, Measure, _DETAILS, window, rows)


def clauses(
    database: Database, organization: str, roles: Collection[Role], most: int | None
) -> list[Passage]:
    """The words that lay measures in force on an organization, as printed; the first of them."""
    table = register_of(database).measures
    parts = {f"{role} {organization}" for role in roles}
    rows = (table.rows[n] for n in table.choose({"counts": True, "organization": organization}))
    ids = [row.id for row in rows if parts.intersection(row.listed.parts)]
    return [each.passage for each in all_by_ids(database, _Clause, _CLAUSES, ids[:most])]


def get(database: Database, measure: str) -> Measure:
    """The measure of that id; raises `ProblemError` when there is none."""
    return one(database, Measure, _DETAILS, measure, Words("举措", "measure"))


def _values(wanted: MeasureFilter) -> dict[str, str | bool | None]:
    part = f"{wanted.role} {wanted.organization}" if wanted.role and wanted.organization else None
    return {
        "counts": None if wanted.document else True,
        "within": within(wanted.division),
        "organization": None if part else wanted.organization,
        "part": part,
        "aimed": wanted.has_target,
        "nobody": wanted.without_owner,
        "collective": wanted.collective_only,
    }
