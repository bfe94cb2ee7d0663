"""Pairings: who is bound to whom, in what, since when."""

from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from app.lookups.record import Passage, Record
from app.paging import FIRST_PAGE, Page, Window
from cypher.database import Database
from schema.extraction import PairingStatus, PartyRole


class Party(Record):
    """A side of a pairing."""

    id: str
    name: str = Field(examples=["浙江省温州市洞头区"])
    kind: Literal["division", "organization"]
    role: PartyRole = Field(description="supporting 帮扶方，supported 受援方，peer 对等")
    mention: str = Field(description="原文的叫法", examples=["洞头"])


class Statement(Record):
    """What one document says of a pairing."""

    status: PairingStatus
    fields: list[str] = Field(examples=[["产业合作"]])
    since: str | None
    until: str | None
    confidence: float
    passage: Passage


class Pairing(Record):
    """Two or more parties bound in a kind of cooperation, by what documents in force say of it."""

    id: str
    kind: str = Field(examples=["山海协作"])
    parties: list[Party]
    statements: list[Statement]


@dataclass(frozen=True)
class PairingFilter:
    """Which pairings are wanted; None does not narrow. A `party` is a division or organization."""

    party: str | None = None
    kind: str | None = None
    status: PairingStatus | None = None
    document: str | None = None


def find(database: Database, wanted: PairingFilter, window: Window = FIRST_PAGE) -> Page[Pairing]:
    """Pairings, by `kind`."""
    raise NotImplementedError


def get(database: Database, pairing: str) -> Pairing:
    """The pairing of that id; raises `ProblemError` when there is none."""
    raise NotImplementedError


def between(database: Database, one: str, other: str) -> list[Pairing]:
    """What binds two places or organizations, by their ids."""
    raise NotImplementedError
