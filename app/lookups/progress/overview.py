"""Measures by their deadlines, each with its light and what was reported of it last."""

from collections.abc import Sequence
from datetime import date

from pydantic import Field

from app.lookups.desk import Desk, DeskRow, Selection
from app.lookups.details import by_ids
from app.lookups.lights import rule_of
from app.lookups.paging import FIRST_PAGE, Page, Window
from app.lookups.progress.current import Current, current
from app.lookups.progress.filter import ProgressFilter
from app.lookups.record import Record
from cypher.database import Database
from schema.lights import LIGHTS, Light, Rule, signal
from schema.progress import Report, Status

_BATCH = 500
_LAST_DAY = "9999"


class Overview(Record):
    """A measure and how it stands."""

    measure: DeskRow
    status: Status | None = Field(description="最近上报的进展状态")
    reported_on: date | None = Field(description="最近上报的日期")
    light: Light = Field(description="red 红，yellow 黄，green 绿，grey 灰（无期限、无进展）")
    reason: str = Field(description="为什么亮这个灯", examples=["overdue"])
    last: Report | None = Field(description="最近一次进展")


def find(
    database: Database,
    wanted: ProgressFilter,
    window: Window = FIRST_PAGE,
    *,
    today: date,
) -> Page[Overview]:
    """Measures by their deadlines (`due`), those without one last."""
    return page_of(database, Desk(database, wanted.desk(), today).select(), window, today)


def page_of(database: Database, found: Selection, window: Window, today: date) -> Page[Overview]:
    """The measures of `window` among those found on the desk."""
    rows = found.table.page(found.chosen, window, "due")
    rule = rule_of(database)
    return window.page(
        rows, lambda kept: _overviews(database, [row["id"] for row in kept], rule, today)
    )


def every(
    database: Database, wanted: ProgressFilter, today: date, most: int
) -> list[Overview] | None:
    """All of them, by their deadlines; None when they are more than `most`."""
    found = Desk(database, wanted.desk(), today).select()
    if len(found.chosen) > most:
        return None
    rows = found.table.page(found.chosen, Window("due", most), "due")
    ids, rule = [row["id"] for row in rows], rule_of(database)
    batches = (ids[start : start + _BATCH] for start in range(0, len(ids), _BATCH))
    return [each for batch in batches for each in _overviews(database, batch, rule, today)]


def urgent(
    database: Database, wanted: ProgressFilter, today: date, start: int, count: int
) -> tuple[int, list[Overview]]:
    """How many measures there are, and `count` of them after the first `start`, most urgent first.

    What is done is left out, unless a light is asked for.
    """
    found = Desk(database, wanted.desk(), today).select()
    lights, rows = found.lights, found.table.rows
    numbers = [n for n in found.chosen if wanted.light or lights.statuses.get(n) != "done"]
    numbers.sort(key=lambda n: (LIGHTS.index(lights.column[n]), rows[n].listed.due or _LAST_DAY))
    ids = [rows[number].id for number in numbers[start : start + count]]
    return len(numbers), _overviews(database, ids, rule_of(database), today)


def _overviews(database: Database, ids: Sequence[str], rule: Rule, today: date) -> list[Overview]:
    measures = by_ids(database, DeskRow, "read/desk_details", ids)
    states = current(database, ids)
    return [_overview(each, states.get(each.id, Current()), rule, today) for each in measures]


def _overview(measure: DeskRow, state: Current, rule: Rule, today: date) -> Overview:
    shown = signal(rule, measure.due, state.standing, today)
    return Overview(
        measure=measure,
        status=state.standing.status,
        reported_on=state.standing.reported_on,
        light=shown.light,
        reason=shown.reason,
        last=state.last,
    )
