"""Judgements in the graph: kept for good, applied at once, and taken back.

A judgement and the facts that it changes are one transaction; where it changes very many documents
(`ingest.rejudging`), that these wait to be rewritten.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Literal

from cypher.database import Database, Row, Transaction
from ingest.audit import record
from ingest.judging import subject_of
from ingest.load import judgements_on
from ingest.rejudging import rejudge_facts, rejudge_owners, settle
from ingest.stored import read_of
from ingest.text.flow import squeeze
from ingest.versions.series import series_of
from schema import organizations
from schema.extraction import Extraction
from schema.judgement import (
    Correction,
    Identity,
    Judgement,
    Subject,
    Undoing,
    Verdict,
    fields_of,
    judgement_id,
    verdicts_on,
)

Code = Literal["unknown", "ambiguous", "unfit", "incomplete", "itself", "undone"]


class JudgementError(Exception):
    """What is asked cannot be decided; `zh` and `en` say why and what to do."""

    def __init__(self, code: Code, zh: str, en: str) -> None:
        super().__init__(zh)
        self.code = code
        self.zh = zh
        self.en = en


@dataclass(frozen=True)
class Proposal:
    """What a person wants decided of `subject`, the id of a fact or of an organization.

    `other` is the organization that it is the same as, or is not: an id, or a name as people of
    its division say it. `document` tells which is meant when several state the same pairing.
    """

    subject: str
    verdict: Verdict
    by: str
    why: str = ""
    correction: Correction | None = None
    other: str | None = None
    document: str | None = None


def decide(database: Database, proposal: Proposal) -> Judgement:
    """Keep a judgement and put it in force; one that is in force already is given back.

    Raises `JudgementError` when there is no such subject or the verdict does not fit it.
    """
    made = database.write(partial(_decide, proposal, _now()))
    settle(database)
    return made


def undo(database: Database, judgement: str, by: str, why: str = "") -> Judgement:
    """Take a judgement back: the facts are again as read, or as an earlier judgement has them."""
    undone = database.write(partial(_undo, judgement, Undoing(by=by, at=_now(), why=why)))
    settle(database)
    return undone


def _now() -> datetime:
    return datetime.now(UTC)


def _decide(proposal: Proposal, at: datetime, transaction: Transaction) -> Judgement:
    if proposal.subject.startswith("org-"):
        whom = _organization(transaction, proposal.subject)
        subject = Subject(kind="organization", id=whom.id, words=squeeze(whom.name))
        near = whom.division
    else:
        read = _document_with(transaction, proposal)
        subject = _subject(read, proposal.subject)
        near = read.document.jurisdiction.code if read.document.jurisdiction else None
    _check(proposal, subject)
    judgement = Judgement(
        id=judgement_id(subject, proposal.verdict, proposal.by, at),
        verdict=proposal.verdict,
        subject=subject,
        correction=proposal.correction,
        organization=_meant(transaction, proposal, near),
        by=proposal.by,
        at=at,
        why=proposal.why,
    )
    if judgement.organization and judgement.organization.id == subject.id:
        raise JudgementError(
            "itself",
            f"{judgement.organization.name} 就是它自己；请给出另一个单位。",
            f"{judgement.organization.name} is itself; name another organization.",
        )
    standing = _in_force(transaction, judgement)
    if standing:
        return standing
    _keep(transaction, judgement)
    words = f"{judgement.verdict}：{subject.words}"
    record(transaction, proposal.by, "judgement", judgement.id, words)
    return judgement


def _undo(identity: str, undoing: Undoing, transaction: Transaction) -> Judgement:
    rows = transaction.run("read/judgement_records", ids=[identity])
    if not rows:
        raise JudgementError(
            "unknown", f"没有 id 为 {identity} 的决定。", f"No judgement has the id {identity}."
        )
    judgement = Judgement.model_validate_json(rows[0]["record"])
    if judgement.undone:
        raise JudgementError(
            "undone",
            f"这个决定已由{judgement.undone.by}撤销。",
            f"{judgement.undone.by} took this judgement back already.",
        )
    undone = judgement.model_copy(update={"undone": undoing})
    _keep(transaction, undone)
    words = f"{judgement.verdict}：{judgement.subject.words}"
    record(transaction, undoing.by, "judgement_undone", identity, words)
    return undone


def _keep(transaction: Transaction, judgement: Judgement) -> None:
    """Write a judgement, and the documents that it is about as they are with it."""
    affected = _affected(transaction, judgement)
    transaction.run("write/judgement", id=judgement.id, properties=_properties(judgement))
    rejudge = rejudge_facts if judgement.subject.document else rejudge_owners
    rejudge(transaction, affected)


def _affected(transaction: Transaction, judgement: Judgement) -> list[str]:
    if judgement.subject.document:
        rows = transaction.run("read/lineage", ids=[judgement.subject.document])
    else:
        about = {judgement.subject.id}
        if judgement.verdict == "same" and judgement.organization:
            about |= {judgement.organization.id, *_known_as(transaction, judgement.organization.id)}
        rows = transaction.run("read/documents_of_organizations", ids=sorted(about))
    return [row["id"] for row in rows]


def _known_as(transaction: Transaction, organization: str) -> Iterable[str]:
    """Who an organization is said to be, link by link."""
    same = {
        each.subject.id: each.organization.id
        for each in judgements_on(transaction, [], "")
        if each.verdict == "same" and each.organization
    }
    seen: set[str] = set()
    while (organization := same.get(organization, "")) and organization not in seen:
        seen.add(organization)
        yield organization


def _properties(judgement: Judgement) -> Row:
    subject = judgement.subject
    return {
        "verdict": judgement.verdict,
        "kind": subject.kind,
        "subject": subject.id,
        "words": subject.words,
        "document": subject.document,
        "series": subject.series,
        "organization": judgement.organization.id if judgement.organization else None,
        "by": judgement.by,
        "at": judgement.at.isoformat(timespec="microseconds"),
        "why": judgement.why,
        "undone": judgement.undone is not None,
        "record": judgement.model_dump_json(exclude_unset=True),
    }


def _in_force(transaction: Transaction, proposed: Judgement) -> Judgement | None:
    """The last judgement on the same subject, when it says the same."""
    subject = proposed.subject
    documents = [subject.document] if subject.document else []
    of_it = [
        each
        for each in judgements_on(transaction, documents, "")
        if (each.subject.id, each.subject.document) == (subject.id, subject.document)
    ]
    last = max(of_it, key=lambda each: each.at, default=None)
    said = ("verdict", "correction", "organization")
    if last and all(getattr(last, name) == getattr(proposed, name) for name in said):
        return last
    return None


def _document_with(transaction: Transaction, proposal: Proposal) -> Extraction:
    """What was read of the one document that states the fact."""
    chosen = proposal.document
    if chosen is None:
        rows = transaction.run("read/documents_of_fact", fact=proposal.subject)
        found = [row for row in rows if not row["superseded"]] or rows
        if len(found) > 1:
            titles = "；".join(f"《{row['title']}》{row['id']}" for row in found)
            raise JudgementError(
                "ambiguous",
                f"有 {len(found)} 份文件载明它，请指明 document：{titles}。",
                f"{len(found)} documents state it; name one as `document`: {titles}.",
            )
        chosen = found[0]["id"] if found else None
    read = read_of(transaction, chosen) if chosen else None
    if read is None:
        raise _unknown(proposal.subject)
    return read


def _subject(read: Extraction, fact: str) -> Subject:
    subject = subject_of(read, fact, series_of(read.document))
    if subject is None:
        raise _unknown(fact)
    return subject


def _check(proposal: Proposal, subject: Subject) -> None:
    known = verdicts_on(subject.kind)
    if proposal.verdict not in known:
        listed = "、".join(known)
        raise JudgementError(
            "unfit",
            f"对这类事实不能作 {proposal.verdict}；可用：{listed}。",
            f"{proposal.verdict} is no verdict on a {subject.kind}; known: {listed}.",
        )
    given = proposal.correction.model_fields_set if proposal.correction else frozenset[str]()
    if (proposal.verdict == "correct") != bool(given) or (
        proposal.verdict in ("same", "distinct") and not proposal.other
    ):
        raise JudgementError(
            "incomplete",
            "更正要写明改成什么，同一与不同要写明是哪个单位，其他决定则不写。",
            "A correction says what is true instead, same and distinct name the organization; "
            "other verdicts say neither.",
        )
    if unfit := given - fields_of(subject.kind):
        fields = "、".join(sorted(fields_of(subject.kind)))
        raise JudgementError(
            "unfit",
            f"这类事实没有 {'、'.join(sorted(unfit))}；可以更正：{fields}。",
            f"A {subject.kind} has no {', '.join(sorted(unfit))}; it has: {fields}.",
        )


def _meant(transaction: Transaction, proposal: Proposal, near: str | None) -> Identity | None:
    """The organization that the proposal names, as people of the division `near` mean it."""
    name = proposal.other or (proposal.correction and proposal.correction.organization)
    if not name:
        return None
    if name.startswith("org-"):
        return _organization(transaction, name)
    return Identity(**dict(organizations.interpret(squeeze(name), near).organization))


def _organization(transaction: Transaction, identity: str) -> Identity:
    rows = transaction.run("read/organization_identities", ids=[identity])
    if not rows:
        raise _unknown(identity)
    return Identity(**rows[0])


def _unknown(identity: str) -> JudgementError:
    return JudgementError(
        "unknown",
        f"图谱里没有 id 为 {identity} 的事实或单位。若文件是旧版程序载入的，请重新载入后再试。",
        f"The graph holds no fact or organization {identity}. "
        "If an older version loaded the document, load it again first.",
    )
