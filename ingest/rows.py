"""Graph rows of an extraction: plain dictionaries, one list a statement of `cypher/write`."""

import hashlib
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ingest.doubts import doubts_of
from ingest.judging import judged
from ingest.readings import packed
from ingest.text.flow import squeeze
from schema import divisions
from schema.extraction import (
    Document,
    Extraction,
    Measure,
    Organization,
    Pairing,
    Responsibility,
    Span,
    Target,
    Task,
)
from schema.identity import identifier
from schema.judgement import Judgement

Row = dict[str, Any]

# Raised when the rows of the same extraction come to hold more, so that loading adds it.
_FORM = b"2"


@dataclass
class GraphRows:
    """What one document adds to the graph. Rows with `properties` become nodes as they are."""

    document: Row
    content: str
    reading: str
    divisions: list[Row] = field(default_factory=list)
    organizations: list[Row] = field(default_factory=list)
    tasks: list[Row] = field(default_factory=list)
    measures: list[Row] = field(default_factory=list)
    responsibilities: list[Row] = field(default_factory=list)
    targets: list[Row] = field(default_factory=list)
    pairings: list[Row] = field(default_factory=list)
    parties: list[Row] = field(default_factory=list)
    speeches: list[Row] = field(default_factory=list)
    citations: list[Row] = field(default_factory=list)
    reprints: list[Row] = field(default_factory=list)
    warnings: list[Row] = field(default_factory=list)
    doubts: list[Row] = field(default_factory=list)


def rows_of(
    read: Extraction, path: Path | None = None, judgements: Sequence[Judgement] = ()
) -> GraphRows:
    """The rows of what was `read`, as `judgements` decide it.

    `path` is the file it was read from, when there is one.
    """
    extraction = judged(read, judgements)
    rows = GraphRows(_document(extraction, path), extraction.text, packed(read))
    rows.document["properties"]["digest"] = digest_of(read, extraction)
    organizations = _organizations(extraction)
    rows.organizations = [_organization(each) for each in organizations.values()]
    rows.divisions = _divisions(extraction, organizations.values())
    for position, task in enumerate(extraction.tasks):
        rows.tasks.append(_task(extraction, task, position))
        for place, measure in enumerate(task.measures):
            rows.measures.append(_measure(extraction, task, measure, place))
            rows.responsibilities += [
                _responsibility(measure, each) for each in measure.responsibilities
            ]
    rows.targets = [_target(extraction, each) for each in extraction.targets]
    rows.pairings = [_pairing(extraction, each) for each in extraction.pairings]
    rows.parties = [
        {"pairing": pairing.id, "party": party.id}
        | party.model_dump(mode="json", include={"name", "role", "mention"})
        for pairing in extraction.pairings
        for party in pairing.parties
    ]
    _add_remarks(rows, extraction)
    rows.doubts = doubts_of(extraction)
    return rows


def digest_of(read: Extraction, decided: Extraction) -> str:
    """Changes when what is read of a document changes, or what people decide of it.

    Its path and its encoding do not count.
    """
    digest = hashlib.sha256(_FORM)
    for each in (read,) if decided is read else (read, decided):
        content = each.model_dump_json(exclude={"document": {"source", "sha256"}})
        digest.update(content.encode())
    return digest.hexdigest()


def series_of(document: Document) -> str:
    """What the versions of one document share: whose it is, and its title."""
    division = document.jurisdiction.code if document.jurisdiction else None
    return identifier("doc", division, squeeze(document.title))


def location_of(path: Path | None) -> str | None:
    """Where a file lies, as text: bytes of its path that are no UTF-8 are spelled."""
    return os.fsencode(path.resolve()).decode(errors="backslashreplace") if path else None


def _document(extraction: Extraction, path: Path | None) -> Row:
    document = extraction.document
    properties = document.model_dump(mode="json", exclude={"id", "jurisdiction"})
    return {
        "id": document.id,
        "division": document.jurisdiction.code if document.jurisdiction else None,
        "series": series_of(document),
        "location": location_of(path),
        "properties": properties,
    }


def _organizations(extraction: Extraction) -> dict[str, Organization]:
    found: dict[str, Organization] = {}
    for speech in extraction.speeches:
        found.setdefault(speech.speaker.id, speech.speaker)
    for task in extraction.tasks:
        if task.committed_by:
            found.setdefault(task.committed_by.id, task.committed_by)
        for measure in task.measures:
            for each in measure.responsibilities:
                found.setdefault(each.organization.id, each.organization)
    return found


def _organization(organization: Organization) -> Row:
    return {
        "id": organization.id,
        "division": organization.division,
        "properties": {
            "name": organization.name,
            "canonical": organization.canonical,
            "division": organization.division,
            "kind": organization.kind,
            "collective": organization.kind == "collective",
        },
    }


