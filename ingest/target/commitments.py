"""Commitment or achievement: which stretches of a sentence say what is to be done."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from ingest.phrases import either, phrases
from ingest.target.deadlines import Deadline


@dataclass(frozen=True)
class Outlook:
    """Where a sentence turns to what is to be done (True) or to what was done (False).

    `opening` is what the paragraph spoke of before it: None when it has named no time.
    """

    turns: tuple[tuple[int, bool], ...]
    opening: bool | None = None

    def is_past(self, place: int) -> bool:
        """Whether what stands at `place` has been achieved already.

        The last turn before it decides; before the first, the sentence is past only when no word
        of it looks ahead.
        """
        before = bisect_right(self.turns, (place, True))
        if before:
            return not self.turns[before - 1][1]
        if self.turns and self.opening is not True:
            return not any(ahead for _, ahead in self.turns)
        return self.opening is False

    def is_pledged(self, place: int) -> bool:
        """Whether the words have looked ahead before `place`, and not back since."""
        before = bisect_right(self.turns, (place, True))
        return self.turns[before - 1][1] if before else self.opening is True


def outlook(
    sentence: str,
    deadlines: Sequence[Deadline],
    today: date | None,
    opening: bool | None = None,
    reported: bool = False,
) -> Outlook:
    """The outlook of a sentence; places of `deadlines` are places in it.

    `today` is the date of the document. Where it is not known, a year with nothing that makes
    it a deadline (2024年) is taken for one gone by. `reported`: see `is_report`.
    """
    handled = find_handled(sentence)
    achieved = [
        (match.start(), False)
        for match in _achieved().finditer(sentence)
        if not inside(handled, match.start())
    ]
    turns = [(match.start(), True) for match in _pledged().finditer(sentence)]
    if reported:
        turns += [(match.start(), True) for match in _forecast().finditer(sentence)]
    for deadline in deadlines:
        # 2025年,产值达到3亿元,居全省前列: of the year running, the words themselves decide.
        past = is_past(deadline, today)
        if reported and not turns and _is_so_far(sentence, deadline, today):
            continue  # 今年投入2亿元: in a report, what was done so far
        if deadline.due is None and achieved and _SO_FAR.match(sentence, deadline.start):
            continue  # 据统计,第一季度: of no known year, but told of
        if past or not (achieved and _is_running(deadline, today)):
            turns.append((deadline.start, not past))
    if opening is False and _resumed(reported).match(sentence):
        opening = None
    return Outlook(tuple(sorted(achieved + turns)), opening)


def _is_so_far(sentence: str, deadline: Deadline, today: date | None) -> bool:
    """Whether a report tells of what the year, or a part of it, has brought up to its day."""
    if deadline.bare and today and today.month <= _JUST_BEGUN:
        return False  # the year has brought nothing yet
    return _is_running(deadline, today) or _SO_FAR.match(sentence, deadline.start) is not None


def inside(spans: Sequence[tuple[int, int]], place: int) -> bool:
    """Whether one of `spans` holds `place`."""
    return any(start <= place < end for start, end in spans)


def _is_running(deadline: Deadline, today: date | None) -> bool:
    due = deadline.due
    named = deadline.bare or deadline.running
    if today is None:
        return deadline.running
    return bool(named and today and due and due.year == today.year)


def following(
    opening: bool | None,
    sentence: str,
    deadlines: Sequence[Deadline],
    today: date | None,
    reported: bool = False,
) -> bool | None:
    """What the next sentence opens with: the time that was last named, or `opening`."""
    turns = [(match.start(), False) for match in _periods().finditer(sentence)]
    pledges = [(match.start(), True) for match in _pledged().finditer(sentence) if not opening]
    ahead = pledges or is_forecast(sentence)
    told = (d for d in deadlines if ahead or not (reported and _is_so_far(sentence, d, today)))
    turns += [*pledges, *((d.start, not is_past(d, today)) for d in told)]
    if turns:
        return max(turns)[1]
    return None if opening is False and _resumed(reported).match(sentence) else opening


def is_past(deadline: Deadline, today: date | None) -> bool:
    """Whether a deadline had gone by on the date of the document."""
    if deadline.due is None:
        return False
    if today is None:
        return deadline.bare
    return deadline.due < today


def find_notes(sentence: str) -> list[tuple[int, int]]:
    """Where bracketed notes stand that only tell a basis: (2022年为54%)."""
    return [match.span() for match in _NOTE.finditer(sentence)]


def find_handled(sentence: str) -> list[tuple[int, int]]:
    """Where it says what something is done to, whatever was done to that before."""
    return [found.span() for found in _HANDLED.finditer(sentence)]


def is_condition(clause: str) -> bool:
    """Whether a clause names who qualifies (研发投入 3% 以上的企业, 年薪 100 万元以上的)."""
    return clause.endswith(_condition_ends())


def counts_its_subject(clause: str, unit: str) -> bool:
    """Whether `unit` counts what a condition's clause ends with: 培育50家成长快的企业."""
    counters = phrases("targets")["condition"]["counters"]
    return any(clause.endswith(end) and unit[-1:] in by for end, by in counters.items())


def is_forecast(clause: str) -> bool:
    """Whether a clause only expects what it says (预计)."""
    return _forecast().search(clause) is not None


@lru_cache(maxsize=1)
def _achieved() -> re.Pattern[str]:
    return either(phrases("targets")["achievement"]["words"])


@lru_cache(maxsize=1)
def _periods() -> re.Pattern[str]:
    return either(phrases("targets")["achievement"]["periods"])


@lru_cache(maxsize=2)
def _resumed(reported: bool) -> re.Pattern[str]:
    return either(phrases("targets")["commit"]["turned" if reported else "resumed"])


@lru_cache(maxsize=1)
def _pledged() -> re.Pattern[str]:
    return either(phrases("targets")["commit"]["marks"])


@lru_cache(maxsize=1)
def _forecast() -> re.Pattern[str]:
    return either(phrases("targets")["commit"]["forecasts"])


@lru_cache(maxsize=1)
def _condition_ends() -> tuple[str, ...]:
    return ("的", *(f"的{subject}" for subject in phrases("targets")["condition"]["counters"]))


_JUST_BEGUN = 2
# 对2020年已达标的果园进行提升: what was achieved says what is to be worked on.
_HANDLED = re.compile(r"(?<![^,;。])(?:对|将|把)[^,;。]*?的[^,;。]*?(?:进行|实施|开展|予以|给予)")
_SO_FAR = re.compile(r"(?:今年)?(?:第?[一二三四]季度|上半年)|今年\d{1,2}月(?!底|末|前)")
# (2021年完成20公里,…) shares a goal out over the years.
_NOTE = re.compile(
    r"\((?:[指即注]|20\d\d年(?!(?:计划)?(?:完成|新建|建成|改造|实施|安排))|现状|目前|当前|基期|基数|上年)[^()]*\)(?<!前\))(?<!成\))"
)
