"""What a person decides of a fact or of an organization: who, when, why, and on which words.

A judgement is kept for good; one that was taken back says so. It is about words, not about ids
alone, so that it holds when a document is read anew or reissued and the words still stand.
"""

from datetime import date, datetime
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from schema.extraction import Cadence, Comparator, Model, Organization, PairingStatus, Role
from schema.identity import identifier

Verdict = Literal["accept", "correct", "reject", "same", "distinct"]
SubjectKind = Literal["responsibility", "target", "pairing", "organization"]

# What a person writes of a judgement: a name, a reason, a value.
_TEXT = r"^[^\x00]*$"
Name = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60, pattern=_TEXT)
]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500, pattern=_TEXT)]
Said = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200, pattern=_TEXT)
]

_VERDICTS: dict[SubjectKind, tuple[Verdict, ...]] = {
    "responsibility": ("accept", "correct", "reject"),
    "target": ("accept", "correct", "reject"),
    "pairing": ("accept", "correct", "reject"),
    "organization": ("accept", "same", "distinct"),
}
_FIELDS: dict[SubjectKind, frozenset[str]] = {
    "responsibility": frozenset({"organization", "role"}),
    "target": frozenset(
        {"indicator", "comparator", "value", "unit", "qualitative", "deadline", "cadence"}
    ),
    "pairing": frozenset({"status", "since", "until"}),
    "organization": frozenset(),
}


class Correction(Model):
    """What is true instead: the fields that a person names, all others stay as read.

    A field that is given as null is emptied (a deadline that nobody set).
    """

    organization: Said | None = Field(
        default=None, description="whom a responsibility means, by a name or an id"
    )
    role: Role | None = None
    indicator: Said | None = None
    comparator: Comparator | None = None
    value: float | None = Field(default=None, allow_inf_nan=False)
    unit: Said | None = None
    qualitative: Said | None = None
    deadline: date | None = None
    cadence: Cadence | None = None
    status: PairingStatus | None = None
    since: Said | None = None
    until: Said | None = None


class Identity(Organization):
    """The organization that a judgement names."""


class Subject(Model):
    """What a judgement is about. All words are without white space.

    `words` are the fact's own (an organization's name), `context` what they stand in (the clause,
    the sentence), `around` what that belongs to (the measure's or the task's words).
    """

    kind: SubjectKind
    id: str = Field(description="the id it had when it was judged")
    document: str | None = Field(default=None, description="null for an organization")
    series: str | None = Field(default=None, description="what versions of its document share")
    words: str
    context: str = ""
    around: str = ""


class Undoing(Model):
    """That a judgement was taken back."""

    by: Name
    at: datetime
    why: Reason = ""


class Judgement(Model):
    """A decision; in force until it is undone or a later one is about the same."""

    id: str
    verdict: Verdict
    subject: Subject
    correction: Correction | None = None
    organization: Identity | None = Field(
        default=None, description="whom the subject means, is the same as, or is not"
    )
    by: Name
    at: datetime
    why: Reason = ""
    undone: Undoing | None = None

    @model_validator(mode="after")
    def _fits_its_subject(self) -> Self:
        if self.verdict not in _VERDICTS[self.subject.kind]:
            raise ValueError(f"{self.verdict} is no verdict on a {self.subject.kind}")
        if (self.correction is not None) != (self.verdict == "correct"):
            raise ValueError("a correction says what is true instead, and nothing else does")
        return self


def fields_of(kind: SubjectKind) -> frozenset[str]:
    """What can be corrected of a subject of `kind`."""
    return _FIELDS[kind]


def verdicts_on(kind: SubjectKind) -> tuple[Verdict, ...]:
    """What can be decided of a subject of `kind`."""
    return _VERDICTS[kind]


def judgement_id(subject: Subject, verdict: Verdict, by: str, at: datetime) -> str:
    """The id of a judgement: who decided what of which subject, and when."""
    return identifier("judgement", subject.document, subject.id, verdict, by, at.isoformat())
