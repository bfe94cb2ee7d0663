"""When a commitment is due: deadlines printed as dates, as plan periods or against today."""

import calendar
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ingest.phrases import phrases
from ingest.text.numbers import number
from schema.extraction import Cadence

_WORDS = phrases("deadlines")


@dataclass(frozen=True)
class Deadline:
    """A deadline at ``words[start:end]``.

    `due` is the last day it allows; None when it is told from a date that is not known.
    `bare` says that only a year stands there, with nothing that makes it a deadline (2024年),
    `running` that it is the year of the document by its name (今年).
    """

    start: int
    end: int
    due: date | None
    bare: bool = False
    running: bool = False


@dataclass(frozen=True)
class Rhythm:
    """A cadence printed at ``words[start:end]``: 每年, 年均."""

    start: int
    end: int
    cadence: Cadence


def find_deadlines(words: str, issued_on: date | None) -> list[Deadline]:
    """Every deadline of a Flow's words, in order; relative ones are counted from `issued_on`."""
    if not _TIME.search(words):
        return []
    found = sorted(
        (
            Deadline(
                _start(match), match.end(), due(match, issued_on), _is_bare(match), _runs(match)
            )
            for pattern, due in _FORMS
            for match in pattern.finditer(words)
        ),
        key=lambda deadline: (deadline.start, -deadline.end),
    )
    return list(_with_whole_years(words, list(_apart(found)), issued_on))


def _with_whole_years(
    words: str, deadlines: Sequence[Deadline], issued_on: date | None
) -> Iterator[Deadline]:
    """一季度完成3个,全年完成20个: after a part of a year, 全年 is the end of that year.

    Before any deadline it is that of the year running, unless it begins what was done by then.
    """
    first = deadlines[0].start if deadlines else len(words)
    opening = _WHOLE_YEAR.search(words, 0, first)
    stop = words.find("。", opening.end()) if opening else -1
    if issued_on and opening and not _DONE.search(words, 0, stop if stop > 0 else first):
        yield Deadline(*opening.span(), date(issued_on.year, _LAST_MONTH, 31), running=True)
    for place, deadline in enumerate(deadlines):
        yield deadline
        if deadline.due is None or deadline.due.month == _LAST_MONTH:
            continue
        end = deadlines[place + 1].start if place + 1 < len(deadlines) else len(words)
        if whole := _WHOLE_YEAR.search(words, deadline.end, end):
            yield Deadline(*whole.span(), date(deadline.due.year, _LAST_MONTH, 31))


def _apart(deadlines: Iterable[Deadline]) -> Iterator[Deadline]:
    """Of deadlines that overlap, the first and longest."""
    end = 0
    for deadline in deadlines:
        if deadline.start >= end:
            yield deadline
            end = deadline.end


def find_rhythms(words: str) -> Iterator[Rhythm]:
    """Every cadence of a Flow's words, in order."""
    for found in _RHYTHM.finditer(words):
        yield Rhythm(found.start(), found.end(), _CADENCES[found[0]])


def _of_year(found: re.Match[str], issued_on: date | None) -> date:
    return _last_day(int(found["last"] or found["year"]), found)


def _of_plan(found: re.Match[str], issued_on: date | None) -> date:
    return date(_WORDS["plans"][found["plan"]], 12, 31)


def _of_today(found: re.Match[str], issued_on: date | None) -> date | None:
    if issued_on is None:
        return None
    return _last_day(issued_on.year + _WORDS["relative"].get(found["relative"], 0), found)


def _of_span(found: re.Match[str], issued_on: date | None) -> date | None:
    if issued_on is None:
        return None
    return _later(issued_on, int(number(found["count"])), found["period"])


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


def _start(found: re.Match[str]) -> int:
    """Where the deadline begins, the word before its date included: 到2027年."""
    start = found.start()
    led = next((word for word in _LEADS if found.string.endswith(word, 0, start)), "")
    return start - len(led)


