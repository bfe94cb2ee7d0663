"""Which of the deadlines of a scope governs what stands at a place in it."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from ingest.target.commitments import find_notes, is_past
from ingest.target.deadlines import Deadline, find_deadlines
from ingest.target.limits import today_of
from ingest.target.statements import Statement
from schema.extraction import Document


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
    found = find_deadlines(scope, today_of(document))
    return [d for d in found if not any(start <= d.start < end for start, end in notes)]


def parted(scope: str, deadlines: Sequence[Deadline]) -> tuple[list[Deadline], list[Deadline]]:
    """Those that look ahead to what follows, and those that close what stands before them.

    新建3座,2025年10月底前完成: such a clause says nothing but when.
    """
    closing = [d for d in deadlines if _closes(scope, d)]
    return [d for d in deadlines if d not in closing], closing


def _closes(scope: str, deadline: Deadline) -> bool:
    before, after = scope[: deadline.start], scope[deadline.end :]
    return _CLOSED_BEFORE.search(before) is not None and _CLOSED_AFTER.match(after) is not None


def closing_at(
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


def governing(
    deadlines: Sequence[Deadline], place: int, today: date | None, since: int = 0
) -> date | None:
    """The last deadline between `since` and `place`; one gone by ends the one before it."""
    last = bisect_right(deadlines, place, key=lambda deadline: deadline.end) - 1
    if last < 0 or deadlines[last].start < since or is_past(deadlines[last], today):
        return None
    return deadlines[last].due


# ……,均于2024年11月底前完工: nothing but when, and that it is done.
_CLOSED_BEFORE = re.compile(r"[,、](?:[均都全]部?|力争|确保|计划|要|应|须)*[于在]?$")
_CLOSED_AFTER = re.compile(
    r"(?:[均都全]部?|全面|基本|力争|确保)*"
    r"(?:完成|建成|完工|竣工|投用|投产|到位|落实到位|落实|交付|达标|见效|启用|投入使用)"
    r"(?:投用|投产|使用|并投用|并投入使用|任务|验收|目标)?(?=[,。;!)]|$)"
)
_RESPECTIVELY = re.compile(r"[^,;。]{0,12}?(?:分别|依次)")
_LISTED = ("、", "和", "及", "与")
