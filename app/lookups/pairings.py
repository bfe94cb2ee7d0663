"""Pairings: who is bound to whom, in what, since when."""

from typing import Literal

from pydantic import Field

from app.lookups.details import one, page_of_ids
from app.lookups.paging import FIRST_PAGE, MOST, Page, Window
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


class PairingFilter(Filter):
    """Which pairings are wanted; None does not narrow. A `party` is a division or organization."""

    party: Word | None = Field(default=None, description="一方的行政区划代码或单位 id")
    kind: Word | None = Field(default=None, description="结对种类", examples=["山海协作"])
    status: PairingStatus | None = Field(default=None, description="状态")
    document: Word | None = Field(default=None, description="载明它的文件 id")


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
        **window.parameters("kind"),
    )
    return page_of_ids(database, Pairing, _DETAILS, window, rows)
