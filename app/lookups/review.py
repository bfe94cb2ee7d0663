"""What waits for a person's decision, and what was decided."""

import difflib
from collections.abc import Sequence

from pydantic import Field

from app.lookups.details import page_of_ids
from app.lookups.paging import FIRST_PAGE, Page, Window, everything
from app.lookups.places import within
from app.lookups.record import (
    DocumentName,
    Filter,
    OrganizationName,
    Passage,
    Record,
    TaskName,
    Word,
)
from cypher.database import Database
from schema.extraction import Doubt as Reason
from schema.judgement import Judgement, SubjectKind

# As many candidates as a person reads at a glance, none of them far-fetched.
_CANDIDATES = 4
_LIKENESS = 0.5


class Doubt(Record):
    """A fact, or an organization, that the reading is not sure of."""

    id: str
    kind: SubjectKind
    subject: str = Field(description="待决定的事实或单位的 id")
    about: str = Field(description="读成了什么", examples=["温州市洞头区农业农村局"])
    reasons: list[Reason] = Field(description="为什么待核")
    confidence: float
    count: int = Field(description="这份文件里出现的次数")
    document: DocumentName
    task: TaskName | None
    words_start: int = Field(description="它自己的原文在文件正文中的起始字符")
    words_end: int = Field(description="结束字符（不含）")
    passage: Passage


class DoubtFilter(Filter):
    """Which doubts are wanted; None does not narrow."""

    document: Word | None = Field(default=None, description="文件 id；可以是已被取代的版本")
    division: Word | None = Field(default=None, description="行政区划代码，含其下级")
    kind: SubjectKind | None = Field(default=None, description="是哪一类")
    reason: Reason | None = Field(default=None, description="为什么待核")


class JudgementFilter(Filter):
    """Which judgements are wanted; None does not narrow."""

    document: Word | None = Field(default=None, description="文件 id")
    subject: Word | None = Field(default=None, description="事实或单位的 id")
    undone: bool | None = Field(default=None, description="是否已撤销")


def find(database: Database, wanted: DoubtFilter, window: Window = FIRST_PAGE) -> Page[Doubt]:
    """What is in doubt, by `document` (as printed there) or `confidence`."""
    rows = database.read(
        "read/doubts",
        document=wanted.document,
        division=within(wanted.division),
        kind=wanted.kind,
        reason=wanted.reason,
        **window.parameters("document", "confidence"),
    )
    return page_of_ids(database, Doubt, "read/doubt_details", window, rows)


def counts(database: Database) -> dict[Reason, int]:
    """How much waits for a decision, by reason, the most first."""
    return {row["reason"]: row["count"] for row in database.read("read/doubt_counts")}


def judgements(
    database: Database, wanted: JudgementFilter, window: Window = FIRST_PAGE
) -> Page[Judgement]:
    """Judgements, by the time they were made (`at`)."""
    rows = database.read(
        "read/judgements",
        document=wanted.document,
        subject=wanted.subject,
        undone=wanted.undone,
        **window.parameters("at"),
    )
    return window.page(rows, lambda kept: _records(database, [row["id"] for row in kept]))


def judgement(database: Database, identity: str) -> Judgement | None:
    """The judgement of that id, in force or undone."""
    return next(iter(_records(database, [identity])), None)


def candidates(database: Database, organization: str) -> list[OrganizationName]:
    """Who of its place an organization may be the same as, the likeliest first.

    Those that a person said it is not are left out.
    """
    beside = database.read("read/organizations_beside", organization=organization)
    about = everything(judgements, database, JudgementFilter(subject=organization, undone=False))
    apart = {j.organization.id for j in about if j.verdict == "distinct" and j.organization}
    named = {row["canonical"]: row for row in beside if row["id"] not in apart}
    own = _canonical(database, organization)
    alike = difflib.get_close_matches(own, named, _CANDIDATES, _LIKENESS)
    return [
        OrganizationName(id=row["id"], name=row["name"], collective=row["collective"])
        for row in (named[name] for name in alike)
    ]


def _canonical(database: Database, organization: str) -> str:
    rows = database.read("read/organization_identities", ids=[organization])
    return str(rows[0]["canonical"]) if rows else ""


def _records(database: Database, ids: Sequence[str]) -> list[Judgement]:
    rows = database.read("read/judgement_records", ids=list(ids))
    found = {row["id"]: Judgement.model_validate_json(row["record"]) for row in rows}
    return [found[each] for each in ids if each in found]
