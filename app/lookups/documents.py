"""Documents, their text with the places of every fact in it, and their versions."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from pydantic import Field

from app.lookups.record import DivisionName, DocumentName, Record
from app.paging import FIRST_PAGE, Page, Window
from cypher.database import Database
from schema.extraction import DocumentKind

FactKind = Literal[
    "task", "measure", "clause", "responsibility", "target", "pairing", "citation", "reprint",
    "warning",
]  # fmt: skip


class Document(Record):
    """One version of one published text."""

    id: str
    title: str
    kind: DocumentKind
    source: str = Field(description="载入时的路径")
    sha256: str
    doc_number: str | None
    issuer: str | None
    issued_on: date | None
    division: DivisionName | None
    period_start: int | None
    period_end: int | None
    superseded: bool
    loaded_at: str
    tasks: int
    targets: int
    pairings: int


class Fact(Record):
    """Where a fact stands in the text: `text[start:end]`."""

    kind: FactKind
    id: str
    label: str = Field(description="一句话说明", examples=["温州市洞头区农业农村局（牵头）"])
    start: int
    end: int


class DocumentText(Record):
    """The decoded text, and every fact read from it, in the order of the text."""

    document: DocumentName
    text: str
    facts: list[Fact]


class Versions(Record):
    """The versions of one document, by date."""

    document: DocumentName
    former: list[DocumentName]
    later: list[DocumentName]


@dataclass(frozen=True)
class DocumentFilter:
    """Which documents are wanted; None does not narrow. Superseded ones only with `superseded`."""

    division: str | None = None
    kind: DocumentKind | None = None
    superseded: bool = False


def find(database: Database, wanted: DocumentFilter, window: Window = FIRST_PAGE) -> Page[Document]:
    """Documents, by `title`, `issued_on` or `loaded_at`."""
    raise NotImplementedError


def get(database: Database, document: str) -> Document:
    """The document of that id, superseded or not; raises `ProblemError` when there is none."""
    raise NotImplementedError


def text(database: Database, document: str) -> DocumentText:
    """What was read of a document, and where; raises `ProblemError` when there is none."""
    raise NotImplementedError


def versions(database: Database, document: str) -> Versions:
    """What a document supersedes, and what supersedes it; `ProblemError` when there is none."""
    raise NotImplementedError