def _divisions(extraction: Extraction, organizations: Iterable[Organization]) -> list[Row]:
    codes = {each.division for each in organizations}
    codes |= {party.id for pairing in extraction.pairings for party in pairing.parties}
    if extraction.document.jurisdiction:
        codes.add(extraction.document.jurisdiction.code)
    rows: dict[str, Row] = {}
    for code in codes:
        place = divisions.by_code(code) if code else None
        while place and place.code not in rows:
            rows[place.code] = _division(place)
            place = divisions.by_code(place.parent) if place.parent else None
    return [rows[code] for code in sorted(rows)]


def _division(division: divisions.Division) -> Row:
    return {
        "id": division.code,
        "parent": division.parent,
        "properties": {
            "name": division.full_name,
            "short": division.short,
            "level": division.level,
        },
    }


def _task(extraction: Extraction, task: Task, position: int) -> Row:
    start, end = task.span
    opening, _, _ = extraction.text[start:end].partition("\n")
    return {
        "id": task.id,
        "committed_by": task.committed_by.id if task.committed_by else None,
        "properties": {
            "number": task.number,
            "title": task.title,
            "path": task.path,
            "position": position,
            "quote": opening,
            "quote_end": start + len(opening),
            **_place(task.span),
        },
    }


def _measure(extraction: Extraction, task: Task, measure: Measure, position: int) -> Row:
    properties: Row = {
        "text": measure.text,
        "deadline": measure.deadline.isoformat() if measure.deadline else None,
        "deadline_text": measure.deadline_text,
        "position": position,
        **_quoted(extraction, measure.span),
    }
    if measure.clause:
        start, end = measure.clause
        properties |= {
            "clause": extraction.text[start:end],
            "clause_start": start,
            "clause_end": end,
        }
    return {"id": measure.id, "task": task.id, "properties": properties}


def _responsibility(measure: Measure, responsibility: Responsibility) -> Row:
    return {
        "measure": measure.id,
        "organization": responsibility.organization.id,
        "properties": {
            "id": responsibility.id,
            "role": responsibility.role,
            "order": responsibility.order,
            "mention": responsibility.mention,
            "acting_office": responsibility.acting_office,
            "confidence": responsibility.confidence,
            "doubts": responsibility.doubts,
            "judgement": responsibility.judgement,
            **_place(responsibility.span),
        },
    }


def _target(extraction: Extraction, target: Target) -> Row:
    properties = target.model_dump(mode="json", exclude={"id", "task_id", "measure_id", "span"})
    return {
        "id": target.id,
        "measure": target.measure_id,
        # Told of the measure, it is not told of the task again.
        "task": None if target.measure_id else target.task_id,
        "properties": properties | _quoted(extraction, target.span),
    }


def _pairing(extraction: Extraction, pairing: Pairing) -> Row:
    return {
        "id": pairing.id,
        "kind": pairing.kind,
        "properties": {
            "status": pairing.status,
            "fields": pairing.fields,
            "since": pairing.since,
            "until": pairing.until,
            "confidence": pairing.confidence,
            "doubts": pairing.doubts,
            "judgement": pairing.judgement,
            **_quoted(extraction, pairing.span),
        },
    }


def _add_remarks(rows: GraphRows, extraction: Extraction) -> None:
    document = extraction.document.id
    for speech in extraction.speeches:
        properties = {"title": speech.title, **_place(speech.span)}
        rows.speeches.append(
            {"id": speech.id, "speaker": speech.speaker.id, "properties": properties}
        )
    for citation in extraction.citations:
        rows.citations.append(
            {
                "id": identifier("citation", document, *citation.span),
                "properties": {
                    "title": citation.title,
                    "doc_number": citation.doc_number,
                    **_quoted(extraction, citation.span),
                },
            }
        )
    for reprint in extraction.reprints:
        rows.reprints.append(
            {
                "id": identifier("reprint", document, *reprint.span),
                "properties": {
                    "of_start": reprint.of[0],
                    "of_end": reprint.of[1],
                    "similarity": reprint.similarity,
                    **_place(reprint.span),
                },
            }
        )
    for number, warning in enumerate(extraction.warnings):
        rows.warnings.append(
            {
                "id": identifier("warning", document, warning.code, number),
                "properties": {
                    "code": warning.code,
                    "message": warning.message,
                    **(_place(warning.span) if warning.span else {}),
                },
            }
        )


def _place(span: Span) -> Row:
    return {"start": span[0], "end": span[1]}


def _quoted(extraction: Extraction, span: Span) -> Row:
    return {"quote": extraction.text[span[0] : span[1]], **_place(span)}
