"""A document in, everything it says out: the one function that composes all readers."""

import hashlib
import os
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from ingest.certainty import with_doubts
from ingest.formats.content import Content
from ingest.pairing.assertions import once_each
from ingest.pairing.grid_pairings import pairings_of_grids
from ingest.pairing.name_tables import pairings_of_names
from ingest.pairing.pairings import find_pairings
from ingest.read import read
from ingest.responsibility.clauses import find_clauses, with_standing_rules
from ingest.responsibility.grid_tasks import outside_of_grids, read_breakdowns, with_rows
from ingest.responsibility.items import read_items
from ingest.responsibility.sentences import find_sentence_clauses
from ingest.responsibility.tasks import Reading, read_tasks
from ingest.structure.citations import find_citations
from ingest.structure.conference import of_page, page_reprints, read_page, speeches_of
from ingest.structure.grids import Grid, find_grids
from ingest.structure.metadata import read_metadata
from ingest.structure.segments import segment_layout
from ingest.structure.speeches import read_speeches
from ingest.structure.tables import grids_of, outside_of_tables
from ingest.target.deadlines import find_deadlines
from ingest.target.grid_targets import outside_of_indicators, targets_of_grids
from ingest.target.limits import dated_by_plans, today_of
from ingest.target.targets import find_targets_in
from ingest.text.flow import Flow
from ingest.text.furniture import Furniture, find_furniture
from ingest.text.layout import Layout
from schema.extraction import Document, Extraction, Pairing, Place, ReadingWarning, Task
from schema.organizations import committer


def extract(path: Path, source: str | None = None, *, data: bytes | None = None) -> Extraction:
    """Read the file at `path`; `source` is the path as given, when it differs.

    `data` are its bytes, where they are at hand already. Raises ingest.errors.ReadingError, whose
    message says what to do.
    """
    reading = read(path, data)
    named = os.fsencode(source or path).decode(errors="replace")  # a name may be no UTF-8
    return extract_content(reading.content, source=named, sha256=reading.sha256)


def extract_text(text: str, *, source: str, sha256: str) -> Extraction:
    """Everything that plain text states."""
    return extract_content(Content(text), source=source, sha256=sha256)


def extract_content(content: Content, *, source: str, sha256: str) -> Extraction:
    """Everything that `content` states. Nothing within a reprint is asserted."""
    text = content.text
    tables = grids_of(text, content.tables)
    prose = outside_of_tables(text, tables)
    furniture = find_furniture(prose)
    layout = Layout.of(Flow.of(text, furniture=furniture.spans))
    document = read_metadata(
        text,
        furniture.lines,
        source=source,
        sha256=sha256,
        digest=hashlib.sha256(text.encode()).hexdigest(),
    )
    grids = [*tables, *find_grids(prose)]
    speeches = read_speeches(prose)
    reprints = page_reprints(prose, speeches)
    if speeches:
        document = of_page(document, speeches)
        reading = read_page(layout.flow, speeches, reprints, document)
    else:
        reading = _read_plan(layout, document, grids)
        document = _of_tables(document, reading, grids)
    extraction = Extraction(
        document=document,
        text=text,
        tasks=reading.tasks,
        targets=[
            *find_targets_in(
                layout, outside_of_indicators(reading.stretches, grids), document=document
            ),
            *targets_of_grids(grids, document),
        ],
        pairings=_pairings(text, reading, grids, document),
        speeches=speeches_of(speeches, document),
        citations=list(find_citations(layout.flow, document.title, document.doc_number)),
        reprints=reprints,
        warnings=[
            *_warnings(document, furniture, reading),
            *_undated(layout.flow, document),
            *reading.warnings,
            *content.remarks,
        ],
    )
    extraction = with_doubts(extraction, content.faint)
    return extraction.model_copy(update={"places": list(_telling(content, extraction))})


