"""What a person wants decided: of which fact or organization, and whether it can be."""

from dataclasses import dataclass
from typing import Literal

from cypher.database import Transaction
from ingest.judgement import facts
from ingest.readings import read_of
from ingest.refused import RefusedError
from ingest.text.flow import squeeze
from ingest.versions.series import series_of
from schema import organizations
from schema.extraction import Extraction
from schema.judgement import Correction, Identity, Subject, Verdict, fields_of, verdicts_on

Code = Literal["unknown", "ambiguous", "unfit", "incomplete", "itself", "undone"]


class JudgementError(RefusedError[Code]):
    """What is asked cannot be decided."""


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


def subject_of(transaction: Transaction, proposal: Proposal) -> tuple[Subject, str | None]:
    """What the proposal is about, and the division whose people say names there.

    Raises `JudgementError` when there is no such fact or organization, or several documents state
    it.
    """
    if proposal.subject.startswith("org-"):
        whom = _organization(transaction, proposal.subject)
        subject = Subject(kind="organization", id=whom.id, words=squeeze(whom.name))
        return subject, whom.division
    read = _document_with(transaction, proposal)
    place = read.document.jurisdiction
    return _fact(read, proposal.subject), place.code if place else None


def check(proposal: Proposal, subject: Subject) -> None:
    """Raise `JudgementError` when the verdict does not fit the subject, or lacks what it says."""
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


def meant(transaction: Transaction, proposal: Proposal, near: str | None) -> Identity | None:
    """The organization that the proposal names, as people of the division `near` mean it."""
    name = proposal.other or (proposal.correction and proposal.correction.organization)
    if not name:
        return None
    if name.startswith("org-"):
        return _organization(transaction, name)
    return Identity(**dict(organizations.interpret(squeeze(name), near).organization))


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


def _fact(read: Extraction, fact: str) -> Subject:
    subject = facts.subject_of(read, fact, series_of(read.document))
    if subject is None:
        raise _unknown(fact)
    return subject


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
