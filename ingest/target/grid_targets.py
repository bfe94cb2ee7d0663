"""Targets that stand in a table: an indicator a row, a year a column."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ingest.phrases import any_of, phrases
from ingest.structure.conference import outside
from ingest.structure.grids import Cell, Grid
from ingest.target.cues import cues
from ingest.target.deadlines import find_rhythms
from ingest.target.leads import Stretch
from ingest.text.numbers import Quantity, find_quantities
from schema.extraction import Comparator, Document, Target
from schema.identity import identifier

_YEAR = re.compile(r"20\d\d(?=年|$|\D)")
_SIGNS: dict[str, Comparator] = {"≥": ">=", ">=": ">=", ">": ">", "≤": "<=", "<=": "<=", "<": "<"}
_UNIT_OF_NAME = re.compile(r"^(?P<name>.+?)\((?P<unit>[^()]{1,10})\)$")


@dataclass(frozen=True)
class _Goal:
    """A column of goals, and when they are due."""

    column: int
    due: date | None


def targets_of_grids(grids: Sequence[Grid], document: Document) -> list[Target]:
    """The targets of the tables of indicators; columns of base years and results state none."""
    return [target for grid in grids for target in _of_grid(grid, document)]


def outside_of_indicators(stretches: Sequence[Stretch], grids: Sequence[Grid]) -> Iterator[Stretch]:
    """What is left of `stretches` without the tables of indicators, which are no sentences."""
    tables = [grid.span for grid in grids if _indicator(grid) is not None]
    if not tables:
        yield from stretches
        return
    for stretch in stretches:
        yield from (replace(stretch, span=span) for span in outside(stretch.span, tables))


def _indicator(grid: Grid) -> int | None:
    return grid.column(phrases("layout")["columns"]["indicator"])


def _of_grid(grid: Grid, document: Document) -> Iterator[Target]:
    name = _indicator(grid)
    if name is None:
        return
    goals = list(_goals(grid, document))
    unit = grid.column(phrases("layout")["columns"]["unit"])
    for row in grid.rows:
        for goal in goals:
            printed = row[unit].words if unit is not None else None
            if target := _target(row[name], row[goal.column], printed, goal, document):
                yield target


def _goals(grid: Grid, document: Document) -> Iterator[_Goal]:
    for column, head in enumerate(grid.heads):
        year = _YEAR.search(head)
        if re.search(any_of(phrases("layout")["columns"]["past"]), head):
            continue
        if year and int(year[0]) >= _first_year(document):
            yield _Goal(column, date(int(year[0]), 12, 31))
        elif not year and head in phrases("layout")["columns"]["goal"]:
            titled = _YEAR.search(grid.title)
            last = int(titled[0]) if titled else document.period_end
            yield _Goal(column, date(last, 12, 31) if last else None)


def _first_year(document: Document) -> int:
    first = document.issued_on.year if document.issued_on else document.period_start
    return first or 0


def _target(
    name: Cell, cell: Cell, unit: str | None, goal: _Goal, document: Document
) -> Target | None:
    quantity = next(find_quantities(cell.words), None)
    if quantity is None or not name.words:
        return None
    named = _UNIT_OF_NAME.match(name.words)
    span = min(name.span[0], cell.span[0]), max(name.span[1], cell.span[1])
    return Target(
        id=identifier("target", document.id, name.words, *cell.span),
        indicator=named["name"] if named else name.words,
        comparator=_comparator(cell.words, quantity),
        value=quantity.value,
        unit=quantity.unit or unit or (named["unit"] if named else None),
        deadline=goal.due,
        cadence=next((rhythm.cadence for rhythm in find_rhythms(name.words)), "once"),
        span=span,
    )


def _comparator(words: str, quantity: Quantity) -> Comparator:
    sign = next((meant for sign, meant in _SIGNS.items() if words.startswith(sign)), None)
    prefix = cues().prefix.search(words[: quantity.start])
    said = cues().comparators[prefix["word"]] if prefix else "="
    return sign or quantity.comparator or said
