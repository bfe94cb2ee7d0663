"""A table of rows: which of them have a value, how many have each, and pages of them in an order.

A row is told by its number. What is asked of a table for the first time is worked out then and
kept, so an answer costs what its own rows cost.
"""

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from datetime import date
from itertools import chain
from types import MappingProxyType
from typing import Any, Generic, Protocol, TypeVar

from app.lookups.paging import Window
from cypher.database import Row


class _Listed(Protocol):
    @property
    def id(self) -> str: ...


R = TypeVar("R", bound=_Listed)
Values = tuple[Any, ...]
# The values that a row has of something: one, several or none.
Facets = Mapping[str, Callable[[R], Values]]
# What rows are sorted by; one that begins with - is for descending order alone.
Orders = Mapping[str, Callable[[R], str]]
Numbers = Sequence[int]
# The first and the last value wanted, by what they are values of.
Spans = Mapping[str, tuple[str, str]]
# After every day there is.
_NO_DAY = "9999-99-99"
NO_SPANS: Spans = MappingProxyType({})


class Table(Generic[R]):
    """Rows that stand in the first of `orders`."""

    def __init__(self, rows: Sequence[R], facets: Facets[R], orders: Orders[R]) -> None:
        self.rows = rows
        self._facets = facets
        self._orders = orders
        self._columns: dict[str, list[Values]] = {}
        # What values rows have together, each once: many fewer than rows.
        self._combined: dict[str, list[Values]] = {}
        self._indexes: dict[str, Mapping[Hashable, Numbers]] = {}
        self._ranks: dict[str, Numbers] = {}

    def choose(
        self,
        wanted: Mapping[str, Hashable],
        spans: Spans = NO_SPANS,
        test: Callable[[R], bool] | None = None,
    ) -> Numbers:
        """The rows that have each of the values `wanted`, a value within each of the `spans`, and
        pass the `test`; None is any value.
        """
        given = {name: value for name, value in wanted.items() if value is not None}
        found: Numbers = range(len(self.rows))
        by_rarity = sorted(given.items(), key=lambda each: len(self._with(*each)))
        for place, (name, value) in enumerate(by_rarity):
            if place == 0:
                found = self._with(name, value)
            else:
                column = self.column(name)
                found = [number for number in found if value in column[number]]
        for name, (first, last) in spans.items():
            column = self.column(name)
            fitting = {
                values
                for values in self._combined[name]
                if any(value is not None and first <= value <= last for value in values)
            }
            found = [number for number in found if column[number] in fitting]
        if test:
            found = [number for number in found if test(self.rows[number])]
        return found

    def count(self, name: str, chosen: Numbers) -> Counter[Any]:
        """How many of the `chosen` rows have each value."""
        if len(chosen) == len(self.rows):
            return Counter({value: len(rows) for value, rows in self.index(name).items()})
        return Counter(chain.from_iterable(map(self.column(name).__getitem__, chosen)))

    def page(self, chosen: Numbers, window: Window, *orders: str) -> list[Row]:
        """`key` and `id` of the rows of `window`, and of one more where there are more.

        `orders` are those that may be asked for, the list's own first.
        """
        asked = window.parameters(*orders)
        name = f"{'-' if asked['descending'] else ''}{asked['sort']}"
        ordered = self.in_order(chosen, name)
        start = 0
        if after := window.after:
            start = bisect_left(
                ordered, True, key=lambda number: self._follows(number, name, after.key, after.id)
            )
        kept = ordered[start : start + window.limit + 1]
        key = self._key(name)
        return [{"key": key(self.rows[each]), "id": self.rows[each].id} for each in kept]

    def column(self, name: str) -> list[Values]:
        """The values of every row; equal ones are one object."""
        if name not in self._columns:
            seen: dict[Values, Values] = {}
            of = self._facets[name]
            found = (of(row) for row in self.rows)
            self._columns[name] = [seen.setdefault(values, values) for values in found]
            self._combined[name] = list(seen)
        return self._columns[name]

    def index(self, name: str) -> Mapping[Hashable, Numbers]:
        """The rows that have each value, in order."""
        if name not in self._indexes:
            index: dict[Hashable, array[int]] = defaultdict(lambda: array("I"))
            for number, values in enumerate(self.column(name)):
                for value in values:
                    index[value].append(number)
            self._indexes[name] = dict(index)
        return self._indexes[name]

    def _with(self, name: str, value: Hashable) -> Numbers:
        return self.index(name).get(value, ())

    def in_order(self, chosen: Numbers, name: str) -> Numbers:
        """The `chosen` rows as an order has them, `-` before its name for descending."""
        if self._orders.get(name) is next(iter(self._orders.values())):
            return chosen
        return sorted(chosen, key=self._rank(name).__getitem__)

    def _rank(self, name: str) -> Numbers:
        """The place of each row in an order; rows of one key stand by their ids."""
        if name not in self._ranks:
            key, rows = self._key(name), self.rows
            ordered = sorted(range(len(rows)), key=lambda number: rows[number].id)
            ordered.sort(key=lambda number: key(rows[number]), reverse=name[0] == "-")
            ranks = array("I", bytes(4 * len(rows)))
            for rank, number in enumerate(ordered):
                ranks[number] = rank
            self._ranks[name] = ranks
        return self._ranks[name]

    def _key(self, name: str) -> Callable[[R], str]:
        return self._orders.get(name) or self._orders[name.removeprefix("-")]

    def _follows(self, number: int, name: str, key: str, identity: str) -> bool:
        row = self.rows[number]
        own = self._key(name)(row)
        if own == key:
            return row.id > identity
        return own < key if name[0] == "-" else own > key


def every(values: Iterable[Hashable]) -> Values:
    """Each of `values` once."""
    return tuple(dict.fromkeys(values))


def days_between(name: str, first: date | None, last: date | None) -> Spans:
    """The span of the days `name`; none where neither end is given."""
    if first is None and last is None:
        return NO_SPANS
    return {name: (first.isoformat() if first else "", last.isoformat() if last else _NO_DAY)}
