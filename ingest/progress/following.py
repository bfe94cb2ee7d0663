"""Reports follow their measures and targets from one reading of a document to the next.

Before a document's former reading goes, each report of it, or of a former version, is told what it
is about in the new one; once that stands, reports are attached to it again and say how it stands.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache
from uuid import uuid4

from cypher.database import Row, Transaction
from ingest.progress.standings import packed
from ingest.progress.subjects import Attachment, attached, became, subjects_of
from ingest.readings import read_of
from schema.extraction import Extraction
from schema.lights import Pace
from schema.progress import Report


def find_again(
    transaction: Transaction, read: Extraction, documents: Sequence[str], series: str
) -> list[Attachment]:
    """What the reports on these versions, and on any of `series`, are about in `read`."""
    rows = transaction.run("read/reports_on", documents=list(documents), series=series)
    if not rows:
        return []
    reports = [Report.model_validate_json(row["record"]) for row in rows]
    places = transaction.run("read/report_places", ids=[each.id for each in reports])
    last = {row["report"]: row for row in sorted(places, key=_nearness(read.document.id))}

    @cache
    def heirs_in(document: str) -> dict[str, str]:
        former = read_of(transaction, document)
        return dict(became(former, read)) if former else {}

    def heir(report: Report) -> str | None:
        place = last.get(report.id)
        return heirs_in(place["document"]).get(place["fact"]) if place else None

    return list(attached(reports, subjects_of(read, series), heir))


def put_beside(transaction: Transaction, document: str, attachments: Sequence[Attachment]) -> None:
    """Attach reports to what they are about in a document, and write how that stands."""
    if attachments:
        attach(transaction, attachments)
        say_how_it_stands(transaction, document)


def attach(transaction: Transaction, attachments: Sequence[Attachment]) -> None:
    """Attach reports to what they are about."""
    for kind in ("measure", "target"):
        rows = [
            {"report": each.report, "fact": each.subject.id, "reworded": each.reworded}
            for each in attachments
            if each.subject.kind == kind
        ]
        if rows:
            transaction.run(f"write/reports_of_{kind}s", rows=rows)


def say_how_it_stands(transaction: Transaction, document: str) -> None:
    """Write beside the measures and targets of a document what was reported of them last."""
    rows = transaction.run("read/reports_of_document", document=document)
    latest: dict[str, tuple[Report, Row]] = {}
    for row in rows:
        report = Report.model_validate_json(row["record"])
        if row["fact"] not in latest or _order(report) > _order(latest[row["fact"]][0]):
            latest[row["fact"]] = report, row
    targets = {fact: each for fact, each in latest.items() if each[1]["kind"] == "target"}
    governing = {measure for _, row in targets.values() for measure in row["measures"]}
    measures = {
        fact: _of_measure(fact, latest, targets)
        for fact in sorted(governing | latest.keys() - targets.keys())
    }
    if measures:
        transaction.run("write/standing_of_measures", rows=_rows(measures))
        facts, revision = packed(measures), uuid4().hex
        transaction.run("write/standings", document=document, facts=facts, revision=revision)
    if targets:
        said = {
            fact: _said(report) | _paced(_pace(report, row))
            for fact, (report, row) in sorted(targets.items())
        }
        transaction.run("write/standing_of_targets", rows=_rows(said))


def _rows(said: Mapping[str, Row]) -> list[Row]:
    return [{"id": fact, "properties": properties} for fact, properties in said.items()]


def _nearness(document: str) -> Callable[[Row], tuple[bool, bool, str]]:
    """Puts the reading that a report is followed from last: this document's own, or the latest."""
    return lambda row: (row["document"] == document, not row["superseded"], row["issued_on"] or "")


def _order(report: Report) -> tuple[str, str]:
    return report.at.isoformat(), report.id


def _of_measure(
    measure: str,
    latest: dict[str, tuple[Report, Row]],
    targets: dict[str, tuple[Report, Row]],
) -> Row:
    """Of a measure: what was reported of it, and which of its targets lags most."""
    own = latest.get(measure)
    governed = [each for each in targets.values() if measure in each[1]["measures"]]
    paces = [pace for each in governed if each[0].status != "done" and (pace := _pace(*each))]
    slowest = min(paces, key=_reached_on, default=None)
    said: Row = _said(own[0]) if own else {"status": None, "reported_on": None, "behind": False}
    return (
        said
        | {"behind": said["behind"] or any(each[0].status == "behind" for each in governed)}
        | _paced(slowest)
    )


def _said(report: Report) -> Row:
    return {
        "status": report.status,
        "reported_on": report.made_at.astimezone().date().isoformat(),
        "behind": report.status == "behind",
    }


def _paced(pace: Pace | None) -> Row:
    """Days as numbers, so that every store reckons with them alike."""
    if pace is None:
        return {"share": None, "begun": None, "lasts": None}
    return {
        "share": pace.share,
        "begun": pace.begun.toordinal(),
        "lasts": (pace.due - pace.begun).days,
    }


def _reached_on(pace: Pace) -> float:
    """The day of which a figure is abreast."""
    return pace.begun.toordinal() + pace.share * (pace.due - pace.begun).days


def _pace(report: Report, target: Row) -> Pace | None:
    """How far a figure came; None where it is to stay low, or its time or value is unknown."""
    goal, due, begun = target["goal"], target["due"], target["begun"]
    if report.value is None or not goal or goal < 0 or target["comparator"] in ("<", "<="):
        return None
    if not due or not begun or due <= begun:
        return None
    return Pace(report.value / goal, date.fromisoformat(begun), date.fromisoformat(due))
