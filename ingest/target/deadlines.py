"""When a commitment is due: deadlines printed as dates, as plan periods or against today."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ingest.phrases import any_of, phrases
from ingest.target.deadline_forms import FORMS
from schema.extraction import Cadence

_WORDS = phrases("deadlines")


@dataclass(frozen=True)
class Deadline:
    """A deadline at ``words[start:end]``.

    `due` is the last day it allows; None when it is told from a date that is not known.
    `bare` says that only a year stands there, with nothing that makes it a deadline (2024年),
    `running` that it is the year of the document by its name (今年). A milestone governs no
    further than the place `until`; None where a deadline goes on.
    """

    start: int
    end: int
    due: date | None
    bare: bool = False
    running: bool = False
    until: int | None = None


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
            for pattern, due in FORMS
            for match in pattern.finditer(words)
        ),
        key=lambda deadline: (deadline.start, -deadline.end),
    )
    return list(_with_whole_years(words, list(_apart(found)), issued_on))


def find_starts(words: str, today: date | None) -> Iterator[Deadline]:
    """The years that something else begins with: 自2026年起. By none of them is anything due.

    One gone by began what still goes on.
    """
    for found in _STARTS.finditer(words):
        if found["year"]:
            year = int(found["year"])
        elif today:
            year = today.year + int(_WORDS["relative"][found["relative"]])
        else:
            continue
        if today is None or year >= today.year:
            yield Deadline(*found.span(), None)


def find_seasons(words: str, today: date | None) -> Iterator[Deadline]:
    """Deadlines told by feasts and seasons: 国庆前, 汛前; few are on the same day every year."""
    for found in _SEASONS.finditer(words):
        day = _WORDS["seasons"].get(found["feast"])
        due = date(today.year, *day) if day and today else None
        yield Deadline(*found.span(), due)


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
        cadence = "annual" if found["yearly"] else _CADENCES[found[0]]
        yield Rhythm(found.start(), found.end(), cadence)


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


_LAST_MONTH = 12
_WHOLE_YEAR = re.compile(
    "(?:^|(?<=[,;:。、).●■◆])|(?<=力争)|(?<=确保)|(?<=预计)|(?<=争取)|(?<=计划))全年"
)
_DONE = re.compile(any_of(_WORDS["done"]["words"]))
_CADENCES: dict[str, Cadence] = {
    word: cadence for cadence, words in _WORDS["cadence"].items() for word in words
}
# 全年增长 is no yearly growth.
_RHYTHM = re.compile(
    rf"(?<![全当今本去前\d])(?<!(?<!基础)上)(?:{any_of(_CADENCES)})"
    r"|(?<=[,;。、])(?P<yearly>年)(?![底末内初度中前均])(?=[一-龥]{2,5}(?:不少于|不低于|可?达|超|突破|\d))"
)
_SEASONS = re.compile(
    r"(?<![年月\d一二三四五六七八九十])(?:农历)?"
    rf"(?P<feast>{any_of([*_WORDS['seasons'], *_WORDS['unfixed']['words']])})"
    r"(?:节|假期)?之?前(?!后)"
)
_STARTS = re.compile(
    rf"(?P<led>[自从]|即日起?至)?(?:(?P<year>20\d\d)年|(?P<relative>{any_of(_WORDS['relative'])}))"
    r"(?:度|(?:1[0-2]|0?[1-9])月份?(?:\d{1,2}日)?|第?[一二三四]季度|[上下]半年|[春秋]季(?:学期)?)?"
    r"(?:起(?![步草飞点航])|(?(led)(?:开始|以后|之后)|(?!)))"
)
# Without any of these there is no deadline, and no need to look for each of its forms.
_TIME = re.compile("[年月季五]")
_LEADS = ("到了", "截止到", "截至", "截止", "到", "至")