def _pairings(
    text: str, reading: Reading, grids: Sequence[Grid], document: Document
) -> list[Pairing]:
    """Those of sentences and those of tables, each once."""
    spans = [stretch.span for stretch in reading.stretches]
    speakers = list(_speakers(reading))
    stated = find_pairings(text, spans, document=document, speakers=speakers)
    listed = pairings_of_grids(text, grids, document)
    return once_each([*stated, *listed, *pairings_of_names(text, grids, document)])


def _telling(content: Content, extraction: Extraction) -> Iterator[Place]:
    """The pages, and those cells in which a fact begins."""
    starts = sorted(start for start, _ in extraction.spans())
    for place in content.places:
        first, last = (bisect_left(starts, offset) for offset in place.span)
        if place.cell is None or first < last:
            yield place


def _of_tables(document: Document, reading: Reading, grids: Sequence[Grid]) -> Document:
    """A document all of whose tasks stand in tables is one itself."""
    tables = [grid.span for grid in grids]
    starts = [task.span[0] for task in reading.tasks]
    inside = all(any(first <= start < last for first, last in tables) for start in starts)
    return document.model_copy(update={"kind": "table"}) if starts and inside else document


def _read_plan(layout: Layout, document: Document, grids: Sequence[Grid]) -> Reading:
    words = layout.flow.words
    breakdowns = read_breakdowns(layout.flow, grids)
    segments = with_rows(segment_layout(layout), breakdowns)
    stops = [layout.flow.index(segment.span[0]) for segment in segments]
    clauses = find_clauses(layout, stops)
    clauses += find_sentence_clauses(words, clauses)
    clauses = outside_of_grids(clauses, breakdowns, layout.flow)
    clauses += (clause for breakdown in breakdowns for clause in breakdown.clauses)
    clauses.sort(key=lambda clause: clause.start)
    items = read_items(layout, segments, with_standing_rules(clauses, words))
    reading = read_tasks(layout, items, document)
    return replace(reading, tasks=[_of_issuer(task, document) for task in reading.tasks])


def _speakers(reading: Reading) -> Iterator[str | None]:
    """The place that speaks in each stretch, by the task it belongs to."""
    committed = {task.id: task.committed_by for task in reading.tasks}
    for stretch in reading.stretches:
        speaker = committed.get(stretch.task_id or "")
        yield speaker.division if speaker else None


def _of_issuer(task: Task, document: Document) -> Task:
    """A plan's tasks are its issuer's commitments."""
    if document.issuer is None:
        return task
    place = document.jurisdiction.code if document.jurisdiction else None
    return task.model_copy(update={"committed_by": committer(document.issuer, place)})


def _warnings(document: Document, furniture: Furniture, reading: Reading) -> list[ReadingWarning]:
    found = [
        ReadingWarning(
            code="flattened_table",
            message="这里是一张失去行列的表格，没有读取；请提供表格原文件",
            span=span,
        )
        for span in furniture.tables
    ]
    if document.jurisdiction is None:
        message = "没有找到发文机关所在地，“区”“市”等简称无法对应到具体地区"
        found.append(ReadingWarning(code="no_jurisdiction", message=message))
    if document.kind != "speech" and not any(
        m.responsibilities for task in reading.tasks for m in task.measures
    ):
        message = "没有找到责任分工（责任单位、牵头单位等）"
        found.append(ReadingWarning(code="no_responsibilities", message=message))
    return found


def _undated(flow: Flow, document: Document) -> Iterator[ReadingWarning]:
    """A warning when deadlines are told from a date that the document does not print."""
    if today_of(dated_by_plans(document, flow.words)) is not None:
        return
    first = next((one for one in find_deadlines(flow.words, None) if one.due is None), None)
    if first is not None:
        message = "没有找到成文日期，“今年”“年底前”等时限无法对应到年份；请补上日期后重读"
        yield ReadingWarning(
            code="no_date", message=message, span=flow.span(first.start, first.end)
        )
