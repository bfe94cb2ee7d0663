"""Documents, their text with the places of every fact in it, and their versions."""

from datetime import date
from typing import Literal

from pydantic import Field

from app.lookups.details import one, page_of_ids
from app.lookups.paging import FIRST_PAGE, Page, Window
from app.lookups.places import within
from app.lookups.record import (
    OWNER_ROLES,
    DivisionName,
    DocumentName,
    Filter,
    Passage,
    Placed,
    Record,
    Word,
)
from app.problems import Words, not_found
from cypher.database import Database, Row
from schema.extraction import DocumentKind

FactKind = Literal[
    "task", "measure", "clause", "responsibility", "target", "pairing", "citation", "reprint",
    "warning",
]  # fmt: skip

_DETAILS = "read/document_details"
_DOCUMENT = Words("文件", "document")


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


class Fact(Placed):
    """Where a fact stands in the text: `text[start:end]`."""

    kind: FactKind
    id: str
    label: str = Field(description="一句话说明", examples=["温州市洞头区农业农村局（牵头）"])


class DocumentText(Record):
    """The decoded text, and every fact read from it, in the order of the text."""

    document: DocumentName
    text: str
    facts: list[Fact]


class Reprint(Record):
    """Words printed again. A fact in both passages is asserted once, for the author of `of`."""

    id: str
    similarity: float = Field(description="相同文字的比例，0 至 1", examples=[0.96])
    passage: Passage = Field(description="转载的文字")
    of: Passage = Field(description="原作者的文字；同一文件前文也可以是")


class Versions(Record):
    """The versions of one document, by date."""

    document: DocumentName
    former: list[DocumentName]
    later: list[DocumentName]


class DocumentFilter(Filter):
    """Which documents are wanted; None does not narrow. Superseded ones only with `superseded`."""

    division: Word | None = Field(default=None, description="行政区划代码，含其下级")
    kind: DocumentKind | None = Field(default=None, description="文件种类")
    superseded: bool = Field(default=False, description="也列出已被取代的版本")


def find(database: Database, wanted: DocumentFilter, window: Window = FIRST_PAGE) -> Page[Document]:
    """Documents, by `title`, `issued_on` or `loaded_at`."""
    rows = database.read(
        "read/documents",
        division=within(wanted.division),
        kind=wanted.kind,
        superseded=wanted.superseded,
        **window.parameters("title", "issued_on", "loaded_at"),
    )
    return page_of_ids(database, Document, _DETAILS, window, rows)


def get(database: Database, document: str) -> Document:
    """The document of that id, superseded or not; raises `ProblemError` when there is none."""
    return one(database, Document, _DETAILS, document, _DOCUMENT)


def text(database: Database, document: str) -> DocumentText:
    """What was read of a document, and where; raises `ProblemError` when there is none."""
    for row in database.read("read/document_text", document=document):
        facts = database.read("read/document_facts", document=document)
        facts.sort(key=lambda fact: (fact["start"], -fact["end"], fact["kind"], fact["id"]))
        return DocumentText(**row, facts=[_fact(fact) for fact in facts])
    raise not_found(_DOCUMENT, document)


def reprints(database: Database, document: str) -> list[Reprint]:
    """What a document prints again, and what others print again of it, in the order of its text."""
    rows = database.read("read/document_reprints", document=document)
    found = [Reprint(**row) for row in rows]
    return sorted(found, key=lambda each: (_start(each, document), each.id))


def versions(database: Database, document: str) -> Versions:
    """What a document supersedes, and what supersedes it; `ProblemError` when there is none."""
    rows = database.read("read/document_versions", document=document)
    rows.sort(key=lambda row: (row["order"], row["issued_on"] or "", row["id"]))
    asked = [row for row in rows if row["order"] == 0]
    if not asked:
        raise not_found(_DOCUMENT, document)
    return Versions(
        document=DocumentName(**asked[0]),
        former=[DocumentName(**row) for row in rows if row["order"] < 0],
        later=[DocumentName(**row) for row in rows if row["order"] > 0],
    )


def _start(reprint: Reprint, document: str) -> int:
    own = reprint.passage if reprint.passage.document == document else reprint.of
    return own.start


def _fact(row: Row) -> Fact:
    role = row.pop("role")
    label = f"{row['label']}（{OWNER_ROLES[role]}）" if role else row["label"]
    if row["kind"] == "reprint" and label:
        label = f"转载自《{label}》"
    return Fact(**row | {"label": label})
