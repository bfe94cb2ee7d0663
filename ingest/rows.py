"""Graph rows of an extraction: plain dictionaries, one list a statement of `cypher/write`."""

import hashlib
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ingest.agenda import agenda_of
from ingest.corpus.passages import passages_of
from ingest.corpus.signatures import METHOD, sign
from ingest.desk import desk_of
from ingest.doubts import doubts_of
from ingest.judging import judged
from ingest.listing import listing_of
from ingest.listing import packed as packed_listing
from ingest.places import Places
from ingest.readings import packed
from ingest.rules import rules_version
from ingest.versions.series import series_of
from schema import divisions
from schema.extraction import (
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
_FORM = b"4"


@dataclass
class GraphRows:
    """What one document adds to the graph. Rows with `properties` become nodes as they are."""

    document: Row
    content: str
    reading: str
    listing: str
    signature: Row
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


class _Paper:
    """The text of a document and the places in it: where words stand, as properties of a fact."""

    def __init__(self, extraction: Extraction) -> None:
        self._text = extraction.text
        self._places = Places(extraction.places)

    def words(self, span: Span) -> str:
        return self._text[span[0] : span[1]]

    def place(self, span: Span) -> Row:
        return {
            "start": span[0],
            "end": span[1],
            "page": self._places.page(span),
            "cell": self._places.cell(span),
        }

    def quoted(self, span: Span) -> Row:
        return {"quote": self.words(span), **self.place(span)}


def rows_of(
    read: Extraction, path: Path | None = None, judgements: Sequence[Judgement] = ()
) -> GraphRows:
    """The rows of what was `read`, as `judgements` decide it.

    `path` is the file it was read from, when there is one.
    """
    extraction = judged(read, judgements)
    paper = _Paper(extraction)
    document = _document(extraction, path)
    listing = packed_listing(listing_of(extraction))
    rows = GraphRows(document, extraction.text, packed(read), listing, _signature(extraction))
    rows.document["properties"]["digest"] = digest_of(read, extraction)
    organizations = _organizations(extraction)
    rows.organizations = [_organization(each) for each in organizations.values()]
    rows.divisions = _divisions(extraction, organizations.values())
    desk = desk_of(extraction)
    agenda = agenda_of(extraction, {measure: each["due"] for measure, each in desk.items()})
    for position, task in enumerate(extraction.tasks):
        rows.tasks.append(_task(paper, task, position))
        for place, measure in enumerate(task.measures):
            row = _measure(paper, task, measure, place)
            row["properties"] |= desk[measure.id] | agenda[measure.id]
            rows.measures.append(row)
            rows.responsibilities += [
                _responsibility(paper, measure, each) for each in measure.responsibilities
            ]
    rows.targets = [_target(paper, each) for each in extraction.targets]
    rows.pairings = [_pairing(paper, each) for each in extraction.pairings]
    rows.parties = [
        {"pairing": pairing.id, "party": party.id}
        | party.model_dump(mode="json", include={"name", "role", "mention"})
        for pairing in extraction.pairings
        for party in pairing.parties
    ]
    _add_remarks(rows, extraction, paper)
    rows.doubts = doubts_of(extraction)
    for row in rows.doubts:
        words = row["properties"]
        words |= paper.place((words["start"], words["end"]))
    return rows


def digest_of(read: Extraction, decided: Extraction) -> str:
    """Changes when what is read of a document changes, or of what it is held to be a version, or
    what people decide of it.

    Its path and its encoding do not count.
    """
    digest = hashlib.sha256(_FORM)
    digest.update(series_of(read.document).encode())
    for each in (read,) if decided is read else (read, decided):
        content = each.model_dump_json(exclude={"document": {"source", "sha256"}})
        digest.update(content.encode())
    return digest.hexdigest()


def location_of(path: Path | None) -> str | None:
    """Where a file lies, as text: bytes of its path that are no UTF-8 are spelled."""
    return os.fsencode(path.resolve()).decode(errors="backslashreplace") if path else None


def _document(extraction: Extraction, path: Path | None) -> Row:
    document = extraction.document
    properties = document.model_dump(mode="json", exclude={"id", "jurisdiction"})
    count = sum(len(task.measures) for task in extraction.tasks)
    return {
        "id": document.id,
        "division": document.jurisdiction.code if document.jurisdiction else None,
        "series": series_of(document),
        "location": location_of(path),
        "properties": properties | {"reader": rules_version(), "measures": count},
    }


def _signature(extraction: Extraction) -> Row:
    bands = sign(passages_of(extraction.text))
    return {"id": extraction.document.id, "method": METHOD, "bands": bands}


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


def _task(paper: _Paper, task: Task, position: int) -> Row:
    opening, _, _ = paper.words(task.span).partition("\n")
    return {
        "id": task.id,
        "committed_by": task.committed_by.id if task.committed_by else None,
        "properties": {
            "number": task.number,
            "title": task.title,
            "path": task.path,
            "position": position,
            "quote": opening,
            "quote_end": task.span[0] + len(opening),
            **paper.place(task.span),
        },
    }


def _measure(paper: _Paper, task: Task, measure: Measure, position: int) -> Row:
    properties: Row = {
        "text": measure.text,
        "deadline": measure.deadline.isoformat() if measure.deadline else None,
        "deadline_text": measure.deadline_text,
        "position": position,
        **paper.quoted(measure.span),
    }
    if measure.clause:
        properties["clause"] = paper.words(measure.clause)
        place = paper.place(measure.clause)
        properties |= {f"clause_{name}": value for name, value in place.items()}
    return {"id": measure.id, "task": task.id, "properties": properties}


def _responsibility(paper: _Paper, measure: Measure, responsibility: Responsibility) -> Row:
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
            **paper.place(responsibility.span),
        },
    }


def _target(paper: _Paper, target: Target) -> Row:
    properties = target.model_dump(mode="json", exclude={"id", "task_id", "measure_id", "span"})
    return {
        "id": target.id,
        "measure": target.measure_id,
        # Told of the measure, it is not told of the task again.
        "task": None if target.measure_id else target.task_id,
        "properties": properties | paper.quoted(target.span),
    }


def _pairing(paper: _Paper, pairing: Pairing) -> Row:
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
            **paper.quoted(pairing.span),
        },
    }


def _add_remarks(rows: GraphRows, extraction: Extraction, paper: _Paper) -> None:
    document = extraction.document.id
    for speech in extraction.speeches:
        properties = {"title": speech.title, **paper.place(speech.span)}
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
                    **paper.quoted(citation.span),
                },
            }
        )
    for reprint in extraction.reprints:
        rows.reprints.append(
            {
                "id": identifier("reprint", document, *reprint.span),
                "properties": {
                    "of_quote": extraction.text[reprint.of[0] : reprint.of[1]],
                    "of_start": reprint.of[0],
                    "of_end": reprint.of[1],
                    "similarity": reprint.similarity,
                    **paper.quoted(reprint.span),
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
                    **(paper.place(warning.span) if warning.span else {}),
                },
            }
        )
