"""Tasks that stand in a table: a row is an item, its columns of owners are its clause."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.clauses import Clause
from ingest.flow import Flow
from ingest.grids import Cell, Grid
from ingest.labels import Label, meaning_of
from ingest.phrases import phrases
from ingest.roles import Owner, read_owners
from ingest.segments import Segment

_ROW_LEVEL = 2
_LONGEST_TITLE = 60


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
        merged += (replace(row, path=path) for row in breakdown.segments)
    return sorted(merged, key=lambda one: one.span)


def outside_of_grids(
    clauses: Sequence[Clause], breakdowns: Sequence[Breakdown], flow: Flow
) -> list[Clause]:
    """The clauses that stand in no table that says itself who does what."""
    tables = [[flow.index(offset) for offset in one.grid.span] for one in breakdowns]
    return [c for c in clauses if not any(start <= c.start < end for start, end in tables)]


def _breakdown(flow: Flow, grid: Grid) -> Breakdown | None:
    columns = phrases("layout")["columns"]
    task = grid.column(columns["task"])
    duties = {at: role for at, head in enumerate(grid.heads) if (role := meaning_of(head))}
    if task is None or not any(role != "deadline" for role in duties.values()):
        return None
    number = grid.column(columns["number"])
    rows = [row for row in grid.rows if row[task].words]
    return Breakdown(
        grid,
        tuple(_segment(row, row[task], None if number is None else row[number]) for row in rows),
        tuple(clause for row in rows if (clause := _clause(flow, row, duties))),
    )


def _segment(row: Sequence[Cell], task: Cell, number: Cell | None) -> Segment:
    filled = [cell.span for cell in row if cell.words]
    return Segment(
        number=number.words.rstrip("、.") if number and number.words else None,
        title=task.words.partition("。")[0][:_LONGEST_TITLE],
        path=(),
        span=(filled[0][0], max(end for _, end in filled)),
        body=task.span[0],
        level=_ROW_LEVEL,
        says=task.span,
    )


def _clause(flow: Flow, row: Sequence[Cell], duties: dict[int, Label]) -> Clause | None:
    owners: list[Owner] = []
    deadline: tuple[int, int] | None = None
    places: list[tuple[int, int]] = []
    for at, role in duties.items():
        start, end = (flow.index(offset) for offset in row[at].span)
        if role == "person" or start == end:
            continue
        places.append((start, end))
        if role == "deadline":
            deadline = (start, end)
        else:
            owners += read_owners(flow.words, start, end, role)
    if not places:
        return None
    start, end = min(places)[0], max(place[1] for place in places)
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
