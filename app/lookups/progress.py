"""How measures and targets stand: lights, what was reported, and who may be asked for it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Literal

from pydantic import Field

from app.lookups import documents, organizations
from app.lookups.desk import DeskRow
from app.lookups.details import by_ids
from app.lookups.paging import FIRST_PAGE, Page, Window
from app.lookups.places import within
from app.lookups.record import Filter, OrganizationName, Record, Word
from cypher.database import Database, Row
from schema.extraction import Role
from schema.lights import Light, Pace, Rule, Signal, Standing, default_rule, signal
from schema.progress import Report, Status

_RULE = "lights"
# How much of the order of deadlines is read at a time: a page from where rows are dense, more where
# they are rare, and then all, since a rare row is found as soon by looking at everything once.
_STRETCHES = (1_000, 20_000)
_LAST = "\U0010ffff"
_BATCH = 500
# More measures than any organization or document has.
_MOST_LED = 50_000

Grouping = Literal["organization", "month"]


class Told(Record):
    """A report, and whether the words it was made on have changed since."""

    report: Report
    reworded: bool


@dataclass(frozen=True)
class Current:
    """How a thing stands, with all that was reported of it, the latest first."""

    standing: Standing = field(default_factory=Standing)
    history: Sequence[Told] = ()

    @property
    def last(self) -> Report | None:
        """What was reported last."""
        return self.history[0].report if self.history else None


class Overview(Record):
    """A measure and how it stands."""

    measure: DeskRow
    status: Status | None = Field(description="最近上报的进展状态")
    reported_on: date | None = Field(description="最近上报的日期")
    light: Light = Field(description="red 红，yellow 黄，green 绿，grey 灰（无期限、无进展）")
    reason: str = Field(description="为什么亮这个灯", examples=["overdue"])
    last: Report | None = Field(description="最近一次进展")


class ProgressFilter(Filter):
    """Which measures are wanted; None does not narrow."""

    light: Light | None = Field(default=None, description="灯")
    status: Status | None = Field(default=None, description="最近上报的进展状态")
    organization: Word | None = Field(default=None, description="在其中有份的单位 id")
    role: Role | None = Field(default=None, description="该单位的角色；不给单位时不起作用")
    document: Word | None = Field(default=None, description="文件 id；可以是已被取代的版本")
    division: Word | None = Field(default=None, description="行政区划代码，含其下级")
    section: Word | None = Field(default=None, description="所在的行动或板块")
    deadline_from: date | None = Field(default=None, description="期限不早于")
    deadline_to: date | None = Field(default=None, description="期限不晚于")


class Whereabouts(Record):
    """Which document a measure or target stands in."""

    document: str
    title: str
    superseded: bool


@dataclass(frozen=True)
class Lights:
    """How many things have which light: of all, or of one `name`."""

    name: str
    counts: dict[Light, int]

    @property
    def total(self) -> int:
        """How many there are."""
        return sum(self.counts.values())


def rule(database: Database) -> Rule:
    """The rule of lights: as the office has set it, or else as it comes."""
    rows = database.read("read/rule", id=_RULE)
    return Rule.model_validate(rows[0]) if rows else default_rule()


def find(
    database: Database,
    wanted: ProgressFilter,
    window: Window = FIRST_PAGE,
    *,
    today: date,
    numbers: Rule | None = None,
) -> Page[Overview]:
    """Measures by their deadlines (`due`), those without one last."""
    numbers = numbers or rule(database)
    rows = _rows(database, wanted, window, _day(numbers, today))
    return window.page(rows, lambda kept: _overviews(database, kept, numbers, today))


def every(
    database: Database, wanted: ProgressFilter, today: date, most: int
) -> list[Overview] | None:
    """All of them, by their deadlines; None when they are more than `most`."""
    numbers = rule(database)
    rows = _rows(database, wanted, Window("due", most), _day(numbers, today))
    if len(rows) > most:
        return None
    batches = (rows[start : start + _BATCH] for start in range(0, len(rows), _BATCH))
    return [each for batch in batches for each in _overviews(database, batch, numbers, today)]


def lights(
    database: Database, wanted: ProgressFilter, today: date, by: Grouping | None = None
) -> list[Lights]:
    """How many measures have which light: of all, whose name is empty, and by what is asked for.

    The month of those without a deadline is a dash.
    """
    found: dict[str, Counter[Light]] = {}
    for name, light, count in _counted(database, wanted, _day(rule(database), today), by):
        found.setdefault(name, Counter())[light] += count
    return [Lights(name, dict(counts)) for name, counts in sorted(found.items())]


def current(database: Database, ids: Sequence[str]) -> dict[str, Current]:
    """How measures and targets stand, by their ids, with their whole history."""
    told: dict[str, list[Told]] = {}
    for row in sorted(
        database.read("read/report_history", ids=list(ids)),
        key=lambda row: (row["at"], row["id"]),
        reverse=True,
    ):
        report = Report.model_validate_json(row["record"])
        told.setdefault(row["fact"], []).append(Told(report=report, reworded=row["reworded"]))
    rows = database.read("read/standings", ids=list(ids))
    return {row["id"]: Current(_standing(row), told.get(row["id"], ())) for row in rows}


def whereabouts(database: Database, ids: Iterable[str]) -> dict[str, Whereabouts]:
    """The documents of measures and targets, by their ids; those the graph lacks are left out."""
    rows = database.read("read/documents_of_subjects", ids=list(ids))
    return {row["id"]: Whereabouts(**row) for row in rows}


def responsible(database: Database, ids: Iterable[str]) -> dict[str, list[OrganizationName]]:
    """Who has a part in measures, or in those that targets belong to, by their ids."""
    found: dict[str, list[OrganizationName]] = {}
    for row in database.read("read/responsible_for", ids=list(ids)):
        found.setdefault(row["id"], []).append(OrganizationName(**row["organization"]))
    return {each: sorted(whom, key=lambda one: one.name) for each, whom in found.items()}


def check(database: Database, wanted: ProgressFilter) -> None:
    """Raise the `ProblemError` of what a stale address names and the graph lacks."""
    if wanted.document:
        documents.get(database, wanted.document)
    if wanted.organization:
        organizations.get(database, wanted.organization)


def _overviews(
    database: Database, rows: Sequence[Row], numbers: Rule, today: date
) -> list[Overview]:
    ids = [row["id"] for row in rows]
    measures = by_ids(database, DeskRow, "read/desk_details", ids)
    states = current(database, ids)
    return [_overview(each, states.get(each.id, Current()), numbers, today) for each in measures]


def _overview(measure: DeskRow, state: Current, numbers: Rule, today: date) -> Overview:
    shown: Signal = signal(numbers, measure.due, state.standing, today)
    return Overview(
        measure=measure,
        status=state.standing.status,
        reported_on=state.standing.reported_on,
        light=shown.light,
        reason=shown.reason,
        last=state.last,
    )


def _standing(row: Row) -> Standing:
    pace = None
    if row["share"] is not None:
        begun = date.fromordinal(row["begun"])
        pace = Pace(row["share"], begun, begun + timedelta(days=row["lasts"]))
    day = row["reported_on"]
    return Standing(row["status"], day and date.fromisoformat(day), bool(row["behind"]), pace)


def _counted(
    database: Database, wanted: ProgressFilter, today: dict[str, Any], by: Grouping | None
) -> Iterator[tuple[str, Light, int]]:
    """Names, lights and counts; what an organization or a document leads to is counted here."""
    if not (wanted.organization or wanted.document):
        for row in database.read("read/lights", by=by, **_narrowing(wanted), **today):
            yield row["name"], row["light"], row["count"]
        return
    for row in _rows(database, wanted, Window("due", _MOST_LED), today):
        names = {"organization": row["owners"], "month": [(row["due"] or "-")[:7]], None: []}
        yield from ((name, row["light"], 1) for name in (*names[by], ""))


def _rows(
    database: Database, wanted: ProgressFilter, window: Window, today: dict[str, Any]
) -> list[Row]:
    """The rows of `window` and one more, where there are more.

    An organization or a document leads to its own; all others are read in stretches of the order.
    """
    asked = _narrowing(wanted) | today | window.parameters("due")
    asked |= {"light": wanted.light, "status": wanted.status}
    if wanted.organization:
        return database.read(
            "read/progress_of_organization",
            organization=wanted.organization,
            role=wanted.role,
            document=wanted.document,
            **asked,
        )
    if wanted.document:
        return database.read("read/progress_of_document", document=wanted.document, **asked)
    return _in_stretches(database, wanted, window, asked)


def _in_stretches(
    database: Database, wanted: ProgressFilter, window: Window, asked: dict[str, Any]
) -> list[Row]:
    start, end = _bounds(wanted)
    if window.sort.startswith("-"):
        return database.read("read/progress", from_place=start, to_place=end, **asked)
    if window.after:
        start = window.after.key
    rows: list[Row] = []
    for size in (*_STRETCHES, None):
        until = _reach(database, start, end, size) if size else end
        asked["limit"] = window.limit + 1 - len(rows)
        rows += database.read("read/progress", from_place=start, to_place=until, **asked)
        start = until
        if start >= end or len(rows) > window.limit:
            break
    return rows


def _reach(database: Database, start: str, end: str, rows: int) -> str:
    """Where a stretch of so many rows from `start` ends, and at `end` at the latest."""
    found = database.read("read/agenda_window", from_place=start, rows=rows)[0]
    return end if found["found"] < rows else min(found["to_place"], end)


def _bounds(wanted: ProgressFilter) -> tuple[str, str]:
    first, last = wanted.deadline_from, wanted.deadline_to
    return first.isoformat() if first else "", f"{last.isoformat()}{_LAST}" if last else _LAST


def _narrowing(wanted: ProgressFilter) -> dict[str, Any]:
    return {
        "division": within(wanted.division),
        "section": wanted.section,
        "due_from": wanted.deadline_from and wanted.deadline_from.isoformat(),
        "due_to": wanted.deadline_to and wanted.deadline_to.isoformat(),
    }


def _day(numbers: Rule, today: date) -> dict[str, Any]:
    """What the rule is asked with on a day."""
    return {
        "today": today.isoformat(),
        "soon": (today + timedelta(days=numbers.soon_days)).isoformat(),
        "fresh": (today - timedelta(days=numbers.stale_days)).isoformat(),
        "day": today.toordinal(),
        "lag": numbers.lag,
    }
