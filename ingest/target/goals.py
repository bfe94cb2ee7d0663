"""Sections of goals: one paragraph says by when, and those below it spell out what."""

import re
from dataclasses import dataclass
from datetime import date

from ingest.target.limits import this_day
from ingest.target.terms import governing, stated_deadlines
from ingest.text.numbers import find_quantities
from schema.extraction import Document


@dataclass
class Goals:
    """When the paragraphs of a section of goals are due, as they are read one by one.

    (二)发展目标。到2025年,初步建成强市。 dates the paragraphs below it, up to the next number.
    `heading` is that of a section which stands alone on the line above.
    """

    document: Document
    due: date | None = None
    heading: str = ""

    def read(self, scope: str, title: str = "") -> date | None:
        """The deadline that the section gives to `scope`, which `title` stands before."""
        if not _NUMBERED.match(scope):
            scope = (title or self.heading) + scope
        self.heading = scope if _GOALS.fullmatch(scope) else ""
        if _NUMBERED.match(scope):
            self.due = None
        told = self.due
        if _GOALS.match(scope) and not any(q.unit for q in find_quantities(scope)):
            self.due = self._opening(scope)
        return told

    def _opening(self, scope: str) -> date | None:
        deadlines = [d for d in stated_deadlines(scope, self.document) if not d.bare]
        one = len({deadline.due for deadline in deadlines}) == 1
        return governing(deadlines, len(scope), this_day(self.document)) if one else None


_NUMBERED = re.compile(
    r"[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+[.、](?!\d)|第[一二三四五六七八九十]+[章节]"
)
_GOALS = re.compile(
    r"(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+[.、])"
    r"(?:总体|发展|工作|主要|行动|阶段|具体|规划|预期)?目标(?:任务)?"
)
