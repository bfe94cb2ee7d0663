"""What waits for a person's decision: the facts of a document that the reading is not sure of.

An organization that no table knows is one doubt a document, however often it is named.
"""

from collections.abc import Iterator
from typing import Any

from ingest.judgement.facts import sentence_at
from schema.extraction import Doubt, Extraction, Pairing, Responsibility, Span, Target
from schema.identity import identifier
from schema.judgement import SubjectKind

_OF_ORGANIZATION: Doubt = "unknown_organization"


def doubts_of(extraction: Extraction) -> list[dict[str, Any]]:
    """A row for `write/doubts` of each fact, or organization, that is in doubt."""
    rows: dict[str, dict[str, Any]] = {}
    for row in _doubts(extraction):
        rows.setdefault(row["id"], row)["properties"]["count"] += 1
    return list(rows.values())


def _doubts(extraction: Extraction) -> Iterator[dict[str, Any]]:
    for task in extraction.tasks:
        for measure in task.measures:
            for each in measure.responsibilities:
                clause = measure.clause or measure.span
                yield from _of_responsibility(extraction, each, clause, task.id)
    for target in extraction.targets:
        if target.doubts:
            yield _row(
                extraction, "target", target.id, target.indicator, target, task=target.task_id
            )
    for pairing in extraction.pairings:
        if pairing.doubts:
            parties = "、".join(party.name for party in pairing.parties)
            yield _row(extraction, "pairing", pairing.id, f"{parties}（{pairing.kind}）", pairing)


def _of_responsibility(
    extraction: Extraction, each: Responsibility, clause: Span, task: str
) -> Iterator[dict[str, Any]]:
    if not each.doubts:
        return
    whom = each.organization
    unknown = _OF_ORGANIZATION in each.doubts
    kind: SubjectKind = "organization" if unknown else "responsibility"
    subject = whom.id if unknown else each.id
    yield _row(extraction, kind, subject, whom.name, each, clause, task)


def _row(
    extraction: Extraction,
    kind: SubjectKind,
    subject: str,
    about: str,
    fact: Responsibility | Target | Pairing,
    quoted: Span | None = None,
    task: str | None = None,
) -> dict[str, Any]:
    sentence = sentence_at(extraction.text, fact.span)
    # Owners of a merged cell stand outside the clause of the row that inherits them.
    inside = quoted is not None and quoted[0] <= fact.span[0] < quoted[1]
    start, end = quoted if quoted and inside else sentence
    return {
        "id": identifier("doubt", extraction.document.id, subject),
        "properties": {
            "kind": kind,
            "subject": subject,
            "about": about,
            "reasons": list(fact.doubts),
            "confidence": fact.confidence,
            "task": task,
            "count": 0,
            "quote": extraction.text[start:end],
            "start": start,
            "end": end,
            "words_start": fact.span[0],
            "words_end": fact.span[1],
        },
    }
