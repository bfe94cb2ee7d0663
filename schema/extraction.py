"""What reading a document yields: the object `zeren extract --format jsonl` prints, one a document.

Every span is ``(start, end)`` in characters of `Extraction.text`, end exclusive, and holds exactly
the words of the fact. `Extraction` checks on construction that no span leaves the text.
"""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, NonNegativeInt, model_validator

DocumentKind = Literal["plan", "speech", "table", "notice"]
Role = Literal["lead", "responsible", "cooperating"]
Comparator = Literal["=", ">=", ">", "<=", "<"]
Cadence = Literal["once", "annual", "quarterly", "monthly", "continuous"]
PartyRole = Literal["supporting", "supported", "peer"]
PairingStatus = Literal["in force", "planned", "ended"]
OrganizationKind = Literal[
    "government", "bureau", "party", "branch", "company", "other", "collective"
]

# Why a person should look at a fact. A machine is not sure of it; a decision settles it.
Doubt = Literal[
    "unknown_organization",  # no table of offices holds the name
    "guessed_separator",  # none was printed between two names
    "unsaid_party",  # a side of a pairing goes without saying
    "forecast",  # expected (预计) rather than promised
    "damaged_text",  # recognized from a scan with little certainty
    "model",  # proposed by a language model
]

Span = tuple[NonNegativeInt, NonNegativeInt]
Confidence = Annotated[float, Field(ge=0, le=1)]


class Model(BaseModel):
    """Immutable, and closed: a misspelt field is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Jurisdiction(Model):
    """The division a document speaks for: GB/T 2260 code and full name."""

    code: str
    name: str


class Document(Model):
    """One version of one published text."""

    id: str
    title: str
    kind: DocumentKind
    source: str = Field(description="the path as given")
    sha256: str = Field(description="of the file's bytes")
    doc_number: str | None = Field(default=None, examples=["浙委办发〔2024〕61号"])
    issuer: str | None = None
    issued_on: date | None = None
    jurisdiction: Jurisdiction | None = None
    period_start: int | None = Field(default=None, description="first year the document governs")
    period_end: int | None = Field(default=None, description="last year the document governs")


class Organization(Model):
    """Whom a mention means. Identity is (division, canonical name), never the printed name."""

    id: str
    name: str = Field(description="full name", examples=["温州市洞头区农业农村局"])
    canonical: str = Field(description="name within its division", examples=["农业农村局"])
    division: str | None = Field(default=None, description="GB/T 2260 code; null when unknown")
    kind: OrganizationKind = "bureau"


class Responsibility(Model):
    """One organization named by one responsibility clause."""

    id: str
    mention: str = Field(description="as printed, white space and hard wraps removed")
    span: Span
    role: Role
    order: int = Field(ge=1, description="place within the clause, from 1")
    collective: bool = Field(default=False, description="各有关部门 and its like")
    acting_office: str | None = Field(default=None, examples=["改革办"])
    organization: Organization
    confidence: Confidence = 1.0
    doubts: list[Doubt] = []
    judgement: str | None = Field(default=None, description="id of the decision on it")


class Measure(Model):
    """The part of a task that one responsibility clause governs."""

    id: str
    text: str = Field(description="its words, clause excluded, hard wraps removed")
    span: Span = Field(description="from its first word to the end of its clause")
    clause: Span | None = Field(default=None, description="the clause, brackets included")
    deadline: date | None = Field(default=None, description="the clause's own 完成时限, as a date")
    deadline_text: str | None = Field(default=None, examples=["2019年6月底前", "持续推进"])
    responsibilities: list[Responsibility] = []


class Task(Model):
    """A numbered item of a document; `path` holds the headings above it, outermost first."""

    id: str
    number: str | None = None
    title: str
    path: list[str] = []
    span: Span
    committed_by: Organization | None = Field(
        default=None, description="whose commitment it is: the issuer, or the speaker"
    )
    measures: list[Measure] = []


class Target(Model):
    """A commitment that can be checked. `value` and `unit` keep the printed scale: 100, 亿元.

    A qualitative target (全覆盖, A等) has `qualitative` and no `value`.
    """

    id: str
    task_id: str | None = None
    measure_id: str | None = None
    indicator: str
    comparator: Comparator = "="
    value: float | None = None
    unit: str | None = None
    qualitative: str | None = None
    deadline: date | None = None
    cadence: Cadence = "once"
    span: Span
    confidence: Confidence = 1.0
    doubts: list[Doubt] = []
    judgement: str | None = Field(default=None, description="id of the decision on it")

    @model_validator(mode="after")
    def _has_something_to_check(self) -> Self:
        if self.value is None and self.qualitative is None:
            raise ValueError("a target needs a value or a qualitative goal")
        return self


class Party(Model):
    """A side of a pairing: a division (id is its code) or an organization."""

    id: str
    name: str
    mention: str
    role: PartyRole = "peer"


class Pairing(Model):
    """Two or more parties bound in a kind of cooperation."""

    id: str
    kind: str = Field(examples=["山海协作"])
    parties: list[Party] = Field(min_length=1)
    status: PairingStatus = "in force"
    fields: list[str] = []
    since: str | None = Field(default=None, description="year or date it began, as ISO 8601")
    until: str | None = Field(default=None, description="year or date it ended, as ISO 8601")
    span: Span
    confidence: Confidence = 1.0
    doubts: list[Doubt] = []
    judgement: str | None = Field(default=None, description="id of the decision on it")


class Speech(Model):
    """What one speaker said on a page of several; a speech may hold no task of its own."""

    id: str
    title: str
    speaker: Organization
    span: Span


class Citation(Model):
    """Another document that this one names."""

    title: str | None = None
    doc_number: str | None = None
    span: Span


class Reprint(Model):
    """Words at `span` that repeat those at `of`; what they state is asserted at `of` alone."""

    span: Span
    of: Span
    similarity: Confidence


class ReadingWarning(Model):
    """Something a person should look at; `code` is stable, `message` is for people."""

    code: str
    message: str
    span: Span | None = None


class Place(Model):
    """Where on paper the words at `span` stand."""

    span: Span
    page: int | None = Field(default=None, ge=1, description="page of a PDF, from 1")
    cell: str | None = Field(default=None, description="cell of a table", examples=["Sheet1!C5"])


class Extraction(Model):
    """Everything read from one document."""

    document: Document
    text: str
    tasks: list[Task] = []
    targets: list[Target] = []
    pairings: list[Pairing] = []
    speeches: list[Speech] = []
    citations: list[Citation] = []
    reprints: list[Reprint] = []
    warnings: list[ReadingWarning] = []
    places: list[Place] = Field(
        default=[], description="pages, and the cells that hold a fact; empty for plain text"
    )

    @model_validator(mode="after")
    def _spans_lie_in_text(self) -> Self:
        for start, end in self.spans():
            if not start < end <= len(self.text):
                raise ValueError(f"span {start}–{end} is not within the text of {len(self.text)}")
        return self

    def spans(self) -> Iterator[Span]:
        """Every span of every fact, in no particular order."""
        for task in self.tasks:
            yield task.span
            for measure in task.measures:
                yield measure.span
                if measure.clause:
                    yield measure.clause
                yield from (r.span for r in measure.responsibilities)
        yield from (target.span for target in self.targets)
        yield from (pairing.span for pairing in self.pairings)
        yield from (speech.span for speech in self.speeches)
        yield from (citation.span for citation in self.citations)
        for reprint in self.reprints:
            yield reprint.span
            yield reprint.of
        yield from (w.span for w in self.warnings if w.span)
        yield from (place.span for place in self.places)
