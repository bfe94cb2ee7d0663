"""Which of the deadlines of a scope governs what stands at a place in it."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from ingest.phrases import any_of, phrases
from ingest.target.commitments import find_handled, find_notes, inside, is_past
from ingest.target.deadlines import Deadline, find_deadlines, find_seasons, find_starts
from ingest.target.limits import this_day, today_of
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
        series = [each.due for each in deadlines[first : last + 1]]
        goals = [one.place for one in stated if told and one.place >= told.end()]
        if told and len(series) > 1:
            listed = [group for group in _by_clause(sentence, goals) if len(group) == len(series)]
            return {p: due for group in listed for p, due in zip(group, series, strict=True)}
    return {}


def _by_clause(sentence: str, places: Sequence[int]) -> Iterator[list[int]]:
    """The places that no comma parts, together."""
    for _, group in groupby(places, key=lambda place: len(_PAUSE.findall(sentence, 0, place))):
        yield list(group)


def stated_deadlines(scope: str, document: Document) -> list[Deadline]:
    """The deadlines of a scope, and the days from which on something else holds.

    Without the years that notes in brackets tell, and the days by which goals are but reported.
    """
    notes = find_notes(scope)
    whole = list(_ends_of_plan(scope, document))
    whole += find_starts(scope, today_of(document))
    whole += find_seasons(scope, today_of(document))
    found = find_deadlines(scope, today_of(document))
    apart = (d for d in found if all(d.end <= w.start or w.end <= d.start for w in whole))
    stated = sorted([*whole, *apart], key=lambda deadline: deadline.start)
    handled = find_handled(scope)
    goals = (
        d
        for d in stated
        if not _REPORTED.match(scope, d.end) and not (d.bare and inside(handled, d.start))
    )
    said = (d for d in goals if not inside(notes, d.start))
    return _ahead_of_pledges(
        [replace(d, until=_end_of_milestone(scope, d)) for d in said], scope, this_day(document)
    )


def _ahead_of_pledges(
    deadlines: Sequence[Deadline], scope: str, today: date | None
) -> list[Deadline]:
    """力争2024年达到2亿元;2025年达到3亿元: where no date is known, what comes later is no past."""
    if today:
        return list(deadlines)
    pledged = [d.due for d in deadlines if d.due and _pledges(scope, d)]
    first = min(pledged, default=date.max)
    return [replace(d, bare=d.bare and (d.due is None or d.due < first)) for d in deadlines]


def _pledges(scope: str, deadline: Deadline) -> bool:
    """Whether a deadline looks ahead: not 截至2024年底, but 改造20公里(2024年完成9公里)."""
    if deadline.bare:
        return scope[: deadline.start].endswith("(")
    return scope[deadline.start] != "截"


def _end_of_milestone(scope: str, deadline: Deadline) -> int | None:
    """Where a step on the way stops to govern: 新建9个,其中6月底前3个;改建5个.

    It is in a bracket (改造20公里(2024年完成9公里)), or it is a share of what was said before
    it, or a part of a year behind another figure. Any part of a year ends with its sentence,
    unless that only leads to others (6月底前实现以下目标:).
    """
    if shared := _SHARED_OUT.match(scope, deadline.end):
        return shared.end()
    begin = max(scope.rfind(mark, 0, deadline.start) for mark in ";。!?") + 1
    clause = max(scope.rfind(",", begin, deadline.start) + 1, begin)
    step = _SHARE.match(scope, clause)
    if not step and not is_partial(deadline):
        return None
    step = step or _FIGURE.search(scope, begin, deadline.start)
    end = (_STOP if step else _END).search(scope, deadline.end)
    return end.start() if end and end[0] != ":" else None


def is_partial(deadline: Deadline) -> bool:
    """Whether a deadline is of a part of its year."""
    return deadline.due is not None and deadline.due.month != _LAST_MONTH


def lasting(deadlines: Sequence[Deadline], scope: str, place: int) -> Sequence[Deadline]:
    """Those that what stands at `place` can be held by.

    A level (合格率保持98%以上) is kept all year: a quarter before its own clause is not its own.
    """
    clause = max(scope.rfind(mark, 0, place) for mark in ",;。!?") + 1
    if not _LEVEL.search(scope, clause, place):
        return deadlines
    return [d for d in deadlines if d.end > clause or not is_partial(d)]


def _ends_of_plan(scope: str, document: Document) -> Iterator[Deadline]:
    """三年累计培训5000人: as many years as the plan has end when it does."""
    first, last = document.period_start, document.period_end
    if named := _PLAN_OF_YEARS.search(scope):
        first, last = int(named[1]), int(named[2])
    if first is None or last is None or first == last:
        return
    for found in _WHOLE_PLAN.finditer(scope):
        if found["count"] is None or number(found["count"]) == last - first + 1:
            yield Deadline(*found.span(), date(last, 12, 31))


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
_SHARED_OUT = re.compile(r"[^()]*\d[^()]*(?=\))")
_STOP = re.compile("[;。!?]")
_END = re.compile("[:。!?]")
_LEVEL = re.compile("保持|稳定在|维持")
_REPORTED = re.compile(rf"[^,;:。!?\d]*?(?:{'|'.join(_WORDS['reported']['words'])})")
_WHOLE_PLAN = re.compile(
    r"(?:(?<![近前第连续每去\d])(?:(?:力争)?(?:通过|经过|用|利用)|力争|到)?"
    r"(?P<count>\d{1,2}|[一二两三四五六七八九十]{1,2})年(?:左右)?"
    r"(?:的?时间|的?(?:不懈|持续)?(?:努力|攻坚|建设)|累计|共计|总计|合计|共(?!同)|内|行动期"
    rf"|(?={any_of(_WORDS['whole']['verbs'])})))"
    r"|(?:规划|计划|行动|实施|方案)期(?:末|内|间)"
)
# 三年行动计划(2024年—2026年)
_PLAN_OF_YEARS = re.compile(r"(?:计划|规划|方案)》?\((20\d\d)年?(?:-|—{1,2}|–|~|至)(20\d\d)年?\)")
_RESPECTIVELY = re.compile(r",?[^,;。]{0,12}?(?:分别|依次)|,[^;。]{0,60}?(?:分别|依次)")
_PAUSE = re.compile("[,;:]")
_LISTED = ("、", "和", "及", "与")
