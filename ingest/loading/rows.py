"""Graph rows of an extraction: plain dictionaries, one list a statement of `cypher/write`."""

import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cypher.database import Row
from ingest.corpus.passages import passages_of
from ingest.corpus.signatures import METHOD, sign
from ingest.judgement.doubts import doubts_of
from ingest.judgement.judging import judged
from ingest.loading.facts import (
    measure_row,
    pairing_row,
    party_row,
    responsibility_row,
    target_row,
    task_row,
)
from ingest.loading.ledger import desk_of
from ingest.loading.listing import listing_of
from ingest.loading.listing import packed as packed_listing
from ingest.loading.named import division_rows, organization_row, organizations_of
from ingest.loading.paper import Paper
from ingest.loading.remarks import citation_row, reprint_row, speech_row, warning_row
from ingest.readings import packed
from ingest.rules import rules_version
from ingest.versions.series import series_of
from schema.extraction import Extraction
from schema.judgement import Judgement

# Raised when the rows of the same extraction come to hold more, so that loading adds it.
_FORM = b"5"


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


def rows_of(
    read: Extraction, path: Path | None = None, judgements: Sequence[Judgement] = ()
) -> GraphRows:
    """The rows of what was `read`, as `judgements` decide it.

    `path` is the file it was read from, when there is one.
    """
    extraction = judged(read, judgements)
    paper = Paper(extraction)
    document = _document(extraction, path)
    listing = packed_listing(listing_of(extraction))
    rows = GraphRows(document, extraction.text, packed(read), listing, _signature(extraction))
    rows.document["properties"]["digest"] = digest_of(read, extraction)
    organizations = organizations_of(extraction)
    rows.organizations = [organization_row(each) for each in organizations.values()]
    rows.divisions = division_rows(extraction, organizations.values())
    _add_tasks(rows, extraction, paper)
    rows.targets = [target_row(paper, each) for each in extraction.targets]
    rows.pairings = [pairing_row(paper, each) for each in extraction.pairings]
    rows.parties = [
        party_row(pairing, each) for pairing in extraction.pairings for each in pairing.parties
    ]
    _add_remarks(rows, extraction, paper)
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


def _add_tasks(rows: GraphRows, extraction: Extraction, paper: Paper) -> None:
    desk = desk_of(extraction)
    for position, task in enumerate(extraction.tasks):
        rows.tasks.append(task_row(paper, task, position))
        for place, measure in enumerate(task.measures):
            row = measure_row(paper, task, measure, place)
            row["properties"] |= desk[measure.id]
            rows.measures.append(row)
            rows.responsibilities += [
                responsibility_row(paper, measure, each) for each in measure.responsibilities
            ]


def _add_remarks(rows: GraphRows, extraction: Extraction, paper: Paper) -> None:
    rows.speeches = [speech_row(paper, each) for each in extraction.speeches]
    rows.citations = [citation_row(paper, each) for each in extraction.citations]
    rows.reprints = [reprint_row(paper, each) for each in extraction.reprints]
    rows.warnings = [
        warning_row(paper, each, number) for number, each in enumerate(extraction.warnings)
    ]
    rows.doubts = doubts_of(extraction)
    for row in rows.doubts:
        words = row["properties"]
        words |= paper.place((words["start"], words["end"]))
