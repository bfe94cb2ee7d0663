"""Deadlines that close what stands before them: 新建3座,10月底前完成."""

import re
from collections.abc import Sequence
from datetime import date

from ingest.phrases import any_of, phrases
from ingest.target.deadlines import Deadline

_WORDS = phrases("deadlines")


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
        last = last or _scheduled(closing, scope, end, opening)
        since = last.start if last and last.start < place else begin
        own = last and any(since < d.start < place for d in opening)
    else:
        own = any(begin < d.start < last.start for d in opening)
    return None if own or last is None else last.due


def _scheduled(
    closing: Sequence[Deadline], scope: str, end: int, opening: Sequence[Deadline]
) -> Deadline | None:
    """The last step of a next sentence that tells nothing but steps: 4月底前开工,10月底前竣工."""
    stop = _FULL_STOP.search(scope, end + 1)
    limit = stop.start() if stop else len(scope)
    steps = [d for d in (*opening, *closing) if end < d.start < limit]
    pauses = [end + 1, *(found.end() for found in _COMMA.finditer(scope, end + 1, limit))]
    stepwise = all(any(0 <= d.start - pause <= _LED_IN for d in steps) for pause in pauses)
    last = max(steps, key=lambda d: d.start, default=None)
    return last if stepwise and last in closing and len(steps) > 1 else None


def _beginning(scope: str, place: int) -> int:
    """Where the sentence of `place` begins, or the one before when it tells what comes of it."""
    begin = max(scope.rfind(mark, 0, place) for mark in "。;!?")
    if begin > 0 and _AFTERWARDS.match(scope, begin + 1):
        return max(scope.rfind(mark, 0, begin) for mark in "。;!?")
    return begin


def _reaches(scope: str, place: int, deadline: Deadline) -> bool:
    """Whether a closing deadline is of what stands before its clause, or in it."""
    return _says_but_when(scope, deadline) or "," not in scope[place : deadline.start]


_FULL_STOP = re.compile("[。!?;]")
_COMMA = re.compile(",")
# 力争10月底前: how many characters may lead into a step.
_LED_IN = 4
_LIGHT = any_of(_WORDS["closing"]["light"])
# ……,均于2024年11月底前完工: nothing but when, and that it is done.
_CLOSED_BEFORE = re.compile(r"[,、](?:[均都全]部?|力争|确保|计划|要|应|须)*[于在]?$")
_LATER = re.compile(r"[;\d]|,[^,]*,")
# 其余11月底前完工, 河西水厂明年6月底前通水
_SUBJECT = re.compile(rf"(?:^|[,;:。、])(?:{_LIGHT})*(?!{_LIGHT})[^,;:。、]{{2,60}}?(?:{_LIGHT})*$")
_AFTERWARDS = re.compile(
    r"(?:[^,。]{0,6}(?:建成|投产|达产|投用|投运|通车|完工|竣工)[^,。]{0,4}后|届时)"
)
_CLOSED_AFTER = re.compile(
    rf"(?:{any_of(_WORDS['closing']['seasons'])})?(?:{any_of(_WORDS['closing']['manners'])})*"
    rf"(?:{any_of(_WORDS['closing']['words'])})"
    rf"(?:{any_of(_WORDS['closing']['tails'])})*(?=[,。;!)]|$)"
)
