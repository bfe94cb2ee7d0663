"""Judgements in the graph: kept for good, applied at once, and taken back.

A judgement and the facts that it changes are one transaction; where it changes very many documents
(`ingest.review.rejudging`), that these wait to be rewritten.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from functools import partial

from cypher.database import Database, Row, Transaction
from ingest.audit import record
from ingest.loading.load import judgements_on
from ingest.review.proposals import JudgementError, Proposal, check, meant, subject_of
from ingest.review.rejudging import rejudge_facts, rejudge_owners, settle
from schema.judgement import Judgement, Undoing, judgement_id


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
    subject, near = subject_of(transaction, proposal)
    check(proposal, subject)
    judgement = Judgement(
        id=judgement_id(subject, proposal.verdict, proposal.by, at),
        verdict=proposal.verdict,
        subject=subject,
        correction=proposal.correction,
        organization=meant(transaction, proposal, near),
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
