"""Headings that name a time: 三、2026年重点工作, 到2027年实现以下目标:"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice, pairwise

from ingest.phrases import any_of, phrases
from ingest.target.deadlines import find_deadlines
from ingest.target.limits import this_day, today_of
from ingest.target.terms import governing
from ingest.text.dates import date_of_line, date_of_page
from ingest.text.flow import squeeze
from ingest.text.numbers import find_quantities
from schema.extraction import Document

LONGEST_HEADING = 30
_HIGHEST_STAMP = 4
# 新华社北京7月25日电
_DATELINE = re.compile(r"[^,。;]{0,16}\d{1,2}月\d{1,2}日(?:电|讯)|[^,。;]{0,10}讯\(")


@dataclass(frozen=True)
class Heading:
    """What a paragraph that opens others says of them: when they are due, or that they are past."""

    due: date | None = None
    ahead: bool | None = None

    def or_by(self, due: date | None) -> "Heading":
        """Itself when it names a time, else one that says `due`."""
        return self if self.due else Heading(due, True if due else None)


def read_heading(scope: str, document: Document) -> Heading | None:
    """The deadline of a paragraph that opens a list of goals: 到2027年实现以下目标:

    A short line that names a time is the heading of what follows (2025年主要预期目标).
    """
    if intro := read_introduction(scope, document):
        return intro
    opens = scope.endswith(":")
    if not opens and (len(scope) > LONGEST_HEADING or scope[-1] in "。;!?,、"):
        return None
    if date_of_line(scope) or date_of_page(scope):
        return None
    today = this_day(document)
    if not opens and is_look_back(scope):
        return Heading(ahead=False)
    deadlines = find_deadlines(scope, today_of(document))
    ahead = any(word in scope for word in phrases("layout")["sections"]["ahead"])
    if ahead:
        # 2024年工作目标: what a heading looks forward to is a deadline, be it a year alone.
        deadlines = [replace(deadline, bare=False) for deadline in deadlines]
    if opens:
        deadlines = [d for d in deadlines if not d.bare]
    elif not deadlines or next(find_quantities(scope[deadlines[-1].end :]), None):
        return None
    due = governing(deadlines, len(scope), today)
    if due is None and not deadlines:
        return None
    coming = due is not None or any(d.due is None for d in deadlines)
    return Heading(due, coming or (None if opens else False))


def read_introduction(scope: str, document: Document) -> Heading | None:
    """The year of a paragraph that presents what was chosen for it: 票决产生2025年10件民生实事."""
    words = phrases("deadlines")["yearly"]
    named = re.search(rf"(20\d\d)年[^,。;]{{0,16}}?(?:{any_of(words['chosen'])})", scope)
    chosen = named and re.search(any_of(words["choosing"]), scope)
    today = this_day(document)
    if not named or not chosen or re.search(any_of(words["closed"]), scope):
        return None
    due = date(int(named[1]), 12, 31)
    return None if today and due < today else Heading(due, True)


def headline_end(words: str, paragraphs: Iterable[int]) -> int:
    """Where the headlines of a web page end: at the line of the day it was put up; 0 for none."""
    starts = [0, *islice(paragraphs, _HIGHEST_STAMP), len(words)]
    for first, last in pairwise(starts):
        if first and (_DATELINE.match(words, first) or date_of_page(words[first:last])):
            return first
        if words[first:last].endswith(("。", ";", ":")):
            break
    return 0


def is_of_past_year(headings: Sequence[str], document: Document) -> bool:
    """Whether the innermost heading that names a year names one gone by: 一、2024年主要工作."""
    today = today_of(document)
    for heading in reversed(headings):
        if len(heading) > LONGEST_HEADING:
            continue
        years = [d.due.year for d in find_deadlines(squeeze(heading), today) if d.due and d.bare]
        if years:
            return today is not None and max(years) < today.year
    return False


def is_look_back(heading: str) -> bool:
    """Whether a heading tells of what was done, and of nothing to be done: “十四五”成绩单."""
    sections = phrases("layout")["sections"]
    told = re.sub(any_of(sections["past"]), "", heading)
    return told != heading and not any(word in told for word in sections["ahead"])


def due_of_headings(headings: Sequence[str], document: Document) -> date | None:
    """The deadline of the innermost heading that names one: 三、2026年重点工作."""
    for heading in reversed(headings):
        deadlines = find_deadlines(squeeze(heading), today_of(document))
        if len(heading) <= LONGEST_HEADING and deadlines:
            return governing(deadlines, len(heading), this_day(document))
    return None