def _is_bare(found: re.Match[str]) -> bool:
    parts = found.groupdict()
    if "year" not in parts or parts["last"] or parts["end"]:
        return False
    return not found.string.endswith((*_LEADS, *_WORDS["pledges"]["words"]), 0, found.start())


def _runs(found: re.Match[str]) -> bool:
    """Whether 今年 stands alone, no part of it named."""
    parts = found.groupdict()
    return _WORDS["relative"].get(parts.get("relative")) == 0 and found[0] == found["relative"]


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_LAST_MONTH = 12
_WHOLE_YEAR = re.compile("(?:^|(?<=[,;:。、)]))全年")
_DONE = re.compile(_any_of(_WORDS["done"]["words"]))
_CADENCES: dict[str, Cadence] = {
    word: cadence for cadence, words in _WORDS["cadence"].items() for word in words
}
# 全年增长 is no yearly growth.
_RHYTHM = re.compile(rf"(?<![全当今本去前\d])(?<!(?<!基础)上)(?:{_any_of(_CADENCES)})")
# Without any of these there is no deadline, and no need to look for each of its forms.
_TIME = re.compile("[年月季五]")
_MONTH = (
    r"(?:(?:1[0-2]|0?[1-9])月?(?:-|—{1,2}|–|~|至))?"
    r"(?P<month>1[0-2]|0?[1-9])月份?(?:(?P<day>3[01]|[12]\d|0?[1-9])日)?"
)
# What a year is measured from is no deadline: 在2022年的基础上.
_BASES = _any_of(_WORDS["bases"]["words"])
_PART = rf"(?:{_MONTH}|第?(?P<quarter>{_any_of(_WORDS['quarters'])}))"
_BEFORE = r"年?[底末]?之?前|年?[底末]|中旬|上旬|下旬"
_LEADS = ("截止到", "截至", "截止", "到", "至")
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date | None], date | None]], ...] = (
    (
        re.compile(
            r"(?<![自从比较与以由\d])"
            r"(?>(?P<year>20\d\d)(?:年?(?:-|—{1,2}|–|~|至)(?:到)?(?P<last>20\d\d))?年"
            rf"{_PART}?(?P<end>{_BEFORE})?)(?!起|以来|来|度|版|{_BASES})"
        ),
        _of_year,
    ),
    (
        re.compile(
            rf"[“‘\"]?(?P<plan>{_any_of(_WORDS['plans'])})[”’\"]?(?:规划)?(?:期?末|时期|期间|期内)"
        ),
        _of_plan,
    ),
    (
        re.compile(
            rf"(?:(?P<relative>{_any_of(_WORDS['relative'])})|(?<![\d年今明后])(?=年[底末]前))"
            rf"{_PART}?(?:{_BEFORE})?(?!来|以来)"
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
            rf"(?=[一二三四上下])(?:^|(?<=[,;:。、])|(?<=力争)|(?<=确保))(?P<relative>)(?P<month>)(?P<day>)"
            rf"(?P<quarter>{_any_of(_WORDS['quarters'])})(?:{_BEFORE})?(?![一-龥]{{0,6}}[了来])"
        ),
        _of_today,
    ),
    (
        re.compile(
            r"(?<![近前第连续每\d])(?P<count>\d{1,2}|[一二两三四五六七八九十]{1,2})个?(?P<period>年|月)"
            r"(?:左右)?(?:的?时间)?(?:之?内(?!仍|未|不)|(?<=年)(?=集聚|培育|打造|建成|引进|新增|实现))"
        ),
        _of_span,
    ),
    (
        re.compile(
            rf"(?<![采使应引])(?:{_any_of(_WORDS['spans']['words'])})(?:\d{{1,2}}(?:-|—{{1,2}}|–|~|至))?"
            r"(?P<count>\d{1,2}|[一二两三四五六七八九十]{1,2})个?(?P<period>年|月)"
            r"(?:左右)?(?:的?时间|之?内)?"
        ),
        _of_span,
    ),
)
