"""Reports as they were made: the log, and those whose words no document in force holds."""

from collections.abc import Sequence

from pydantic import Field

from app.lookups.paging import FIRST_PAGE, Page, Window
from app.lookups.record import Filter, Word
from app.lookups.search import Hit, search
from cypher.database import Database
from schema.progress import Report

# What stands at the beginning tells a measure from others.
_SEARCHED = 60


class ReportFilter(Filter):
    """Which reports are wanted; None does not narrow."""

    document: Word | None = Field(default=None, description="上报时所在文件的 id")
    subject: Word | None = Field(default=None, description="上报时举措或目标的 id")
    organization: Word | None = Field(default=None, description="为哪个单位上报")


def find(database: Database, wanted: ReportFilter, window: Window = FIRST_PAGE) -> Page[Report]:
    """Reports, by the time they were made (`at`)."""
    rows = database.read(
        "read/reports",
        document=wanted.document,
        subject=wanted.subject,
        organization=wanted.organization,
        **window.parameters("at"),
    )
    return window.page(rows, lambda kept: by_id(database, [row["id"] for row in kept]))


def lost(database: Database, window: Window = FIRST_PAGE) -> Page[Report]:
    """The last report on each thing whose words no document in force holds, by `at`."""
    rows = database.read("read/reports_lost", **window.parameters("at"))
    return window.page(rows, lambda kept: by_id(database, [row["id"] for row in kept]))


def heirs(database: Database, lost: Report, most: int = 5) -> list[Hit]:
    """What a report whose words are gone may be about now, likeliest first."""
    return search(database, lost.subject.words[:_SEARCHED], (lost.subject.kind,), most)


def by_id(database: Database, ids: Sequence[str]) -> list[Report]:
    """The reports of these ids, in their order; those the graph lacks are left out."""
    rows = database.read("read/report_records", ids=list(ids))
    found = {row["id"]: Report.model_validate_json(row["record"]) for row in rows}
    return [found[each] for each in ids if each in found]
