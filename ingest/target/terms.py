"""Which of the deadlines of a scope governs what stands at a place in it."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from ingest.phrases import any_of, phrases
from ingest.target.commitments import find_notes, is_past
from ingest.target.deadlines import Deadline, find_deadlines
from ingest.target.limits import today_of
from ingest.target.statements import Statement
from ingest.text.numbers import number
from schema.extraction import Document

_WORDS = phrases("deadlines")


def in_step(
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


def stated_deadlines(scope: str, document: Document) -> list[Deadline]:
    """The deadlines of a scope, without the years that notes in brackets tell."""
    notes = find_notes(scope)
    whole = list(_ends_of_plan(scope, document))
    found = find_deadlines(scope, today_of(document))
    apart = (d for d in found if all(d.end <= w.start or w.end <= d.start for w in whole))
    stated = sorted([*whole, *apart], key=lambda deadline: deadline.start)
    said = (d for d in stated if not any(start <= d.start < end for start, end in notes))
    return [replace(d, until=_end_of_milestone(scope, d)) for d in said]


def _end_of_milestone(scope: str, deadline: Deadline) -> int | None:
    """Where a step on the way stops to govern: 新建9个,其中6月底前3个;改建5个.

    It is a share of what was said before it, or a part of a year behind another figure.
    """
    begin = max(scope.rfind(mark, 0, deadline.start) for mark in ";。!?") + 1
    clause = max(scope.rfind(",", begin, deadline.start) + 1, begin)
    share = _SHARE.match(scope, clause)
    partial = deadline.due is not None and deadline.due.month != _LAST_MONTH
    if not share and not (partial and _FIGURE.search(scope, begin, deadline.start)):
        return None
    end = _STOP.search(scope, deadline.end)
    return end.start() if end else None


def _ends_of_plan(scope: str, document: Document) -> Iterator[Deadline]:
    """三年累计培训5000人: as many years as the plan has end when it does."""
    first, last = document.period_start, document.period_end
    if first is None or last is None or first == last:
        return
    for found in _WHOLE_PLAN.finditer(scope):
        if found["count"] is None or number(found["count"]) == last - first + 1:
            yield Deadline(*found.span(), date(last, 12, 31))


def parted(scope: str, deadlines: Sequence[Deadline]) -> tuple[list[Deadline], list[Deadline]]:
    """Those that look ahead to what follows, and those that close what stands before them.

    新建3座,2025年10月底前完成: such a clause says nothing but when.
    """
    closing = [d for d in deadlines if _closes(scope, d)]
    return [d for d in deadlines if d not in closing], closing


def within(scope: str, deadlines: Sequence[Deadline]) -> list[Deadline]:
    """Those whose clause says more than when, and may state what is due by them."""
    return [d for d in deadlines if not (_closes(scope, d) and _says_but_when(scope, d))]


def _closes(scope: str, deadline: Deadline) -> bool:
    after = _CLOSED_AFTER.match(scope, deadline.end)
    return after is not None and (_says_but_when(scope, deadline) or _names(scope, deadline))


def _says_but_when(scope: str, deadline: Deadline) -> bool:
    return _CLOSED_BEFORE.search(scope, 0, deadline.start) is not None


def _names(scope: str, deadline: Deadline) -> bool:
    """Whether the clause of a deadline names what is due by it: 其余11月底前完工."""
    return _SUBJECT.search(scope, 0, deadline.start) is not None


def closing_at(
    closing: Sequence[Deadline], scope: str, place: int, end: int, opening: Sequence[Deadline]
) -> date | None:
    """The deadline that closes the words at `place`, before the `end` of their sentence.

    With none behind them, what a comma parts from one goes on under it: 8月底前投用,新增学位900个,
    and so does a sentence of what comes of it (建成后). None when a semicolon or a deadline of
    their own stands between them.
    """
    begin = _beginning(scope, place)
    ahead = [d for d in closing if place < d.start < end and _reaches(scope, place, d)]
    last = next(iter(ahead), None)
    for later in ahead[1:]:
        # 6月底前开工,明年底前投用: what closes last is when it is due.
        if last and last.end < later.start:
            last = last if _LATER.search(scope[last.end : later.start]) else later
    if last is None or ";" in scope[place : last.start]:
        last = next((d for d in reversed(closing) if begin < d.start < place), None)
        own = last and any(last.start < d.start < place for d in opening)
    else:
        own = any(begin < d.start < last.start for d in opening)
    return None if own or last is None else last.due


def _beginning(scope: str, place: int) -> int:
    """Where the sentence of `place` begins, or the one before when it tells what comes of it."""
    begin = max(scope.rfind(mark, 0, place) for mark in "。;!?")
    if begin > 0 and _AFTERWARDS.match(scope, begin + 1):
        return max(scope.rfind(mark, 0, begin) for mark in "。;!?")
    return begin


def _reaches(scope: str, place: int, deadline: Deadline) -> bool:
    """Whether a closing deadline is of what stands before its clause, or in it."""
    return _says_but_when(scope, deadline) or "," not in scope[place : deadline.start]


def governing(
    deadlines: Sequence[Deadline],
    place: int,
    today: date | None,
    since: int = 0,
    sentence: int | None = None,
) -> date | None:
    """The last deadline between `since` and `place`; one gone by ends the one before it.

    Where the date of the document is not known, a bare year is that of what its own `sentence`
    plans, and of nothing behind it.
    """
    before = deadlines[: bisect_right(deadlines, place, key=lambda deadline: deadline.end)]
    last = next((d for d in reversed(before) if d.until is None or place <= d.until), None)
    if last is None or last.start < since:
        return None
    own = today is None and sentence is not None and last.start >= sentence
    return None if is_past(last, today) and not own else last.due


_LAST_MONTH = 12
_SHARE = re.compile(r"其中|其余|剩余|剩下")
_FIGURE = re.compile(r"\d(?!\d{0,3}[年月日季.])")
_STOP = re.compile("[;。!?]")
# ……,均于2024年11月底前完工: nothing but when, and that it is done.
_CLOSED_BEFORE = re.compile(r"[,、](?:[均都全]部?|力争|确保|计划|要|应|须)*[于在]?$")
_LATER = re.compile(r"[;\d]|,[^,]*,")
# 其余11月底前完工, 河西水厂明年6月底前通水
_SUBJECT = re.compile(r"(?:^|[,;:。、])(?![^,;:。、]{0,3}[到至在])[^,;:。、]{2,20}$")
_AFTERWARDS = re.compile(
    r"(?:[^,。]{0,6}(?:建成|投产|达产|投用|投运|通车|完工|竣工)[^,。]{0,4}后|届时)"
)
_CLOSED_AFTER = re.compile(
    rf"(?:{any_of(_WORDS['closing']['seasons'])})?(?:{any_of(_WORDS['closing']['manners'])})*"
    rf"(?:{any_of(_WORDS['closing']['words'])})"
    rf"(?:{any_of(_WORDS['closing']['tails'])})*(?=[,。;!)]|$)"
)
_WHOLE_PLAN = re.compile(
    r"(?:(?<![近前第连续每去\d])(?:(?:力争)?(?:通过|经过|用|利用)|力争|到)?"
    r"(?P<count>\d{1,2}|[一二两三四五六七八九十]{1,2})年(?:左右)?"
    r"(?:的?时间|的?(?:不懈|持续)?(?:努力|攻坚|建设)|累计|共计|总计|合计|共(?!同)|内|行动期"
    rf"|(?={any_of(_WORDS['whole']['verbs'])})))"
    r"|(?:规划|计划|行动|实施|方案)期(?:末|内|间)"
)
_RESPECTIVELY = re.compile(r"[^,;。]{0,12}?(?:分别|依次)")
_LISTED = ("、", "和", "及", "与")
