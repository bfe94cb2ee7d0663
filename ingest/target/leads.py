"""Stretches to be read for targets, and the paragraphs that lead into the items of a list."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ingest.target.headings import Heading, read_heading, read_introduction
from ingest.text.layout import Layout
from schema.extraction import Document, Span

_NONE = Heading()
_LONGEST_LEAD = 400


@dataclass(frozen=True)
class Stretch:
    """Words of one author to be read for targets, and the task and measure they belong to.

    `due` is the deadline of whatever in them names none: that of the measure, or of a heading.
    """

    span: Span
    task_id: str | None = None
    measure_id: str | None = None
    due: date | None = None


def led(
    layout: Layout, stretches: Iterable[Stretch], document: Document
) -> Iterator[tuple[Stretch, Heading]]:
    """Each stretch with what leads into it: 2025年目标为: before items 1. to 7.

    A colon leads into the items that are numbered alike; a paragraph that presents what was
    chosen for a year, into all that follow.
    """
    whole, lead, numbering = _NONE, _NONE, None
    for stretch in stretches:
        start, end = (layout.flow.index(place) for place in stretch.span)
        words = layout.flow.words[start:end]
        if not words:
            continue
        style = _style(words)
        if numbering not in (None, style):
            lead = _NONE
        numbering = style
        yield stretch, lead.or_by(whole.due)
        near = max(start, end - _LONGEST_LEAD)
        last = layout.flow.words[max(near, *layout.paragraphs(near, end), start) : end]
        whole = read_introduction(last, document) or whole
        if last.endswith(":"):
            lead, numbering = read_heading(last, document) or _NONE, None


def _style(words: str) -> str | None:
    """How an item is numbered: the name of the form; None for what is no item."""
    found = _NUMBER.match(words)
    return found.lastgroup if found else None


_NUMBER = re.compile(
    r"(?P<chapter>[一二三四五六七八九十]+、)|(?P<section>\([一二三四五六七八九十]+\))"
    r"|(?P<item>\d+[.、](?!\d))|(?P<part>\(\d+\))|(?P<point>[一二三四五六七八九十]是)"
)
