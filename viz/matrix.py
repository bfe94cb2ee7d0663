"""Pairings as a matrix: a row for who supports, a column for who is supported.

Equal sides are told both ways, so that a place's partners are found along its row. Only places
that have a tie get a row or a column.
"""

from collections import defaultdict
from collections.abc import Iterable

from viz.ties import Drawn, Side, Tie


class Crossing(Drawn):
    """The ties of one row's side with one column's."""

    row: Side
    column: Side
    ties: tuple[Tie, ...]


class Matrix(Drawn):
    """Sides by code. `off` are ties that bind no two sides."""

    rows: tuple[Side, ...]
    columns: tuple[Side, ...]
    crossings: tuple[Crossing, ...]
    off: tuple[Tie, ...] = ()

    def lines(self) -> list[tuple[Side, list[tuple[Tie, ...]]]]:
        """Each row with the ties under each column, in order."""
        found = {(each.row.code, each.column.code): each.ties for each in self.crossings}
        return [
            (row, [found.get((row.code, column.code), ()) for column in self.columns])
            for row in self.rows
        ]


def matrix(ties: Iterable[Tie]) -> Matrix:
    """The matrix of `ties`."""
    crossings: dict[tuple[str, str], list[Tie]] = defaultdict(list)
    sides: dict[str, Side] = {}
    off = []
    for tie in ties:
        strands = tie.strands
        if not strands:
            off.append(tie)
        for source, target, directed in strands:
            sides |= {each.code: Side(code=each.code, name=each.name) for each in (source, target)}
            crossings[source.code, target.code].append(tie)
            if not directed:
                crossings[target.code, source.code].append(tie)
    return Matrix(
        rows=tuple(sides[code] for code in sorted({row for row, _ in crossings})),
        columns=tuple(sides[code] for code in sorted({column for _, column in crossings})),
        crossings=tuple(
            Crossing(row=sides[row], column=sides[column], ties=tuple(found))
            for (row, column), found in sorted(crossings.items())
        ),
        off=tuple(off),
    )
