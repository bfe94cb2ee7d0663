"""The desk (责任台账): measures as rows, narrowed, ordered, and counted by what narrows them.

Three ways lead in: an organization, words, and else the desk's own order, which is read in windows
of its index, so that a page of 100,000 rows costs what its own rows cost.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal, get_args

from pydantic import Field

from app.lookups import documents
from app.lookups.details import by_ids
from app.lookups.paging import Page, Window
from app.lookups.places import within
from app.lookups.record import DocumentName, Filter, Passage, Record, TaskName, Word
from app.lookups.search import search
from app.lookups.targets import Target
from app.lookups.tasks import Responsibility
from cypher.database import Database, Row
from ingest.desk import place_of
from schema.extraction import Role

Held = Literal["nobody", "collective", "named", "speaker"]
Status = Literal["overdue", "soon", "later", "undated"]
STATUSES: tuple[Status, ...] = get_args(Status)
SORTS = ("place", "due", "owner")

# More rows than this are told as "1000+": beside a longer list, counts steer nobody.
MOST_COUNTED = 1000
_SOON = timedelta(days=90)
# The first window holds a page and its counts where nothing narrows. The next are as long as the
# rows found so far let expect, within a growth that does not overshoot by much.
_WINDOW, _GROWTH, _LONGEST = MOST_COUNTED + 1, 6, 12_000
# After every place of a document, and after every place there is.
_END, _LAST = ":", "\U0010ffff"
_HITS = 400
_DETAILS = "read/desk_details"


class DeskRow(Record):
    """One measure, with all that a ledger says of it; targets of its whole task are its own too."""

    id: str
    text: str = Field(description="举措原文，不含责任条款")
    section: str = Field(description="所在的行动或板块")
    due: date | None = Field(description="举措与目标中最早的期限")
    held: Held = Field(description="由谁负责；speaker 为发言人自己的承诺")
    document: DocumentName
    task: TaskName
    responsibilities: list[Responsibility]
    targets: list[Target]
    passage: Passage

    def status(self, today: date) -> Status:
        """How its deadline stands to `today`."""
        return status(self.due, today)


class DeskFilter(Filter):
    """Which measures are wanted; None does not narrow.

    `words` are looked for in measures and in titles of tasks, those in force alone; `role` is that
    of `organization`, or of anybody.
    """

    words: str | None = Field(default=None, max_length=200, description="要找的文字")
    document: Word | None = Field(default=None, description="文件 id；可以是已被取代的版本")
    division: Word | None = Field(default=None, description="行政区划代码，含其下级")
    section: Word | None = Field(default=None, description="所在的行动或板块")
    organization: Word | None = Field(default=None, description="在其中有份的单位 id")
    role: Role | None = Field(default=None, description="该单位的角色")
    held: Held | None = Field(default=None, description="由谁负责")
    several_leads: bool | None = Field(default=None, description="是否多头牵头")
    has_target: bool | None = Field(default=None, description="是否有目标")
    has_figure: bool | None = Field(default=None, description="是否有量化指标")
    status: Status | None = Field(default=None, description="期限状态")
    deadline_from: date | None = Field(default=None, description="期限不早于")
    deadline_to: date | None = Field(default=None, description="期限不晚于")


class Crossing(Record):
    """What an organization has to do in a section."""

    section: str
    organization: str
    name: str
    measures: int = Field(description="举措数")
    led: int = Field(description="其中牵头的")


class Crossings(Record):
    """Organizations, most to do first, against sections as printed; those that meet.

    They are of the first `MOST_COUNTED` rows when there are `more`.
    """

    sections: list[str]
    organizations: list[str]
    crossings: list[Crossing]
    more: bool

    def lines(self) -> Iterator[tuple[str, str, list[Crossing | None]]]:
        """A row for each organization: its id, its name, and its part in each section."""
        met = {(each.organization, each.section): each for each in self.crossings}
        names = {each.organization: each.name for each in self.crossings}
        for identity in self.organizations:
            yield identity, names[identity], [met.get((identity, each)) for each in self.sections]


@dataclass(frozen=True)
class Counts:
    """How many rows there are of each value, by what they can be narrowed to.

    `total` is at most `MOST_COUNTED`, and the counts are of as many rows, when there are `more`.
    """

    total: int
    more: bool
    facets: dict[str, dict[str, int]]
    names: dict[str, str]


def status(due: date | None, today: date) -> Status:
    """How a deadline stands to `today`."""
    if due is None:
        return "undated"
    if due < today:
        return "overdue"
    return "soon" if due <= today + _SOON else "later"


def find(database: Database, wanted: DeskFilter, window: Window, today: date) -> Page[DeskRow]:
    """Measures by `place` (document by document, as printed), `due` or `owner`.

    What words find comes best first, unless an order is asked for.
    """
    return _page(database, window, _rows(database, wanted, window, today))


def look(
    database: Database, wanted: DeskFilter, window: Window, today: date
) -> tuple[Page[DeskRow], Counts]:
    """A page of `find` with its `counts`: the first page is among the rows that are counted."""
    if window.after:
        return find(database, wanted, window, today), counts(database, wanted, today)
    rows = _rows(database, wanted, Window(window.sort, MOST_COUNTED), today)
    page = _page(database, window, rows[: window.limit + 1])
    return page, _counts(database, wanted, rows, today)


def every(
    database: Database, wanted: DeskFilter, sort: str, today: date, most: int
) -> list[DeskRow] | None:
    """All of them; None when they are more than `most`."""
    rows = _rows(database, wanted, Window(sort, most), today)
    if len(rows) > most:
        return None
    ids = [row["id"] for row in rows]
    batches = (ids[start : start + 500] for start in range(0, len(ids), 500))
    return [row for batch in batches for row in by_ids(database, DeskRow, _DETAILS, batch)]


def sample(database: Database, wanted: DeskFilter, today: date) -> list[Row]:
    """The first rows, at most one more than are counted, with the values that are counted."""
    return _rows(database, wanted, Window("place", MOST_COUNTED), today)


def counts(database: Database, wanted: DeskFilter, today: date) -> Counts:
    """What the rows can be narrowed to; what narrows already is counted as if it did not."""
    return _counts(database, wanted, sample(database, wanted, today), today)


def _page(database: Database, window: Window, rows: list[Row]) -> Page[DeskRow]:
    return window.page(
        rows, lambda kept: by_ids(database, DeskRow, _DETAILS, [row["id"] for row in kept])
    )


def _counts(database: Database, wanted: DeskFilter, rows: list[Row], today: date) -> Counts:
    facets = {}
    for name in _FACETS:
        chosen = getattr(wanted, name) is not None
        seen = sample(database, wanted.model_copy(update={name: None}), today) if chosen else rows
        facets[name] = _counted(name, seen[:MOST_COUNTED], today)
    return Counts(
        total=min(len(rows), MOST_COUNTED),
        more=len(rows) > MOST_COUNTED,
        facets=facets,
        names=called(database, list(facets["document"]), list(facets["organization"])),
    )


def crossed(database: Database, wanted: DeskFilter, today: date) -> Crossings:
    """Who has what to do in which section."""
    rows = sample(database, wanted, today)
    kept = rows[:MOST_COUNTED]
    found = database.read("read/desk_matrix", ids=[row["id"] for row in kept])
    crossings = [Crossing(**row) for row in found]
    load = Counter[str]()
    for each in crossings:
        load[each.organization] += each.measures
    met = {each.section for each in crossings}
    return Crossings(
        sections=[each for each in dict.fromkeys(row["section"] for row in kept) if each in met],
        organizations=sorted(load, key=lambda each: (-load[each], each)),
        crossings=crossings,
        more=len(rows) > MOST_COUNTED,
    )


def called(database: Database, papers: list[str], organizations: list[str]) -> dict[str, str]:
    """The titles and names of documents and organizations, by their ids."""
    rows = database.read("read/names", documents=papers, organizations=organizations)
    return {row["id"]: row["name"] for row in rows}


def behind(database: Database) -> int:
    """How many documents were loaded before there was a desk, and are not on it."""
    return int(database.read("read/desk_behind")[0]["documents"])


def _counted(facet: str, rows: list[Row], today: date) -> dict[str, int]:
    """How many rows have each value, most first; no more values than a person looks through."""
    values = (value for row in rows for value in _FACETS[facet](row, today))
    return dict(sorted(Counter(values).items(), key=lambda each: (-each[1], each[0]))[:_VALUES])


_VALUES = 60
_FACETS: dict[str, Any] = {
    "document": lambda row, _: [row["document"]],
    "section": lambda row, _: [row["section"]] if row["section"] else [],
    "division": lambda row, _: row["divisions"],
    "organization": lambda row, _: row["owners"],
    "role": lambda row, _: row["roles"],
    "held": lambda row, _: [row["held"]],
    "status": lambda row, today: [status(row["due"] and date.fromisoformat(row["due"]), today)],
    "several_leads": lambda row, _: ["true"] if row["leads"] > 1 else [],
    "has_target": lambda row, _: [str(row["has_target"]).lower()],
    "has_figure": lambda row, _: [str(row["has_figure"]).lower()],
}


def _rows(database: Database, wanted: DeskFilter, window: Window, today: date) -> list[Row]:
    """The rows of `window` and one more, where there are more."""
    asked = _parameters(wanted, today)
    if wanted.words:
        return _found(database, wanted, window, asked)
    parameters = asked | window.parameters(*SORTS)
    if wanted.organization:
        return database.read(
            "read/desk_of_organization", organization=wanted.organization, **parameters
        )
    start, end = _bounds(database, wanted)
    if parameters["sort"] != "place" or window.sort.startswith("-"):
        return database.read("read/desk", from_place=start, to_place=end, **parameters)
    if window.after:
        start = window.after.key
    rows: list[Row] = []
    size, seen = _WINDOW, 0
    while start < end and len(rows) <= window.limit:
        until = _reach(database, start, end, size)
        parameters["limit"] = window.limit + 1 - len(rows)
        rows += database.read("read/desk", from_place=start, to_place=until, **parameters)
        start, seen = until, seen + size
        size = _next_size(size, seen, len(rows), window.limit + 1)
    return rows


def _reach(database: Database, start: str, end: str, rows: int) -> str:
    """Where a window of so many rows from `start` ends, and at `end` at the latest."""
    found = database.read("read/desk_window", from_place=start, rows=rows)[0]
    return end if found["found"] < rows else min(found["to_place"], end)


def _next_size(size: int, seen: int, found: int, wanted: int) -> int:
    """As many rows as should hold the missing ones, a fifth more for good measure."""
    expected = (wanted - found) * seen * 6 // (found * 5) if found else size * _GROWTH
    return max(_WINDOW, min(expected, size * _GROWTH, _LONGEST))


def _bounds(database: Database, wanted: DeskFilter) -> tuple[str, str]:
    """Between which places the rows stand; raises `ProblemError` for an unknown document."""
    if wanted.document is None:
        return "", _LAST
    opening = place_of(documents.get(database, wanted.document).title, wanted.document)
    return opening, opening + _END


def _found(
    database: Database, wanted: DeskFilter, window: Window, asked: dict[str, object]
) -> list[Row]:
    """Those whose words match: best first, unless another order is asked for."""
    hits = search(database, wanted.words or "", ("measure", "task"), _HITS)
    ranks = {hit.id: rank for rank, hit in enumerate(hits)}
    sort = window.sort.removeprefix("-") or "place"
    whole = Window(sort, _HITS * 10).parameters(*SORTS)
    rows = database.read(
        "read/desk_of_found",
        measures=[hit.id for hit in hits if hit.kind == "measure"],
        tasks=[hit.id for hit in hits if hit.kind == "task"],
        organization=wanted.organization,
        **asked | whole,
    )
    if not window.sort:
        rows = [row | {"key": f"{_rank(row, ranks):06}"} for row in rows]
    rows.sort(key=lambda row: (row["key"], row["id"]), reverse=window.sort.startswith("-"))
    if after := window.after:
        rows = [row for row in rows if _follows(row, after.key, after.id, window.sort)]
    return rows[: window.limit + 1]


def _rank(row: Row, ranks: dict[str, int]) -> int:
    return min(ranks.get(row["id"], len(ranks)), ranks.get(row["task"], len(ranks)))


def _follows(row: Row, key: str, last: str, sort: str) -> bool:
    place = (row["key"], row["id"])
    return place < (key, last) if sort.startswith("-") else place > (key, last)


def _parameters(wanted: DeskFilter, today: date) -> dict[str, object]:
    first, last = _days(wanted, today)
    return {
        "document": wanted.document,
        "division": within(wanted.division),
        "section": wanted.section,
        "role": wanted.role,
        "held": wanted.held,
        "several_leads": wanted.several_leads,
        "has_target": wanted.has_target,
        "has_figure": wanted.has_figure,
        "due_from": first and first.isoformat(),
        "due_to": last and last.isoformat(),
        "without_due": True if wanted.status == "undated" else None,
    }


def _days(wanted: DeskFilter, today: date) -> tuple[date | None, date | None]:
    """The days between which a row is due: as asked for, and as its status has it."""
    day = timedelta(days=1)
    spans: dict[Status | None, tuple[date | None, date | None]] = {
        "overdue": (None, today - day),
        "soon": (today, today + _SOON),
        "later": (today + _SOON + day, None),
    }
    first, last = spans.get(wanted.status, (None, None))
    firsts = [each for each in (first, wanted.deadline_from) if each]
    lasts = [each for each in (last, wanted.deadline_to) if each]
    return max(firsts, default=None), min(lasts, default=None)
