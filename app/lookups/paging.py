"""Pages of a list, found again by the place of their last row (a keyset), not by a count.

A cursor is opaque to those who hold it: it names the order and the last row's place in it, so a
list that grows meanwhile repeats and skips nothing.
"""

import base64
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Self, TypeVar

from pydantic import Field, TypeAdapter

from app.lookups.record import Record
from app.problems import invalid_cursor, unknown_sort
from cypher.database import Database, Row

F = TypeVar("F")
T = TypeVar("T")

LIMIT = 50
MOST = 200
# The order, and the last row's key there and its id.
_CURSOR = TypeAdapter(tuple[str, str, str])


class Page(Record, Generic[T]):
    """Some rows of a list, and the cursor of those that follow."""

    items: list[T] = Field(description="本页内容")
    next: str | None = Field(default=None, description="下一页的游标；没有下一页时为 null")


@dataclass(frozen=True)
class Place:
    """Where a row stands in an order: its key there, and its id among equals."""

    key: str
    id: str


@dataclass(frozen=True)
class Window:
    """Which rows of a list are wanted: in which order (`-` before it for descending), how many,
    and after which. An empty `sort` is the list's own order.
    """

    sort: str = ""
    limit: int = LIMIT
    after: Place | None = None

    @classmethod
    def of(cls, sort: str, limit: int, cursor: str | None) -> Self:
        """The window after `cursor`; raises `ProblemError` when that is none of `sort`'s."""
        return cls(sort, limit, _read_cursor(cursor, sort) if cursor else None)

    def parameters(self, *orders: str) -> dict[str, object]:
        """What a statement needs to answer this window of a list with `orders`, its own first.

        One row more than wanted is asked for, to know whether more follow. Raises `ProblemError`
        when the list has no such order.
        """
        order = self.sort.removeprefix("-") or orders[0]
        if order not in orders:
            raise unknown_sort(self.sort, list(orders))
        return {
            "sort": order,
            "descending": self.sort.startswith("-"),
            "after_key": self.after.key if self.after else None,
            "after_id": self.after.id if self.after else None,
            "limit": self.limit + 1,
        }

    def page(self, rows: Sequence[Row], records: Callable[[Sequence[Row]], list[T]]) -> Page[T]:
        """The page of `rows`, each with its `key` in this order and its `id`, made `records`."""
        kept = rows[: self.limit]
        more = len(rows) > len(kept)
        return Page(items=records(kept), next=_cursor(self.sort, kept[-1]) if more else None)


@dataclass(frozen=True)
class Some(Generic[T]):
    """The first rows of a list, and how many and of which documents all are, by their titles."""

    items: list[T]
    total: int
    titles: list[str]


FIRST_PAGE = Window()


def everything(
    find: Callable[[Database, F, Window], Page[T]], database: Database, wanted: F, sort: str = ""
) -> list[T]:
    """Every row of a list, page after page."""
    page = find(database, wanted, Window(sort, MOST))
    rows = list(page.items)
    while page.next:
        page = find(database, wanted, Window.of(sort, MOST, page.next))
        rows += page.items
    return rows


def _cursor(sort: str, row: Row) -> str:
    words = _CURSOR.dump_json((sort, row["key"], row["id"]))
    return base64.urlsafe_b64encode(words).decode().rstrip("=")


def _read_cursor(cursor: str, sort: str) -> Place:
    try:
        words = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        order, key, last = _CURSOR.validate_json(words)
    except ValueError as error:
        raise invalid_cursor() from error
    if order != sort:
        raise invalid_cursor()
    return Place(key, last)
