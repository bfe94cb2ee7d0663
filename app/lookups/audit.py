"""The audit log: who changed what, and when."""

from datetime import datetime

from pydantic import Field

from app.lookups.details import records
from app.lookups.paging import FIRST_PAGE, Page, Window
from app.lookups.record import Filter, Record, Word
from cypher.database import Database
from ingest.audit import Action


class AuditEntry(Record):
    """One change."""

    id: str
    at: datetime = Field(description="时间")
    by: str = Field(description="谁做的", examples=["林督查"])
    action: Action = Field(description="做了什么")
    subject: str = Field(description="改动的对象的 id")
    detail: str = Field(description="说明")


class AuditFilter(Filter):
    """Which entries are wanted; None does not narrow."""

    by: Word | None = Field(default=None, description="谁做的：姓名或其中一部分")
    action: Action | None = Field(default=None, description="做了什么")
    subject: Word | None = Field(default=None, description="改动的对象的 id")


def find(database: Database, wanted: AuditFilter, window: Window = FIRST_PAGE) -> Page[AuditEntry]:
    """Entries by the time they were made (`at`)."""
    rows = database.read(
        "read/audit_entries",
        by=wanted.by,
        action=wanted.action,
        subject=wanted.subject,
        **window.parameters("at"),
    )
    return window.page(rows, records(AuditEntry))
