"""Tasks of a plan with their measures and owners, from its items and clauses."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from ingest.responsibility.clauses import Clause
from ingest.responsibility.items import Item, looks_back, tasks_among
from ingest.responsibility.resolve import resolve
from ingest.target.headings import due_of_headings, is_of_past_year
from ingest.target.leads import Stretch
from ingest.target.limits import due_of_limit
from ingest.text.flow import Flow
from ingest.text.layout import Layout
from schema.extraction import Document, Measure, ReadingWarning, Responsibility, Span, Task
from schema.identity import identifier

# Items at this level and below are tasks rather than headings.
_TASK_LEVEL = 2
# What may stand between the lines of one clause, which may be numbered themselves.
_BETWEEN_LINES = re.compile(r"[。,;、]*(?:\(\d{1,2}\)|\d{1,2}[.、)])?")
# What may stand before and after names in a sentence that does nothing but name them.
_BY, _STOPS = ("", "由"), ("", "。")

_DOUBTS = {
    "unknown_organization": "单位名称表中没有“{}”，按原文保留，请核对",
    "guessed_separator": "“{}”与相邻单位之间没有分隔符，断开之处是推断的，请核对",
}


@dataclass(frozen=True)
class Reading:
    """The tasks of a document, what to read for targets, and what a person should look at."""

    tasks: list[Task] = field(default_factory=list)
    stretches: list[Stretch] = field(default_factory=list)
    warnings: list[ReadingWarning] = field(default_factory=list)


@dataclass(frozen=True)
class Governed:
    """Words `start`–`end` that `clauses` govern together; `end` is that of the last clause."""

    start: int
    end: int
    clauses: tuple[Clause, ...] = ()


def read_tasks(layout: Layout, items: Sequence[Item], document: Document) -> Reading:
    """The tasks among `items`, in reading order."""
    reader = _Reader(layout, document)
    tasks = {at: reader.task(items[at], at) for at in tasks_among(items)}
    stretches = list(_stretches(layout, items, tasks, document))
    return Reading(list(tasks.values()), stretches, reader.warnings)


class _Reader:
    def __init__(self, layout: Layout, document: Document) -> None:
        self.layout = layout
        self.document = document
        self.warnings: list[ReadingWarning] = []

    def task(self, item: Item, at: int) -> Task:
        segment = item.segment
        task_id = identifier("task", self.document.id, at, segment.heading)
        return Task(
            id=task_id,
            number=segment.number,
            title=segment.title,
            path=list(segment.path),
            span=segment.span,
            measures=[
                self._measure(identifier("measure", task_id, place), governed, segment.says)
                for place, governed in enumerate(governed_by_clauses(self.layout, item))
            ],
        )

    def _measure(self, identity: str, governed: Governed, says: Sequence[Span]) -> Measure:
        """A measure; `says` are the words of a table's rows, besides which others may stand."""
        flow, clauses = self.layout.flow, governed.clauses
        apart = bool(clauses) and not clauses[0].in_sentence
        stop = max(clauses[0].start, governed.start) if apart else governed.end
        place = flow.offsets[governed.start]
        said = (flow.index(end) for start, end in says if start <= place < end)
        stop = min(stop, next(said, stop))
        dated = next((one.deadline for one in clauses if one.deadline), None)
        words = flow.words[slice(*dated)] if dated else ""
        return Measure(
            id=identity,
            text=flow.printed(governed.start, stop),
            span=flow.span(governed.start, governed.end),
            clause=_printed_span(flow, clauses),
            deadline=due_of_limit(words, self.document),
            deadline_text=flow.printed(*dated) if dated else None,
            responsibilities=list(self._responsibilities(identity, clauses)),
        )

    def _responsibilities(
        self, measure_id: str, clauses: Iterable[Clause]
    ) -> Iterator[Responsibility]:
        flow = self.layout.flow
        owners = [owner for clause in clauses for owner in clause.owners]
        place = self.document.jurisdiction.code if self.document.jurisdiction else None
        resolved = resolve((owner.mention for owner in owners), place)
        for order, (owner, whom) in enumerate(zip(owners, resolved, strict=True), 1):
            mention = owner.mention
            span = flow.span(mention.start, mention.end)
            printed = flow.printed(mention.start, mention.end)
            self._doubt(whom.doubt, printed, span)
            yield Responsibility(
                id=identifier("resp", measure_id, whom.organization.id, owner.role, order),
                mention=printed,
                span=span,
                role=owner.role,
                order=order,
                collective=mention.collective,
                acting_office=mention.acting_office,
                organization=whom.organization,
                confidence=whom.confidence,
                doubts=[whom.doubt] if whom.doubt else [],
            )

    def _doubt(self, code: str | None, printed: str, span: Span) -> None:
        if code is not None:
            message = _DOUBTS[code].format(printed)
            self.warnings.append(ReadingWarning(code=code, message=message, span=span))


