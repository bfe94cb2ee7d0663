"""Targets: every commitment of a document that can be checked, and when it is due."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from ingest.target.cadences import cadence_at
from ingest.target.closings import closing_at, parted, within
from ingest.target.commitments import following, outlook
from ingest.target.deadlines import find_rhythms
from ingest.target.goals import Goals
from ingest.target.headings import LONGEST_HEADING, Heading, read_heading
from ingest.target.leads import Stretch, led
from ingest.target.limits import end_of_year, stated_limit, this_day
from ingest.target.papers import Paper
from ingest.target.scopes import is_bullet, scopes
from ingest.target.statements import (
    Statement,
    level,
    may_state,
    read_sentence,
    with_ceilings,
)
from ingest.target.terms import governing, in_step, lasting, stated_deadlines
from ingest.text.flow import Flow
from ingest.text.layout import Layout
from schema.extraction import Cadence, Document, Span, Target
from schema.identity import identifier

_FORECAST_CONFIDENCE = 0.7


def find_targets(
    text: str, stretches: Sequence[Stretch], *, document: Document, furniture: Sequence[Span] = ()
) -> list[Target]:
    """The targets that `stretches` state, in their order; what was achieved already is none."""
    layout = Layout.of(Flow.of(text, furniture=furniture))
    return find_targets_in(layout, stretches, document=document)


def find_targets_in(
    layout: Layout, stretches: Iterable[Stretch], *, document: Document
) -> list[Target]:
    """As `find_targets`, of a document whose lines are known."""
    paper = Paper.of(layout, document)
    return [
        target
        for stretch, lead in led(layout, stretches, paper.document)
        for target in _of_stretch(paper, stretch, lead.or_by(end_of_year(document)))
    ]


def _of_stretch(paper: Paper, stretch: Stretch, lead: Heading) -> Iterator[Target]:
    layout, document, flow = paper.layout, paper.document, paper.layout.flow
    start, end = flow.index(stretch.span[0]), flow.index(stretch.span[1])
    if not may_state(flow.words[start:end]):
        return
    limit = stated_limit(flow.words[start:end], document) or stretch.due
    heading = Heading(ahead=True if limit or lead.due else None)
    carried = _carried(layout, start, document)
    leading: date | None = None
    goals = Goals(document)
    for first, last in scopes(layout, start, end, paper.title_end):
        scope = flow.words[first:last]
        if last > paper.headlines and not (paper.reported and scope == paper.title):
            heading = read_heading(scope, document) or heading
        section = goals.read(scope, _title_above(layout, start) if first == start else "")
        if not may_state(scope) or paper.is_headline(scope, last):
            continue
        behind = paper.behind(last) if last == end else ""
        stated = _of_scope(scope, behind, document, heading.ahead, paper.reported)
        for statement, due, cadence in stated:
            span = flow.span(first + statement.start, first + statement.end)
            # Money is paid whenever its condition is met, not by what was due before; what is
            # done every quarter is never due at the end of a year.
            said = carried if first == start else leading if is_bullet(scope) else section
            inherited = None if statement.grant else said or heading.due or limit
            once = cadence == "once" and not statement.grant
            inherited = inherited or (lead.due if once else None)
            yield _target(statement, span, due or inherited, cadence, stretch, document)
        if not is_bullet(scope):
            leading = due_at_end(scope, document)


def _carried(layout: Layout, start: int, document: Document) -> date | None:
    """The deadline of the title behind which a stretch goes on: 3.三年内建成15个。推广技术20项.

    What owners have been named for already is another measure's.
    """
    above = layout.flow.words[layout.paragraph_start(start) : start]
    if not above.endswith("。") or _ASSIGNED.search(above):
        return None
    return due_at_end(above, document)


def _title_above(layout: Layout, start: int) -> str:
    """The words of the title that a stretch stands behind, or below; empty for longer ones."""
    begin = layout.paragraph_start(start)
    if begin == start and start > 0:
        begin = layout.paragraph_start(start - 1)
    return layout.flow.words[begin:start] if start - begin <= LONGEST_HEADING else ""


def due_at_end(scope: str, document: Document) -> date | None:
    """The deadline that governs what a paragraph leads to."""
    deadlines, _ = parted(scope, stated_deadlines(scope, document))
    return governing(deadlines, len(scope), this_day(document))


def _of_scope(
    scope: str, behind: str, document: Document, opening: bool | None, reported: bool
) -> Iterator[tuple[Statement, date | None, Cadence]]:
    """The statements of a scope, when and how often they are due.

    `behind` is the rest of its paragraph, which may say by what steps all of it is done.
    """
    today = this_day(document)
    whole = scope + behind
    told = stated_deadlines(whole, document)
    deadlines, closing = parted(whole, told)
    told = within(whole, told)
    starts = [deadline.start for deadline in told]
    rhythms = list(find_rhythms(scope))
    former: tuple[str, ...] = ()
    opening = False if reported and opening is None else opening
    for match in _SENTENCE.finditer(scope):
        first, sentence = match.start(), match[0]
        low, high = bisect_left(starts, first), bisect_left(starts, match.end())
        inside = [replace(d, start=d.start - first, end=d.end - first) for d in told[low:high]]
        view = outlook(sentence, inside, today, opening, reported)
        opening = following(opening, sentence, inside, today, reported)
        if not may_state(sentence):
            continue
        stated = read_sentence(sentence, view, [(d.start, d.end) for d in inside], former)
        former = tuple(level(statement.indicator) for statement in stated[-1:])
        listed = in_step(sentence, inside, stated)
        for statement in with_ceilings(stated):
            place = first + statement.place
            since = _clause_start(scope, place) if statement.grant else 0
            moved = replace(
                statement, start=first + statement.start, end=first + statement.end, place=place
            )
            cadence = cadence_at(rhythms, scope, moved, starts)
            closed = closing_at(closing, whole, place, match.end(), deadlines)
            due = (
                listed.get(statement.place)
                # What is done every quarter is not done with when something is finished.
                or (closed if cadence == "once" else None)
                or governing(lasting(deadlines, scope, place), place, today, since, first)
            )
            yield moved, due, cadence


def _clause_start(scope: str, place: int) -> int:
    return max(scope.rfind(mark, 0, place) for mark in ",;。!?") + 1


def _target(
    statement: Statement,
    span: Span,
    due: date | None,
    cadence: Cadence,
    stretch: Stretch,
    document: Document,
) -> Target:
    return Target(
        id=identifier("target", document.id, statement.indicator, *span),
        task_id=stretch.task_id,
        measure_id=stretch.measure_id,
        indicator=statement.indicator,
        comparator=statement.comparator,
        value=statement.value,
        unit=statement.unit,
        qualitative=statement.qualitative,
        deadline=due,
        cadence=cadence,
        span=span,
        confidence=_FORECAST_CONFIDENCE if statement.forecast else 1.0,
        doubts=["forecast"] if statement.forecast else [],
    )


# No sentence is that long; a text without full stops must not take quadratic time.
_SENTENCE = re.compile(r"[^。!?]{1,2000}")
_ASSIGNED = re.compile("责任|牵头|负责|配合")
