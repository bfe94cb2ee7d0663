"""Tasks that stand in a table: a row is an item, its columns of owners are its clause."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import groupby

from ingest.phrases import ROLES, phrases
from ingest.responsibility.cell_lists import lists_in
from ingest.responsibility.clauses import Clause
from ingest.responsibility.labels import Label, meaning_of
from ingest.responsibility.roles import Owner, read_owners
from ingest.structure.grids import Cell, Grid
from ingest.structure.segments import Segment
from ingest.text.flow import Flow
from schema.extraction import Span

_ROW_LEVEL = 2
_LONGEST_TITLE = 60


@dataclass(frozen=True)
class Row:
    """A row of a table: all its cells, and those that are not merged with the row above."""

    cells: tuple[Cell, ...]
    own: tuple[Cell, ...]


@dataclass(frozen=True)
class Breakdown:
    """The rows of one table as items of a document, each with its clause."""

    grid: Grid
    segments: tuple[Segment, ...]
    clauses: tuple[Clause, ...]


def read_breakdowns(flow: Flow, grids: Sequence[Grid]) -> list[Breakdown]:
    """The tables that say who does what."""
    return [found for grid in grids if (found := _breakdown(flow, grid))]


def with_rows(segments: Sequence[Segment], breakdowns: Sequence[Breakdown]) -> list[Segment]:
    """The items of a document, those of its tables among them."""
    merged = list(segments)
    for breakdown in breakdowns:
        merged = list(_around(merged, breakdown.grid))
        path = _path(merged, breakdown.grid.span[0])
        merged += (replace(row, path=(*path, *row.path)) for row in breakdown.segments)
    return sorted(merged, key=lambda one: one.span)


def outside_of_grids(
    clauses: Sequence[Clause], breakdowns: Sequence[Breakdown], flow: Flow
) -> list[Clause]:
    """The clauses that stand in no table that says itself who does what."""
    tables = [[flow.index(offset) for offset in one.grid.span] for one in breakdowns]
    return [c for c in clauses if not any(start <= c.start < end for start, end in tables)]


def _breakdown(flow: Flow, grid: Grid) -> Breakdown | None:
    columns = phrases("layout")["columns"]
    duties = {at: role for at, head in enumerate(grid.heads) if (role := meaning_of(head))}
    number = grid.column(columns["number"])
    kind = grid.column(phrases("tables")["columns"]["kind"])
    says = tuple(at for at, head in enumerate(grid.heads) if head in columns["task"])
    indicator = grid.column(columns["indicator"])
    says = says or (() if indicator is None else (indicator,))
    says = says or _wordiest(grid, {*duties, number, kind})
    if not says or not any(role in ROLES for role in duties.values()):
        return None
    goals = _goals(grid)
    items = [
        _Item(rows, says, goals, number, kind, duties) for rows in _together(grid, says[0], number)
    ]
    return Breakdown(
        grid,
        tuple(item.segment() for item in items),
        tuple(clause for item in items for clause in item.clauses(flow)),
    )


def _goals(grid: Grid) -> tuple[int, ...]:
    """The columns of what each task shall reach; beside indicators they hold plain figures."""
    columns = phrases("layout")["columns"]
    if grid.column(columns["indicator"]) is not None:
        return ()
    return tuple(at for at, head in enumerate(grid.heads) if head in columns["goal"])


def _wordiest(grid: Grid, others: Set[int | None]) -> tuple[int, ...]:
    """The column that says most besides `others`, when no head tells what is to be done."""
    named = phrases("layout")["columns"]
    told = {name for kind in ("indicator", "unit", "goal", "past") for name in named[kind]}
    if told & set(grid.heads):
        return ()  # a table of indicators
    words = {
        at: sum(len(row[at].words) for row in grid.rows)
        for at in range(len(grid.heads))
        if at not in others
    }
    return (max(words, key=words.__getitem__),) if any(words.values()) else ()


def _together(grid: Grid, task: int, number: int | None) -> Iterator[list[Row]]:
    """The rows of each item: those that share a merged number and task, or leave both empty."""
    keys = [at for at in (number, task) if at is not None]
    held: list[Row] = []
    for row in _rows(grid):
        if held and all(
            not row.cells[at].words or row.cells[at] == held[-1].cells[at] for at in keys
        ):
            held.append(row)
        elif row.cells[task].words:
            if held:
                yield held
            held = [row]
    if held:
        yield held


def _rows(grid: Grid) -> Iterator[Row]:
    """The rows that have cells of their own."""
    above: frozenset[Cell] = frozenset()
    for cells in grid.rows:
        own = tuple(cell for cell in dict.fromkeys(cells) if cell.words and cell not in above)
        above = frozenset(cells)
        if own:
            yield Row(cells, own)


@dataclass(frozen=True)
class _Item:
    """Rows of one task. `says` are the columns of what is to be done, `goals` those of what is to
    be reached, `duties` those of owners, `kind` that of what tasks are grouped by."""

    rows: list[Row]
    says: tuple[int, ...]
    goals: tuple[int, ...]
    number: int | None
    kind: int | None
    duties: dict[int, Label]

    def segment(self) -> Segment:
        task = self.rows[0].cells[self.says[0]]
        number = "" if self.number is None else self.rows[0].cells[self.number].words
        kind = "" if self.kind is None else self.rows[0].cells[self.kind].words
        span = _hull([cell for row in self.rows for cell in row.own])
        said = dict.fromkeys(cell.span for rows in self._measures() for cell in self._said(rows))
        return Segment(
            number=number.rstrip("、.") or None,
            title=task.words.partition("。")[0][:_LONGEST_TITLE],
            path=(kind,) if kind else (),
            span=span,
            body=self._body(span),
            level=_ROW_LEVEL,
            says=(*(said or [span]), *self._reached()),
        )

    def _reached(self) -> Iterator[Span]:
        """What the task shall reach, a cell each."""
        for row in self.rows:
            yield from (row.cells[at].span for at in self.goals if row.cells[at] in row.own)

    def clauses(self, flow: Flow) -> Iterator[Clause]:
        """A clause a measure, empty where all its cells are merged with those of rows above."""
        for rows in self._measures():
            told = dict.fromkeys(
                (row.cells[at], role)
                for row in rows
                for at, role in self.duties.items()
                if role != "person" and row.cells[at].words
            )
            if not told:
                continue
            own = [cell for row in rows for cell in row.own]
            since = max((cell.span[1] for cell in self._said(rows)), default=own[0].span[0])
            after = [cell for cell, _ in told if cell in own and cell.span[0] >= since]
            end = _hull(own)[1]
            yield _clause(flow, _hull(after) if after else (end, end), told)

    def _measures(self) -> Iterator[list[Row]]:
        """Rows that say one thing: their last column of what is to be done is one cell."""
        for _, rows in groupby(self.rows, key=lambda row: row.cells[self.says[-1]]):
            yield list(rows)

    def _said(self, rows: Sequence[Row]) -> list[Cell]:
        """What is to be done, as far as these rows say it themselves."""
        return [row.cells[at] for row in rows for at in self.says if row.cells[at] in row.own]

    def _body(self, span: Span) -> int:
        """Where the words of the first measure begin."""
        first = self.rows[0]
        at = next((at for at in reversed(self.says) if first.cells[at] in first.own), None)
        return span[0] if at is None else first.cells[at].span[0]


def _hull(cells: Sequence[Cell]) -> Span:
    return min(cell.span[0] for cell in cells), max(cell.span[1] for cell in cells)


def _clause(flow: Flow, place: Span, told: Iterable[tuple[Cell, Label]]) -> Clause:
    owners: list[Owner] = []
    deadline: tuple[int, int] | None = None
    for cell, role in told:
        if role == "deadline":
            start, end = (flow.index(offset) for offset in cell.span)
            deadline = (start, end) if start < end else deadline
        elif role != "person":
            for start, end, told_role in lists_in(flow, cell.span, role):
                if told_role != "deadline" and told_role != "person":
                    owners += read_owners(flow.words, start, end, told_role)
    start, end = (flow.index(offset) for offset in place)
    return Clause(start, end, tuple(owners), deadline)


def _around(segments: Sequence[Segment], grid: Grid) -> Iterator[Segment]:
    """The items outside a table; one that holds it ends where it begins."""
    start, end = grid.span
    for segment in segments:
        if start <= segment.span[0] < end:
            continue
        if segment.span[0] < start < segment.span[1]:
            body = None if segment.body is None else min(segment.body, start)
            segment = replace(segment, span=(segment.span[0], start), body=body)
        yield segment


def _path(segments: Sequence[Segment], place: int) -> tuple[str, ...]:
    above = [one for one in segments if one.span[0] < place and one.level < _ROW_LEVEL]
    return (*above[-1].path, above[-1].heading) if above else ()
