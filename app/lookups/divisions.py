"""Places that documents, organizations and pairings speak of."""

from typing import Literal

from pydantic import Field

from app.lookups.details import one, page_of_ids
from app.lookups.paging import FIRST_PAGE, Page, Window
from app.lookups.places import within
from app.lookups.record import DivisionName, Filter, Record, Word
from app.problems import Words
from cypher.database import Database

Level = Literal["country", "province", "city", "county"]

_DETAILS = "read/division_details"


class Division(Record):
    """A place of GB/T 2260; `id` is its code."""

    id: str = Field(examples=["330305"])
    name: str = Field(examples=["浙江省温州市洞头区"])
    short: str = Field(examples=["洞头"])
    level: Level
    within: DivisionName | None
    documents: int
    organizations: int
    pairings: int


class DivisionFilter(Filter):
    """Which places are wanted; None does not narrow. `name` are words that the name holds."""

    level: Level | None = Field(default=None, description="层级")
    within: Word | None = Field(default=None, description="所在的行政区划代码（含其本身）")
    name: Word | None = Field(default=None, description="名称中的文字")


def find(database: Database, wanted: DivisionFilter, window: Window = FIRST_PAGE) -> Page[Division]:
    """Places, by `id` or `name`."""
    rows = database.read(
        "read/divisions",
        level=wanted.level,
        within=within(wanted.within),
        name=wanted.name,
        **window.parameters("id", "name"),
    )
    return page_of_ids(database, Division, _DETAILS, window, rows)


def get(database: Database, division: str) -> Division:
    """The place of that code; raises `ProblemError` when the graph has none."""
    return one(database, Division, _DETAILS, division, Words("行政区划", "division"))
