"""Times that questions name: 2027年, 明年底前, 三个月内, “十四五”末."""

import calendar
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from app.questions.words import table
from ingest.text.numbers import number


class Period(NamedTuple):
    """What `words[start:end]` of a question means: its first day and its last; None is open."""

    start: int
    end: int
    first: date | None
    last: date | None

    def named(self) -> str:
        """In words: 2027年, 2026年6月30日前."""
        if self.first and self.last:
            whole = (self.first.month, self.first.day, self.last.month, self.last.day)
            if whole == (1, 1, 12, 31) and self.first.year == self.last.year:
                return f"{self.first.year}年"
            return f"{spoken(self.first)}至{spoken(self.last)}"
        if self.last:
            return f"{spoken(self.last)}前"
        return f"{spoken(self.first)}起" if self.first else ""


def spoken(day: date) -> str:
    """The day in words: 2027年12月31日."""
    return f"{day.year}年{day.month}月{day.day}日"


def find_periods(words: str, today: date) -> Iterator[Period]:
    """The times in a question, in order, each as long as can be."""
    at = 0
    while at < len(words):
        found = [period for form in _FORMS if (period := form(words, at, today))]
        best = max(found, key=lambda period: period.end, default=None)
        if best is not None:
            yield best
        at = best.end if best else at + 1


def _calendar(words: str, at: int, today: date) -> Period | None:
    """A year, a month or a part of a year, and whether before, in or after it."""
    found = _CALENDAR.match(words, at)
    if not found or not (found["year"] or found["near"] or found["month"] or found["part"]):
        return None
    first, last = _stretch(found, today)
    return _towards(found, first, last)


def _stretch(found: re.Match[str], today: date) -> tuple[date, date]:
    year = _year(found, today)
    if month := found["month"]:
        return date(year, int(number(month)), 1), _month_end(year, int(number(month)))
    if part := found["part"]:
        start, end = _WORDS["parts"][part]
        return date(year, start, 1), _month_end(year, end)
    until = int(found["until"]) if found["until"] else year
    return date(year, 1, 1), date(until, 12, 31)


def _year(found: re.Match[str], today: date) -> int:
    if printed := found["year"]:
        return int(printed) if len(printed) == 4 else 2000 + int(printed)
    return today.year + int(_WORDS["years"].get(found["near"], 0))


def _plan(words: str, at: int, today: date) -> Period | None:
    found = _PLAN.match(words, at)
    if not found:
        return None
    last = date(_WORDS["plans"][found["plan"]], 12, 31)
    whole = None if found["side"] or found["end"] else date(last.year - 4, 1, 1)
    return Period(at, found.end(), whole, last)


def _year_end(words: str, at: int, today: date) -> Period | None:
    found = _YEAR_END.match(words, at)
    return Period(at, found.end(), None, date(today.year, 12, 31)) if found else None


def _span(words: str, at: int, today: date) -> Period | None:
    found = _SPAN.match(words, at)
    if not found:
        return None
    days = _WORDS["units"][found["unit"]] * number(found["count"])
    return Period(at, found.end(), today, today + timedelta(days=days))


def _past(words: str, at: int, today: date) -> Period | None:
    found = _PAST.match(words, at)
    return Period(at, found.end(), None, today - timedelta(days=1)) if found else None


def _towards(found: re.Match[str], first: date, last: date) -> Period:
    side = found["side"] or ""
    if found["till"] or side.endswith("前"):
        # 2027年前 asks for what is due by 2027, as plans mean it.
        return Period(found.start(), found.end(), None, last)
    if side in _WORDS["after"]:
        since = first if side == "起" else last + timedelta(days=1)
        return Period(found.start(), found.end(), since, None)
    return Period(found.start(), found.end(), first, last)


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _any_of(words: list[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_WORDS = table("dates")
_SIDE = rf"(?P<side>{_any_of(_WORDS['before'] + _WORDS['after'] + _WORDS['within'])})?"
_MONTH = r"(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?"
_YEAR = r"(?P<year>20\d\d(?!\d)|(?<!\d)[23]\d(?=年))年?"
_UNTIL = r"(?:(?:-|—+|~|至|到)(?P<until>20\d\d)年?)?度?"
_CALENDAR = re.compile(
    rf"(?P<till>截至|截止到?|不晚于|最晚)?到?(?:{_YEAR}{_UNTIL}|(?P<near>{_any_of(list(_WORDS['years']))}))?"
    rf"(?:{_MONTH}|(?P<part>{_any_of(list(_WORDS['parts']))}))?{_SIDE}"
)
_PLAN = re.compile(
    rf"[“\"]?(?P<plan>{_any_of(list(_WORDS['plans']))})[”\"]?(?:规划|时期|期间|期)?(?P<end>末)?{_SIDE}"
)
_YEAR_END = re.compile(rf"到?({_any_of(_WORDS['year_end'])})")
_SPAN = re.compile(
    rf"(?:今后|未来|接下来|近)?(?P<count>\d{{1,2}}|[半一二两三四五六七八九十]{{1,2}})个?(?P<unit>{_any_of(list(_WORDS['units']))})(?:之?内|以内)"
)
_PAST = re.compile(_any_of(_WORDS["past"]))
_FORMS: tuple[Callable[[str, int, date], Period | None], ...] = (
    _calendar, _plan, _year_end, _span, _past,
)  # fmt: skip
