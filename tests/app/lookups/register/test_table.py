"""A table narrows, counts and pages by any of its values, and joins its pages without a seam."""

from typing import NamedTuple

import pytest

from app.lookups.paging import Window
from app.lookups.register.table import Table, days_between


class _Row(NamedTuple):
    id: str
    colours: tuple[str, ...]
    size: int


_ROWS = [
    _Row("a", ("red",), 2),
    _Row("b", ("red", "blue"), 1),
    _Row("c", (), 2),
    _Row("d", ("blue",), 3),
]
_TABLE = Table(
    _ROWS,
    {"colour": lambda row: row.colours, "size": lambda row: (row.size,)},
    {"id": lambda row: row.id, "size": lambda row: str(row.size)},
)


def test_values_narrow_together() -> None:
    assert "".join(_ROWS[each].id for each in _TABLE.choose({"colour": "red"})) == "ab"
    assert [*_TABLE.choose({"colour": "red", "size": 2})] == [0]
    assert [*_TABLE.choose({"colour": None})] == [0, 1, 2, 3]
    assert [*_TABLE.choose({"colour": "green"})] == []
    assert [*_TABLE.choose({"size": 2}, test=lambda row: not row.colours)] == [2]


def test_a_span_has_its_ends() -> None:
    assert [*_TABLE.choose({}, {"colour": ("blue", "blue")})] == [1, 3]
    assert [*_TABLE.choose({"size": 2}, {"colour": ("c", "s")})] == [0]
    assert [*_TABLE.choose({}, days_between("colour", None, None))] == [0, 1, 2, 3]


def test_a_row_counts_for_each_of_its_values() -> None:
    assert _TABLE.count("colour", range(4)) == {"red": 2, "blue": 2}
    assert _TABLE.count("colour", [1]) == {"red": 1, "blue": 1}


@pytest.mark.parametrize(
    ("sort", "ids"), [("", "abcd"), ("-id", "dcba"), ("size", "bacd"), ("-size", "dacb")]
)
def test_pages_join_without_a_seam(sort: str, ids: str) -> None:
    found, window = "", Window(sort, 1)
    while True:
        rows = _TABLE.page(range(4), window, "id", "size")
        page = window.page(rows, lambda kept: [row["id"] for row in kept])
        found += "".join(page.items)
        if page.next is None:
            break
        window = Window.of(sort, 1, page.next)
    assert found == ids
