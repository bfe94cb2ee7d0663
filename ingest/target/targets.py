"""Targets: every commitment of a document that can be checked, and when it is due."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from ingest.target.commitments import find_notes, following, is_past, outlook
from ingest.target.deadlines import Deadline, Rhythm, find_deadlines, find_rhythms
from ingest.target.statements import Statement, level, may_state, read_sentence
from ingest.text.flow import Flow, squeeze
from ingest.text.layout import Layout
from ingest.text.numbers import find_quantities
from schema.extraction import Cadence, Document, Span, Target
from schema.identity import identifier

_LONGEST_HEADING = 30
_RESPECTIVELY = re.compile(r"[^,;。]{0,12}?(?:分别|依次)")
_LISTED = ("、", "和", "及", "与")
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
    limit = _stated_limit(flow.words[start:end], document) or stretch.due
    heading = _Heading()
    for first, last in _scopes(layout, start, end):
        scope = flow.words[first:last]
        if not may_state(scope):
            continue
        heading = _heading(scope, document) or heading
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
        last not in "。;:!?)" and layout.line_length(place - 1) > _LONGEST_HEADING
    )


def _of_scope(
    scope: str, document: Document, opening: bool | None
) -> Iterator[tuple[Statement, date | None, Cadence]]:
    today = _this_day(document)
    deadlines = _stated_deadlines(scope, document)
    deadlines, closing = _parted(scope, deadlines)
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
        in_step = _in_step(sentence, inside, stated)
        for statement in stated:
            place = first + statement.place
            since = first if statement.grant else 0
            governing = (
                in_step.get(statement.place)
                or _closing(closing, scope, place, match.end(), deadlines)
                or _governing(deadlines, place, today, since)
            )
            moved = replace(
                statement, start=first + statement.start, end=first + statement.end, place=place
            )
            yield moved, governing, _cadence(rhythms, scope, moved)


def _in_step(
    sentence: str, deadlines: Sequence[Deadline], stated: Sequence[Statement]
) -> dict[int, date | None]:
    """When goals are due that deadlines are listed for, by place: 2025年、2026年分别达到……."""
    for last, deadline in enumerate(deadlines):
        told = _RESPECTIVELY.match(sentence, deadline.end)
        first = last
        while first and sentence[deadlines[first - 1].end : deadlines[first].start] in _LISTED:
            first -= 1
        series = deadlines[first : last + 1]
        goals = [one.place for one in stated if told and one.place >= told.end()]
        if told and 1 < len(series) == len(goals):
            return dict(zip(goals, (each.due for each in series), strict=True))
    return {}


def _stated_deadlines(scope: str, document: Document) -> list[Deadline]:
    """The deadlines of a scope, without the years that notes in brackets tell."""
    notes = find_notes(scope)
    found = find_deadlines(scope, today_of(document))
    return [d for d in found if not any(start <= d.start < end for start, end in notes)]


def _parted(scope: str, deadlines: Sequence[Deadline]) -> tuple[list[Deadline], list[Deadline]]:
    """Those that look ahead to what follows, and those that close what stands before them.

    新建3座,2025年10月底前完成: such a clause says nothing but when.
    """
    closing = [d for d in deadlines if _closes(scope, d)]
    return [d for d in deadlines if d not in closing], closing


def _closes(scope: str, deadline: Deadline) -> bool:
    before, after = scope[: deadline.start], scope[deadline.end :]
    return _CLOSED_BEFORE.search(before) is not None and _CLOSED_AFTER.match(after) is not None


def _closing(
    closing: Sequence[Deadline], scope: str, place: int, end: int, opening: Sequence[Deadline]
) -> date | None:
    """The deadline that closes the words at `place`, before the `end` of their sentence.

    None when a semicolon or a deadline of their own stands between them.
    """
    last = next((d for d in closing if place < d.start < end), None)
    if last is None or ";" in scope[place : last.start]:
        return None
    begin = max((scope.rfind(mark, 0, place) for mark in "。;!?"), default=-1)
    own = any(begin < d.start < last.start for d in opening)
    return None if own else last.due


def _governing(
    deadlines: Sequence[Deadline], place: int, today: date | None, since: int = 0
) -> date | None:
    """The last deadline between `since` and `place`; one gone by ends the one before it."""
    last = bisect_right(deadlines, place, key=lambda deadline: deadline.end) - 1
    if last < 0 or deadlines[last].start < since or is_past(deadlines[last], today):
        return None
    return deadlines[last].due


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


@dataclass(frozen=True)
class _Heading:
    """What a paragraph that opens others says of them: when they are due, or that they are past."""

    due: date | None = None
    ahead: bool | None = None


def _heading(scope: str, document: Document) -> _Heading | None:
    """The deadline of a paragraph that opens a list of goals: 到2027年实现以下目标:

    A short line that names a time is the heading of what follows (2025年主要预期目标).
    """
    opens = scope.endswith(":")
    if not opens and (len(scope) > _LONGEST_HEADING or scope[-1] in "。;!?,、"):
        return None
    today = _this_day(document)
    deadlines = find_deadlines(scope, today_of(document))
    if opens:
        deadlines = [d for d in deadlines if not d.bare]
    elif not deadlines or next(find_quantities(scope[deadlines[-1].end :]), None):
        return None
    due = _governing(deadlines, len(scope), today)
    if due is None and not deadlines:
        return None
    return _Heading(due, due is not None if not opens else due is not None or None)


def due_of_headings(headings: Sequence[str], document: Document) -> date | None:
    """The deadline of the innermost heading that names one: 三、2026年重点工作."""
    for heading in reversed(headings):
        deadlines = find_deadlines(squeeze(heading), today_of(document))
        if len(heading) <= _LONGEST_HEADING and deadlines:
            return _governing(deadlines, len(heading), _this_day(document))
    return None


def today_of(document: Document) -> date | None:
    """What relative deadlines are told from: the date of issue, or the one year governed."""
    if document.issued_on or document.period_start != document.period_end:
        return document.issued_on
    return date(document.period_start, 1, 1) if document.period_start else None


def _this_day(document: Document) -> date | None:
    """The day before which a deadline has gone by."""
    if document.issued_on or document.period_start is None:
        return document.issued_on
    return date(document.period_start, 1, 1)


def _stated_limit(words: str, document: Document) -> date | None:
    """The deadline of 完成时限: at the end of an item."""
    found = _LIMIT.search(words)
    return due_of_limit(words[found.end() : found.end() + 20], document) if found else None


def due_of_limit(words: str, document: Document) -> date | None:
    """The deadline that `words` are, which stand where a deadline is asked for."""
    today = today_of(document)
    if today and words.startswith("全年"):
        return date(today.year, 12, 31)
    # In a column of deadlines 6月底 is one, though it stands alone.
    deadlines = find_deadlines(words, today) or find_deadlines(f"{words.rstrip('。')}前", today)
    return deadlines[0].due if deadlines else None


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


# ……,均于2024年11月底前完工: nothing but when, and that it is done.
_CLOSED_BEFORE = re.compile(r"[,、](?:[均都全]部?|力争|确保|计划|要|应|须)*[于在]?$")
_CLOSED_AFTER = re.compile(
    r"(?:[均都全]部?|全面|基本|力争|确保)*"
    r"(?:完成|建成|完工|竣工|投用|投产|到位|落实到位|落实|交付|达标|见效|启用|投入使用)"
    r"(?:投用|投产|使用|并投用|并投入使用|任务|验收|目标)?(?=[,。;!)]|$)"
)
_APART = re.compile(r"[。;!?]")
# No sentence is that long; a text without full stops must not take quadratic time.
_SENTENCE = re.compile(r"[^。!?]{1,2000}")
_ITEM = re.compile(
    r"(?:(?<=[。;!?:])|^)(?=[一二三四五六七八九十]是)|(?<=[。;!?])(?=\(?[一二三四五六七八九十\d]+[)、]|\d+\.(?!\d))"
)
_LIMIT = re.compile(r"(?:完成时限|完成时间|时限要求|完成期限|时限):?")
