"""The forms in which deadlines are printed, each with what it is counted from."""

import calendar
import re
from collections.abc import Callable
from datetime import date

from ingest.phrases import any_of, phrases
from ingest.text.numbers import number

_WORDS = phrases("deadlines")
# 两会 are held by April.
_TERM, _BEGINNING = 5, 4


def _of_year(found: re.Match[str], issued_on: date | None) -> date:
    return _last_day(int(found["last"] or found["year"]), found)


def _of_plan(found: re.Match[str], issued_on: date | None) -> date:
    return date(_WORDS["plans"][found["plan"]], 12, 31)


def _of_today(found: re.Match[str], issued_on: date | None) -> date | None:
    untold = issued_on is None and _WORDS["relative"].get(found["relative"]) == 0
    if (untold or not found["relative"]) and (year := _year_running(found, issued_on)):
        return _last_day(year, found)
    if issued_on is None:
        return None
    return _last_day(issued_on.year + _WORDS["relative"].get(found["relative"], 0), found)


def _year_running(found: re.Match[str], issued_on: date | None) -> int | None:
    """The year that a month or quarter without one is of, when its paragraph has named one.

    2026年投资4亿元,一季度完成1亿元; a year that is a goal itself (到2030年) is none to count in.
    """
    told = [year for year in _YEAR.finditer(found.string, 0, found.start()) if not year["goal"]]
    year = int(told[-1]["year"]) if told else 0
    return year if year >= (issued_on.year if issued_on else 1) else None


def _of_span(found: re.Match[str], issued_on: date | None) -> date | None:
    if issued_on is None:
        return None
    count = int(number(found["count"]))
    # 今后五年 is a term of office, which counts the year that it begins with.
    term = found[0].startswith(("今后", "未来")) and (count, found["period"]) == (_TERM, "年")
    counted = term and issued_on.month <= _BEGINNING
    return _later(issued_on, count - 1 if counted else count, found["period"])


def _last_day(year: int, found: re.Match[str]) -> date:
    month = _month(found)
    last = calendar.monthrange(year, month)[1]
    day = int(found["day"]) if found["day"] else last
    return date(year, month, min(max(day, 1), last))


def _month(found: re.Match[str]) -> int:
    if found["quarter"]:
        return int(_WORDS["quarters"][found["quarter"]])
    return int(found["month"]) if found["month"] else 12


def _later(issued_on: date, count: int, period: str) -> date:
    """The last day of the year that `count` years lead to; for months, of that month."""
    if period == "年":
        return date(issued_on.year + count, 12, 31)
    year, month = divmod(issued_on.year * 12 + issued_on.month - 1 + count, 12)
    return date(year, month + 1, calendar.monthrange(year, month + 1)[1])


_YEAR = re.compile(
    r"(?<![自从比较与以由\d])(?P<goal>到|至)?(?P<year>20\d\d)年(?!底|末|前|以前|之前|起|以来|来|度)"
)
_MONTH = (
    r"(?:(?:1[0-2]|0?[1-9])月?(?:(?<=月)(?:3[01]|[12]\d|0?[1-9])日)?(?:-|—{1,2}|–|~|至))?"
    r"(?P<month>1[0-2]|0?[1-9])月份?(?:(?P<day>3[01]|[12]\d|0?[1-9])日)?"
)
# What a year is measured from is no deadline: 在2022年的基础上.
_BASES = any_of(_WORDS["bases"]["words"])
_PART = rf"(?:{_MONTH}|第?(?P<quarter>{any_of(_WORDS['quarters'])}))"
# 五年培养12万人: a number of years before what is to be done in them.
_VERBS = any_of(_WORDS["whole"]["verbs"])
_BEFORE = r"年?[底末]?之?前|年?[底末]|中旬|上旬|下旬"
# 今年3月12日是植树节: what happens on a day is not due by it.
_EVENT = r"(?<=日)(?:[至在是]|上午|下午|晚|召开|举行)"
FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date | None], date | None]], ...] = (
    (
        re.compile(
            r"(?<![自从比较与以由\d])"
            r"(?>(?P<year>20\d\d)(?:年?(?:-|—{1,2}|–|~|至)(?:到)?(?P<last>20\d\d))?年"
            rf"{_PART}?(?P<end>{_BEFORE})?)(?!{_EVENT}|起(?!步)|以来|来|度|版|{_BASES})"
        ),
        _of_year,
    ),
    (
        re.compile(
            rf"[“‘\"]?(?P<plan>{any_of(_WORDS['plans'])})[”’\"]?(?:规划)?(?:期?末|时期|期间|期内)"
        ),
        _of_plan,
    ),
    (
        re.compile(
            rf"(?:(?!(?<=[成产用工营运车])后年)(?P<relative>{any_of(_WORDS['relative'])})|(?<![\d年今明后去每])(?=年[底末]))"
            rf"{_PART}?(?!前[一二两三四五六七八九十\d]+个?[月季])(?:{_BEFORE})?(?!来|以来|{_EVENT})"
        ),
        _of_today,
    ),
    (
        re.compile(
            rf"(?<![\d年])(?P<relative>){_MONTH}(?:底|末|中旬|上旬|下旬)?之?前(?P<quarter>)"
        ),
        _of_today,
    ),
    (
        re.compile(
            rf"(?<=[,、])(?P<relative>){_MONTH}(?P<quarter>)(?=(?:{any_of(_WORDS['closing']['words'])}))"
        ),
        _of_today,
    ),
    (
        re.compile(
            rf"(?=[第一二三四上下])(?:^|(?<=[,;:。、.)在于])|(?<=力争)|(?<=确保)|(?<=其中)|(?<=计划)|(?<=预计))(?P<relative>)(?P<month>)(?P<day>)"
            rf"第?(?P<quarter>{any_of(_WORDS['quarters'])})(?:{_BEFORE})?(?![一-龥]{{0,6}}[了来])"
        ),
        _of_today,
    ),
    (
        re.compile(
            r"(?<![近前第连续每\d])(?P<count>\d{1,2}|[一二两三四五六七八九十]{1,2})个?(?P<period>年|月)"
            rf"(?:左右)?(?:的?时间)?(?:之?内(?!仍|未|不)|(?<=年)(?={_VERBS}))"
        ),
        _of_span,
    ),
    (
        re.compile(
            rf"(?<![采使应引])(?:{any_of(_WORDS['spans']['words'])})(?:\d{{1,2}}(?:-|—{{1,2}}|–|~|至))?"
            r"(?P<count>\d{1,2}|[一二两三四五六七八九十]{1,2})个?(?P<period>年|(?<=个)月)"
            r"(?:左右)?(?:的?时间|之?内)?"
        ),
        _of_span,
    ),
)
