"""Pairings: who is bound to whom, in what, since when."""

from typing import Literal

from pydantic import Field

from app.lookups.details import one, page_of_ids
from app.lookups.paging import FIRST_PAGE, MOST, Page, Window
from app.lookups.places import within
from app.lookups.record import Filter, Passage, Record, Word
from app.problems import Words
from cypher.database import Database
from schema.extraction import PairingStatus, PartyRole

_DETAILS = "read/pairing_details"


class Party(Record):
    """A side of a pairing."""

    id: str
    name: str = Field(examples=["浙江省温州市洞头区"])
    kind: Literal["division", "organization"]
    role: PartyRole = Field(description="supporting 支援方，supported 受援方，peer 对等")
    mention: str = Field(description="原文的叫法", examples=["洞头"])


class Statement(Record):
    """What one document says of a pairing."""

    status: PairingStatus
    fields: list[str] = Field(examples=[["产业合作"]])
    since: str | None
    until: str | None
    confidence: float
    superseded: bool = Field(description="所在文件已被新版取代")
    passage: Passage


class Pairing(Record):
    """Parties bound in a kind of cooperation, and what documents say of it, latest first."""

    id: str
    kind: str = Field(examples=["山海协作"])
    parties: list[Party]
    statements: list[Statement]

    @property
    def current(self) -> list[Statement]:
        """What documents in force say of it; when none is in force, all that was ever said."""
        return [each for each in self.statements if not each.superseded] or self.statements

    @property
    def status(self) -> PairingStatus:
        """As the latest of these documents has it."""
        return self.current[0].status

    @property
    def since(self) -> str | None:
        """The earliest beginning that is told: a year or a month."""
        return min((each.since for each in self.current if each.since), default=None)

    @property
    def until(self) -> str | None:
        """The latest end that is told: a year or a month."""
        return max((each.until for each in self.current if each.until), default=None)

    @property
    def fields(self) -> list[str]:
        """Every field that is told, each once, latest first."""
        told = (field for each in self.current for field in each.fields)
        return list(dict.fromkeys(told))


class PairingFilter(Filter):
    """Which pairings are wanted; None does not narrow. A `party` is a division or organization."""

    party: Word | None = Field(default=None, description="一方的行政区划代码或单位 id")
    kind: Word | None = Field(default=None, description="结对种类", examples=["山海协作"])
    status: PairingStatus | None = Field(default=None, description="状态")
    document: Word | None = Field(default=None, description="载明它的文件 id")
    within: Word | None = Field(default=None, description="一方所在的行政区划代码（含其本身）")
    year: int | None = Field(
        default=None, ge=1949, le=2100, description="这一年在执行；原文没有写年份的也算"
    )


def find(database: Database, wanted: PairingFilter, window: Window = FIRST_PAGE) -> Page[Pairing]:
    """Pairings, by `kind`."""
    return _page(database, wanted, None, window)


def get(database: Database, pairing: str) -> Pairing:
    """The pairing of that id; raises `ProblemError` when there is none."""
    return one(database, Pairing, _DETAILS, pairing, Words("结对", "pairing"))


def between(database: Database, one_party: str, other: str) -> list[Pairing]:
    """What binds two places or organizations, by their ids."""
    return _page(database, PairingFilter(party=one_party), other, Window(limit=MOST)).items


def _page(
    database: Database, wanted: PairingFilter, other: str | None, window: Window
) -> Page[Pairing]:
    rows = database.read(
        "read/pairings",
        document=wanted.document,
        party=wanted.party,
        other=other,
        kind=wanted.kind,
        status=wanted.status,
        within=within(wanted.within),
        year=None if wanted.year is None else str(wanted.year),
        **window.parameters("kind"),
    )
    return page_of_ids(database, Pairing, _DETAILS, window, rows)