def _printed_span(flow: Flow, clauses: Sequence[Clause]) -> Span | None:
    """Where clauses stand; those whose cells belong to rows above stand nowhere of their own."""
    if not clauses or clauses[0].start == clauses[-1].end:
        return None
    return flow.span(clauses[0].start, clauses[-1].end)


def governed_by_clauses(layout: Layout, item: Item) -> list[Governed]:
    """The stretches of an item that its clauses govern, in reading order.

    A clause governs what stands since the one before; clauses with nothing between them
    (牵头单位, 参与单位, 完成时限, a line each) govern as one. A clause within a sentence governs
    its sentence. An item without any is one stretch, and nobody's.
    """
    words = layout.flow.words
    if not item.clauses:
        start = item.body if item.body < item.end else item.start
        return [Governed(start, item.end)]
    found: list[Governed] = []
    for one in (clause for clause in item.clauses if clause.in_sentence):
        found.append(_sentence(words, item, one, found[-1].end if found else item.body))
    place = item.body
    for group in _adjacent([one for one in item.clauses if not one.in_sentence], words):
        first, end = group[0].start, group[-1].end
        # A clause right after the title governs the title.
        start = place if place < first else min(item.start, first)
        found.append(Governed(start, end, tuple(group)))
        place = end
    return sorted(found, key=lambda governed: governed.end)


def _sentence(words: str, item: Item, clause: Clause, since: int) -> Governed:
    """The sentence of a clause; one that says nothing else governs what stands `since` the last."""
    before = words.rfind("。", item.body, clause.start) + 1
    after = words.find("。", clause.end, item.end) + 1 or item.end
    start = min(max(before, item.body), clause.start)
    alone = words[start : clause.start] in _BY and words[clause.end : after] in _STOPS
    return Governed(since if alone and since < start else start, after, (clause,))


def _adjacent(clauses: Sequence[Clause], words: str) -> list[list[Clause]]:
    groups: list[list[Clause]] = []
    for clause in clauses:
        if groups and _BETWEEN_LINES.fullmatch(words, groups[-1][-1].end, clause.start):
            groups[-1].append(clause)
        else:
            groups.append([clause])
    return groups


def _stretches(
    layout: Layout, items: Sequence[Item], tasks: dict[int, Task], document: Document
) -> Iterator[Stretch]:
    """All words of the document, cut where the task or the measure they belong to changes."""
    place = 0
    for at, item in enumerate(items):
        task = tasks.get(at) or (None if item.governor is None else tasks.get(item.governor))
        yield from _stretch(place, item.segment.span[0])
        place = item.segment.span[0]
        if looks_back(items, item) or is_of_past_year(_headings(item), document):
            place = item.segment.span[1]
            continue
        due = due_of_headings(_headings(item), document)
        if item.segment.says:
            yield from _row_stretches(item, task, due)
            place = item.segment.span[1]
            continue
        for measure in _apart(task.measures if task is not None and at in tasks else []):
            start, end = max(measure.span[0], place), measure.span[1]
            yield from _stretch(place, start, task, due=due)
            yield from _stretch(start, end, task, measure, due)
            place = max(place, end)
        only = task.measures[0] if task is not None and len(task.measures) == 1 else None
        yield from _stretch(place, item.segment.span[1], task, only, due)
        place = max(place, item.segment.span[1])
    yield from _stretch(place, len(layout.flow.text))


def _headings(item: Item) -> tuple[str, ...]:
    """The headings over what an item says; an item of the outer levels is itself one."""
    segment = item.segment
    return (*segment.path, segment.title) if segment.level < _TASK_LEVEL else segment.path


def _row_stretches(item: Item, task: Task | None, due: date | None) -> Iterator[Stretch]:
    """What the rows of a table say is to be done, with the measure that each is."""
    measures = task.measures if task is not None else []
    for start, end in item.segment.says:
        own = (one for one in measures if one.span[0] < end and start < one.span[1])
        yield from _stretch(start, end, task, next(own, None), due)


def _apart(measures: Sequence[Measure]) -> list[Measure]:
    """The measures that share no words: one within another is left to the wider."""
    apart: list[Measure] = []
    reached = 0
    for one in sorted(measures, key=lambda one: (one.span[0], -one.span[1])):
        if one.span[1] > reached:
            apart.append(one)
            reached = one.span[1]
    return apart


def _stretch(
    start: int,
    end: int,
    task: Task | None = None,
    measure: Measure | None = None,
    due: date | None = None,
) -> Iterator[Stretch]:
    if start < end:
        yield Stretch(
            (start, end),
            task.id if task else None,
            measure.id if measure else None,
            (measure.deadline if measure else None) or due,
        )
