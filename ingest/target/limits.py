"""Limits: deadlines that stand where one is asked for, and the day that all are told from."""

import re
from datetime import date

from ingest.phrases import any_of, phrases
from ingest.target.deadlines import find_deadlines
from ingest.target.reports import is_summary
from schema.extraction import Document

_WORDS = phrases("deadlines")


def today_of(document: Document) -> date | None:
    """What relative deadlines are told from: the date of issue, or the one year governed."""
    issued, year = document.issued_on, document.period_start
    if year != document.period_end:
        return issued
    # A plan for next year calls that year this year (今年).
    if year and issued and issued.year < year:
        return date(year, 1, 1)
    return issued or this_day(document)


def this_day(document: Document) -> date | None:
    """The day before which a deadline has gone by."""
    if document.issued_on:
        return document.issued_on
    # A paper without a date bears the year of its number: 〔2024〕21号.
    numbered = _NUMBERED.search(document.doc_number or "")
    told = _TOLD.search(document.title) or is_summary(document.title)
    year = (document.period_start if not told else None) or (int(numbered[1]) if numbered else None)
    return date(year, 1, 1) if year else None


def dated_by_plans(document: Document, words: str) -> Document:
    """A document without a date as of the year that its words plan for; others as they are.

    2026年,全市计划投资21亿元; 2026年全市工作会议召开. Of several years the first, unless it lies
    too far back to be planned together with the last.
    """
    if this_day(document):
        return document
    years = {int(found[1] or found[2]) for found in _PLANNED.finditer(words)}
    near = [year for year in years if year >= max(years) - _PLANNED_TOGETHER]
    if not near:
        return document
    year = min(near)
    return document.model_copy(update={"period_start": year, "period_end": year})


def end_of_year(document: Document) -> date | None:
    """The end of the one year that a yearly plan is for: 2025年工作要点, 2025年民生实事."""
    words, year = phrases("deadlines")["yearly"], document.period_end
    given = document.issued_on.year if document.issued_on else None
    if year is None and given and any(word in document.title for word in words["of_the_day"]):
        return date(given, 12, 31)
    if year is None or year != document.period_start or (given and year < given):
        return None
    reports = re.search(any_of(words["reports"]), document.title)
    plans = not reports and re.search(any_of(words["plans"]), document.title)
    return date(year, 12, 31) if plans else None


def stated_limit(words: str, document: Document) -> date | None:
    """The deadline of 完成时限: at the end of an item."""
    found = _LIMIT.search(words)
    return due_of_limit(words[found.end() : found.end() + 20], document) if found else None


def due_of_limit(words: str, document: Document) -> date | None:
    """The deadline that `words` are, which stand where a deadline is asked for."""
    today = today_of(document)
    if today and words.startswith("全年"):
        return date(today.year, 12, 31)
    # In a column of deadlines 6月底 is one, though it stands alone.
    deadlines = find_deadlines(words, today) or find_deadlines(f"{words.rstrip('。')}前", today)
    return deadlines[0].due if deadlines else None


# A headline of what was done in a year is written after it: 2025年完成造林3万亩.
_TOLD = re.compile(
    r"20\d\d年(?![^,。]*(?:[拟将要]|计划|力争))[^,。]{0,6}(?:完成|实现|达到?|突破|新增)[^,。]*\d"
)
_PLANNED_TOGETHER = 2
_PLANNED = re.compile(
    rf"(?<![自比较与以由\d到至])(20\d\d)年(?!底|末|前|以来|来)"
    rf"[^,。;:]{{0,20}}?(?:{any_of(_WORDS['planned']['words'])})"
    r"|(?<!\d)(20\d\d)年(?:\d{1,2}月)?底前(?!已)"
)
_NUMBERED = re.compile(r"[〔\[(](20\d\d)[〕\])]")
_LIMIT = re.compile(r"(?:完成时限|完成时间|时限要求|完成期限|时限)(?::|(?![,。、;的]))")
