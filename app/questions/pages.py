"""Lists read to their end."""

from collections.abc import Callable
from typing import TypeVar

from app.paging import MOST, Page, Window
from cypher.database import Database

F = TypeVar("F")
T = TypeVar("T")


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
