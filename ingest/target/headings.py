"""Headings that name a time: 三、2026年重点工作, 到2027年实现以下目标:"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ingest.target.deadlines import find_deadlines
from ingest.target.limits import this_day, today_of
from ingest.target.terms import governing
from ingest.text.flow import squeeze
from ingest.text.numbers import find_quantities
from schema.extraction import Document

LONGEST_HEADING = 30


@dataclass(frozen=True)
class Heading:
    """What a paragraph that opens others says of them: when they are due, or that they are past."""

    due: date | None = None
    ahead: bool | None = None


def read_heading(scope: str, document: Document) -> Heading | None:
    """The deadline of a paragraph that opens a list of goals: 到2027年实现以下目标:

    A short line that names a time is the heading of what follows (2025年主要预期目标).
    """
    opens = scope.endswith(":")
    if not opens and (len(scope) > LONGEST_HEADING or scope[-1] in "。;!?,、"):
        return None
    today = this_day(document)
    deadlines = find_deadlines(scope, today_of(document))
    if opens:
        deadlines = [d for d in deadlines if not d.bare]
    elif not deadlines or next(find_quantities(scope[deadlines[-1].end :]), None):
        return None
    due = governing(deadlines, len(scope), today)
    if due is None and not deadlines:
        return None
    return Heading(due, due is not None if not opens else due is not None or None)


def due_of_headings(headings: Sequence[str], document: Document) -> date | None:
    """The deadline of the innermost heading that names one: 三、2026年重点工作."""
    for heading in reversed(headings):
        deadlines = find_deadlines(squeeze(heading), today_of(document))
        if len(heading) <= LONGEST_HEADING and deadlines:
            return governing(deadlines, len(heading), this_day(document))
    return None
