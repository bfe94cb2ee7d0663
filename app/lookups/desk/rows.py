"""The rows of the desk, a page at a time or all of them."""

from datetime import date
from heapq import nsmallest

from pydantic import Field

from app.lookups.desk.filter import DeskFilter, Held, Status, status
from app.lookups.desk.selection import Desk, Selection
from app.lookups.details import by_ids
from app.lookups.paging import Page, Window
from app.lookups.record import DocumentName, Passage, Record, TaskName
from app.lookups.targets import Target
from app.lookups.tasks import Responsibility
from cypher.database import Database, Row

_ORDERS = ("place", "due", "owner")
_AT_ONCE = 500


class DeskRow(Record):
    """One measure, with all that a ledger says of it; targets of its whole task are its own too."""

    id: str
    text: str = Field(description="举措原文，不含责任条款")
    section: str = Field(description="所在的行动或板块")
    due: date | None = Field(description="举措与目标中最早的期限")
    held: Held = Field(description="由谁负责；speaker 为发言人自己的承诺")
    document: DocumentName
    task: TaskName
    responsibilities: list[Responsibility]
    targets: list[Target]
    passage: Passage

    def status(self, today: date) -> Status:
        """How its deadline stands to `today`."""
        return status(self.due, today)


def find(database: Database, wanted: DeskFilter, window: Window, today: date) -> Page[DeskRow]:
    """Measures by `place` (document by document, as printed), `due` or `owner`.

    What words find comes best first, unless an order is asked for.
    """
    found = Desk(database, wanted, today).select()
    return page_of(database, found, window)


def every(
    database: Database, wanted: DeskFilter, sort: str, today: date, most: int
) -> list[DeskRow] | None:
    """All of them; None when they are more than `most`."""
    found = Desk(database, wanted, today).select()
    if len(found.chosen) > most:
        return None
    ids = [row["id"] for row in _ordered(found, Window(sort, most))]
    batches = (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))
    return [row for batch in batches for row in _rows(database, batch)]


def page_of(database: Database, found: Selection, window: Window) -> Page[DeskRow]:
    """The rows of `window` among those found."""
    return window.page(
        _ordered(found, window), lambda kept: _rows(database, [row["id"] for row in kept])
    )


def _rows(database: Database, ids: list[str]) -> list[DeskRow]:
    return by_ids(database, DeskRow, "read/desk_details", ids)


def _ordered(found: Selection, window: Window) -> list[Row]:
    table, ranks = found.table, found.ranks
    if ranks is None or window.sort:
        return table.page(found.chosen, window, *_ORDERS)
    places = ((ranks[number], table.rows[number].id) for number in found.chosen)
    if after := window.after:
        places = (each for each in places if (_key(each[0]), each[1]) > (after.key, after.id))
    best = nsmallest(window.limit + 1, places)
    return [{"key": _key(rank), "id": identity} for rank, identity in best]


def _key(rank: int) -> str:
    return f"{rank:015}"
