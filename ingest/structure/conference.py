"""A page of conference speeches: what each speaker commits to, and what the page prints twice."""

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce

from ingest.responsibility.tasks import Reading
from ingest.structure.reprints import find_reprints
from ingest.structure.segments import Segment
from ingest.structure.speeches import Speech as Printed
from ingest.target.leads import Stretch
from ingest.text.flow import Flow
from schema import divisions, organizations
from schema.extraction import (
    Document,
    Jurisdiction,
    Measure,
    Organization,
    Reprint,
    Span,
    Speech,
    Task,
)
from schema.identity import identifier

# An item of which less stands outside the reprints is a reprint.
_LEAST_OWN = 0.3


def page_reprints(text: str, speeches: Sequence[Printed]) -> list[Reprint]:
    """The paragraphs, whole or in part, that a page of speeches repeats."""
    paragraphs = [p for speech in speeches for p in _paragraphs(text, speech.span)]
    return find_reprints(text, paragraphs)


def of_page(document: Document, speeches: Sequence[Printed]) -> Document:
    """`document` as a page of speeches: it speaks for the place that holds all its speakers."""
    places = [organizations.place_of(speech.speaker) for speech in speeches]
    codes = [place for place in places if place is not None]
    common = divisions.by_code(reduce(_common, codes)) if codes else None
    jurisdiction = Jurisdiction(code=common.code, name=common.full_name) if common else None
    return document.model_copy(update={"kind": "speech", "jurisdiction": jurisdiction})


def read_page(
    flow: Flow, speeches: Sequence[Printed], reprints: Sequence[Reprint], document: Document
) -> Reading:
    """Each speaker's own items as tasks; nothing within a reprint is asserted."""
    repeated = [reprint.span for reprint in reprints]
    reading = Reading()
    place = 0
    for speech in speeches:
        speaker = organizations.committer(speech.speaker, _code(document))
        for segment in speech.segments:
            reading.stretches.extend(_prose((place, segment.span[0]), repeated))
            place = segment.span[1]
            own = list(outside(segment.span, repeated))
            if _length(own) >= _LEAST_OWN * (segment.span[1] - segment.span[0]):
                task = _task(flow, segment, own, speech.title, speaker, document)
                reading.tasks.append(task)
                reading.stretches.extend(Stretch(s, task.id, task.measures[0].id) for s in own)
    reading.stretches.extend(_prose((place, len(flow.text)), repeated))
    return reading


def speeches_of(speeches: Sequence[Printed], document: Document) -> list[Speech]:
    """The speeches with whom their speakers are; each stands in the page's order."""
    return [
        Speech(
            id=identifier("speech", document.id, speech.span[0]),
            title=speech.title,
            speaker=organizations.committer(speech.speaker, _code(document)),
            span=speech.span,
        )
        for speech in speeches
    ]


def outside(span: Span, holes: Iterable[Span]) -> Iterator[Span]:
    """What is left of `span` without `holes`, which are in order."""
    start, end = span
    for first, last in sorted(holes):
        if last <= start or first >= end:
            continue
        if start < first:
            yield start, first
        start = max(start, last)
    if start < end:
        yield start, end


def _task(
    flow: Flow,
    segment: Segment,
    own: Sequence[Span],
    title: str,
    speaker: Organization,
    document: Document,
) -> Task:
    task_id = identifier("task", document.id, segment.span[0], segment.title)
    # The words an item shares with a reprint stay out of its measure.
    span = max(own, key=lambda part: part[1] - part[0])
    start = span[0] if segment.body is None else min(max(span[0], segment.body), span[1] - 1)
    first, last = flow.index(start), flow.index(span[1])
    measure = Measure(
        id=identifier("measure", task_id, 0),
        text=flow.printed(first, last),
        span=flow.span(first, last),
    )
    return Task(
        id=task_id,
        number=segment.number,
        title=segment.title,
        path=[title, *segment.path],
        span=segment.span,
        committed_by=speaker,
        measures=[measure],
    )


def _prose(span: Span, repeated: Sequence[Span]) -> Iterator[Stretch]:
    return (Stretch(part) for part in outside(span, repeated))


def _paragraphs(text: str, span: Span) -> Iterator[Span]:
    place = span[0]
    for line in text[span[0] : span[1]].split("\n"):
        if line.strip():
            yield place, place + len(line)
        place += len(line) + 1


def _length(spans: Iterable[Span]) -> int:
    return sum(end - start for start, end in spans)


def _common(one: str, other: str) -> str:
    """The code of the smallest place that holds both."""
    if one == other:
        return one
    if one[:4] == other[:4]:
        return one[:4] + "00"
    return one[:2] + "0000" if one[:2] == other[:2] else divisions.CHINA


def _code(document: Document) -> str | None:
    return document.jurisdiction.code if document.jurisdiction else None
