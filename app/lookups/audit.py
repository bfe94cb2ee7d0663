"""The audit log: who changed what, and when."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from pydantic import Field

from app.lookups.details import records
from app.lookups.paging import FIRST_PAGE, Page, Window
from app.lookups.record import Filter, Record, Word
from app.problems import invalid_cursor
from cypher.database import Database
from ingest.audit import Action

# After one time, and until another.
Span = tuple[str, str]

_BEGINNING, _END = "", "9999"
# A span that holds too few entries is followed by one so many times as long.
_SHORT, _LONG, _LONGER = timedelta(hours=1), timedelta(days=3650), 4
_FEW = 256
# No entry is so old.
_EARLY = datetime(2000, 1, 1, tzinfo=UTC)


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
    asked = {"by": wanted.by, "action": wanted.action, **window.parameters("at")}
    if wanted.subject:
        rows = database.read("read/audit_entries_of", subject=wanted.subject, **asked)
        return window.page(rows, records(AuditEntry))
    rows = []
    for from_at, to_at in _spans(database, window):
        rows += database.read("read/audit_entries", from_at=from_at, to_at=to_at, **asked)
        if len(rows) > window.limit:
            break
    return window.page(rows, records(AuditEntry))


def _spans(database: Database, window: Window) -> Iterator[Span]:
    """All times in the order of the page, the first spans so short that few entries are in them."""
    if window.sort.startswith("-"):
        return _backwards(window.after.key if window.after else None)
    # What was made in the same instant as the last entry comes again, and is left out by its id.
    return _forwards(database, window.after.key[:-1] if window.after else _BEGINNING)


def _backwards(until: str | None) -> Iterator[Span]:
    """From a time on, or from the latest entry, back to the first."""
    end, to_at = _time(until) if until else datetime.now(UTC), until or _END
    length = _SHORT
    while length < _LONG:
        from_at = (end - length).isoformat(timespec="microseconds")
        yield from_at, to_at
        to_at, length = from_at, length * _LONGER
    yield _BEGINNING, to_at


def _time(key: str) -> datetime:
    """The time that a cursor names; raises `ProblemError` when that is none of the log's."""
    try:
        return max(datetime.fromisoformat(key), _EARLY)
    except (TypeError, ValueError) as error:
        raise invalid_cursor() from error


def _forwards(database: Database, from_at: str) -> Iterator[Span]:
    rows = _FEW
    while True:
        [reached] = database.read("read/audit_window", from_at=from_at, rows=rows)
        if reached["found"] < rows:
            break
        yield from_at, reached["to_at"]
        from_at, rows = reached["to_at"], rows * _LONGER
    yield from_at, _END
