"""Records of the rows that statements return, and of the ids that lists are made of."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter

from app.lookups.paging import Page, Window
from app.lookups.record import Record
from app.problems import Words, not_found
from cypher.database import Database, Row

R = TypeVar("R", bound=Record)

_AT_ONCE = 500


def records(kind: type[R]) -> Callable[[Sequence[Row]], list[R]]:
    """What makes `kind` of rows that have its fields as columns; further columns are left out."""
    adapter = _adapter(kind)
    return lambda rows: adapter.validate_python(rows)


def by_ids(database: Database, kind: type[R], statement: str, ids: Sequence[str]) -> list[R]:
    """The `kind` of each of `ids`, in their order; those the graph lacks are left out."""
    if not ids:
        return []
    found = {row["id"]: row for row in database.read(statement, ids=list(ids))}
    return records(kind)([found[each] for each in ids if each in found])


def all_by_ids(database: Database, kind: type[R], statement: str, ids: Sequence[str]) -> list[R]:
    """As `by_ids`, of any number of ids: a message stays small."""
    batches = (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))
    return [each for batch in batches for each in by_ids(database, kind, statement, batch)]


def one(database: Database, kind: type[R], statement: str, wanted: str, what: Words) -> R:
    """The `kind` of that id; raises `ProblemError` when there is none."""
    found = by_ids(database, kind, statement, [wanted])
    if not found:
        raise not_found(what, wanted)
    return found[0]


def page_of_ids(
    database: Database, kind: type[R], statement: str, window: Window, rows: Sequence[Row]
) -> Page[R]:
    """The page whose `rows` are keys and ids, with the details that `statement` has of them."""
    return window.page(
        rows, lambda kept: by_ids(database, kind, statement, [row["id"] for row in kept])
    )


@cache
def _adapter(kind: type[R]) -> TypeAdapter[list[R]]:
    adapter: TypeAdapter[Any] = TypeAdapter(list[kind])  # type: ignore[valid-type]
    return adapter
