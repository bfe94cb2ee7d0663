"""Reports in the graph: kept for good, each with its entry in the audit log.

What is reported together is one transaction: all of it is kept, or nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Literal

from cypher.database import Database, Row, Transaction
from ingest import audit
from ingest.progress import following
from ingest.progress.subjects import Attachment, subjects_of
from ingest.readings import read_of
from ingest.refused import RefusedError
from ingest.versions.series import series_of
from schema.lights import Rule
from schema.progress import Origin, Report, Reported, ReportSubject, report_id

Code = Literal["unknown", "superseded", "no_value", "attached"]
_RULE = "lights"


class ReportError(RefusedError[Code]):
    """What is asked cannot be reported."""


@dataclass(frozen=True)
class Entry:
    """What a person reports of `subject`, the id of a measure or a target, for `organization`."""

    subject: str
    said: Reported
    by: str
    organization: str | None = None


def report(database: Database, entries: Sequence[Entry]) -> list[Report]:
    """Keep a report for each entry; what its person said of it last already is given back.

    Raises `ReportError` when there is no such subject, or it has no value to report; nothing is
    kept then.
    """
    return database.write(partial(_report, entries, _now()))


def take_up(database: Database, earlier: str, subject: str, by: str) -> list[Report]:
    """Say that an earlier report, and all others on the same words, are about `subject` now.

    Raises `ReportError` when there is no such report or subject, or it was taken up already.
    """
    return database.write(partial(_take_up, earlier, subject, by, _now()))


def set_rule(database: Database, rule: Rule, by: str) -> None:
    """Set the numbers of the rule of lights."""
    database.write(partial(_set_rule, rule, by))


def _now() -> datetime:
    return datetime.now(UTC)


def _nth(at: datetime, place: int) -> datetime:
    """The time of one of several reports made at once: they stay in their order."""
    return at + timedelta(microseconds=place)


def _report(entries: Sequence[Entry], at: datetime, transaction: Transaction) -> list[Report]:
    subjects = _subjects(transaction, [each.subject for each in entries])
    made: list[Report] = []
    kept: list[Report] = []
    for place, entry in enumerate(entries):
        now = _nth(at, place)
        subject = subjects[entry.subject]
        _check(entry, subject)
        if last := _said_already(transaction, entry):
            made.append(last)
            continue
        new = Report(
            id=report_id(subject, entry.by, now),
            subject=subject,
            by=entry.by,
            organization=entry.organization,
            at=now,
            **dict(entry.said),
        )
        _keep(transaction, new)
        made.append(new)
        kept.append(new)
    _attach(transaction, kept)
    return made


def _take_up(
    earlier: str, subject: str, by: str, at: datetime, transaction: Transaction
) -> list[Report]:
    rows = transaction.run("read/report_records", ids=[earlier])
    if not rows:
        raise _unknown(earlier)
    first = Report.model_validate_json(rows[0]["record"])
    becomes = _subjects(transaction, [subject])[subject]
    if becomes.kind != first.subject.kind:
        raise _unknown(subject)
    lost = _history(transaction, first.subject.id)
    if any(each.origin and each.origin.id == earlier for each in _history(transaction, subject)):
        raise ReportError(
            "attached", "这条进展已经挂接过了。", "That report has been taken up already."
        )
    made = [_continued(each, becomes, by, _nth(at, place)) for place, each in enumerate(lost)]
    for each in made:
        _keep(transaction, each)
    _attach(transaction, made)
    return made


def _continued(earlier: Report, subject: ReportSubject, by: str, at: datetime) -> Report:
    origin = Origin(id=earlier.id, by=earlier.by, at=earlier.made_at, words=earlier.subject.words)
    return earlier.model_copy(
        update={
            "id": report_id(subject, by, at, earlier.id),
            "subject": subject,
            "by": by,
            "at": at,
            "origin": origin,
        }
    )


def _set_rule(rule: Rule, by: str, transaction: Transaction) -> None:
    transaction.run("write/rule", id=_RULE, properties=rule.model_dump())
    said = f"{rule.soon_days} 天、{rule.stale_days} 天、{rule.lag:g}"
    audit.record(transaction, by, "set_rule", _RULE, said)


def _subjects(transaction: Transaction, ids: Iterable[str]) -> dict[str, ReportSubject]:
    """What can be reported on, by its id."""
    wanted = sorted(set(ids))
    rows = transaction.run("read/documents_of_subjects", ids=wanted)
    found = {row["id"]: row for row in rows}
    for each in wanted:
        if each not in found:
            raise _unknown(each)
        if found[each]["superseded"]:
            raise _superseded(found[each])
    subjects: dict[str, ReportSubject] = {}
    for document in sorted({row["document"] for row in rows}):
        if read := read_of(transaction, document):
            subjects |= {one.id: one for one in subjects_of(read, series_of(read.document))}
    for each in wanted:
        if each not in subjects:
            raise _unknown(each)
    return subjects


def _check(entry: Entry, subject: ReportSubject) -> None:
    if subject.kind == "measure" and entry.said.value is not None:
        raise ReportError(
            "no_value",
            "举措没有完成值；完成值请报在它的目标上。",
            "A measure has no value; report the value of its target.",
        )


def _said_already(transaction: Transaction, entry: Entry) -> Report | None:
    """The last report on the subject, when it is this person's and says the same."""
    last = max(
        _history(transaction, entry.subject), key=lambda each: (each.at, each.id), default=None
    )
    if last and last.origin is None and last.by == entry.by and last.said == entry.said:
        return last if last.organization == entry.organization else None
    return None


def _history(transaction: Transaction, subject: str) -> list[Report]:
    rows = transaction.run("read/reports_of_subject", subject=subject)
    return sorted(
        (Report.model_validate_json(row["record"]) for row in rows),
        key=lambda each: (each.at, each.id),
    )


def _keep(transaction: Transaction, new: Report) -> None:
    transaction.run("write/report", id=new.id, properties=_properties(new))
    audit.record(transaction, new.by, "report", new.subject.id, new.status)


def _attach(transaction: Transaction, reports: Sequence[Report]) -> None:
    following.attach(transaction, [Attachment(each.id, each.subject) for each in reports])
    for document in sorted({each.subject.document for each in reports}):
        following.say_how_it_stands(transaction, document)


def _properties(report: Report) -> Row:
    subject = report.subject
    return {
        "kind": subject.kind,
        "subject": subject.id,
        "words": subject.words,
        "document": subject.document,
        "series": subject.series,
        "status": report.status,
        "value": report.value,
        "by": report.by,
        "organization": report.organization,
        "at": report.at.isoformat(timespec="microseconds"),
        "origin": report.origin.id if report.origin else None,
        "record": report.model_dump_json(exclude_defaults=True),
    }


def _unknown(identity: str) -> ReportError:
    return ReportError(
        "unknown",
        f"图谱里没有 id 为 {identity} 的举措、目标或进展。若文件重新载入过，请从页面上重新打开。",
        f"The graph holds no measure, target or report {identity}. "
        "If its document was loaded again, open it anew from its page.",
    )


def _superseded(row: Row) -> ReportError:
    return ReportError(
        "superseded",
        f"《{row['title']}》已被新版取代，进展请报在现行版本上。",
        f"《{row['title']}》 is superseded; report on the version in force.",
    )
