"""Targets: every commitment of a document that can be checked, and when it is due."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from ingest.target.commitments import following, outlook
from ingest.target.deadlines import Rhythm, find_rhythms
from ingest.target.headings import LONGEST_HEADING, Heading, read_heading
from ingest.target.limits import stated_limit, this_day
from ingest.target.statements import Statement, level, may_state, read_sentence
from ingest.target.terms import closing_at, governing, in_step, parted, stated_deadlines
from ingest.text.flow import Flow
from ingest.text.layout import Layout
from schema.extraction import Cadence, Document, Span, Target
from schema.identity import identifier

_FORECAST_CONFIDENCE = 0.7


@dataclass(frozen=True)
class Stretch:
    """Words of one author to be read for targets, and the task and measure they belong to.

    `due` is the deadline of whatever in them names none: that of the measure, or of a heading.
    """

    span: Span
    task_id: str | None = None
    measure_id: str | None = None
    due: date | None = None


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
    return [target for stretch in stretches for target in _of_stretch(layout, stretch, document)]


def _of_stretch(layout: Layout, stretch: Stretch, document: Document) -> Iterator[Target]:
    flow = layout.flow
    start, end = flow.index(stretch.span[0]), flow.index(stretch.span[1])
    if not may_state(flow.words[start:end]):
        return
    limit = stated_limit(flow.words[start:end], document) or stretch.due
    heading = Heading()
    for first, last in _scopes(layout, start, end):
        scope = flow.words[first:last]
        if not may_state(scope):
            continue
        heading = read_heading(scope, document) or heading
        for statement, due, cadence in _of_scope(scope, document, heading.ahead):
            span = flow.span(first + statement.start, first + statement.end)
            # Money is paid whenever its condition is met, not by what was due before.
            inherited = None if statement.grant else heading.due or limit
            yield _target(statement, span, due or inherited, cadence, stretch, document)


def _scopes(layout: Layout, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The paragraphs and items of a stretch: a deadline governs to the end of one."""
    words = layout.flow.words
    cuts = {start, *(p for p in layout.paragraphs(start, end) if not _is_cut(layout, p))}
    cuts.update(match.end() for match in _ITEM.finditer(words, start, end))
    bounds = [*sorted(cuts), end]
    return ((a, b) for a, b in pairwise(bounds) if a < b)


def _is_cut(layout: Layout, place: int) -> bool:
    """Whether a column or page broke a sentence there: no heading is that long."""
    last = layout.flow.words[place - 1]
    return last in ",、" or (
        last not in "。;:!?)" and layout.line_length(place - 1) > LONGEST_HEADING
    )


def _of_scope(
    scope: str, document: Document, opening: bool | None
) -> Iterator[tuple[Statement, date | None, Cadence]]:
    today = this_day(document)
    deadlines = stated_deadlines(scope, document)
    deadlines, closing = parted(scope, deadlines)
    starts = [deadline.start for deadline in deadlines]
    rhythms = list(find_rhythms(scope))
    former: tuple[str, ...] = ()
    for match in _SENTENCE.finditer(scope):
        first, sentence = match.start(), match[0]
        low, high = bisect_left(starts, first), bisect_left(starts, match.end())
        inside = [replace(d, start=d.start - first, end=d.end - first) for d in deadlines[low:high]]
        view = outlook(sentence, inside, today, opening)
        opening = following(opening, sentence, inside, today)
        if not may_state(sentence):
            continue
        stated = read_sentence(sentence, view, [(d.start, d.end) for d in inside], former)
        former = tuple(level(statement.indicator) for statement in stated[-1:])
        listed = in_step(sentence, inside, stated)
        for statement in stated:
            place = first + statement.place
            since = first if statement.grant else 0
            due = (
                listed.get(statement.place)
                or closing_at(closing, scope, place, match.end(), deadlines)
                or governing(deadlines, place, today, since)
            )
            moved = replace(
                statement, start=first + statement.start, end=first + statement.end, place=place
            )
            yield moved, due, _cadence(rhythms, scope, moved)


def _cadence(rhythms: Sequence[Rhythm], scope: str, statement: Statement) -> Cadence:
    """The cadence of the statement's clause; of a part (其中), of the clause before as well."""
    opening = scope.rfind(",", 0, statement.place) + 1
    commas = 1 if statement.elliptic or scope.startswith("其中", opening) else 0
    last = bisect_right(rhythms, statement.place, key=lambda rhythm: rhythm.end) - 1
    if last < 0:
        return "once"
    between = scope[rhythms[last].end : statement.place]
    same = between.count(",") <= commas and not _APART.search(between)
    return rhythms[last].cadence if same else "once"


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


_APART = re.compile(r"[。;!?]")
# No sentence is that long; a text without full stops must not take quadratic time.
_SENTENCE = re.compile(r"[^。!?]{1,2000}")
_ITEM = re.compile(
    r"(?:(?<=[。;!?:])|^)(?=[一二三四五六七八九十]是)|(?<=[。;!?])(?=\(?[一二三四五六七八九十\d]+[)、]|\d+\.(?!\d))"
)
