"""The paragraphs and items of a stretch: how far a deadline or a heading can reach."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ingest.target.cues import cues
from ingest.target.headings import LONGEST_HEADING
from ingest.text.layout import Layout

_LONGEST_COMPARATOR = 6


def scopes(layout: Layout, start: int, end: int, title: int) -> Iterator[tuple[int, int]]:
    """The paragraphs and items of a stretch: a deadline governs to the end of one.

    `title` is where the document's title ends, be it as long as a line of a paragraph.
    """
    words = layout.flow.words
    cuts = {
        start,
        *({title} if start < title < end else ()),
        *(p for p in layout.paragraphs(start, end) if not _is_cut(layout, p)),
    }
    cuts.update(match.end() for match in _ITEM.finditer(words, start, end))
    bounds = [*sorted(cuts), end]
    return ((a, b) for a, b in pairwise(bounds) if a < b)


def is_bullet(scope: str) -> bool:
    """Whether a paragraph spells out the one above: ——产业更强。……."""
    return scope.startswith("——")


def _is_cut(layout: Layout, place: int) -> bool:
    """Whether a column or page broke a sentence there: no heading is that long."""
    if _BULLET.match(layout.flow.words, place):
        return False
    above = layout.flow.words[max(place - _LONGEST_COMPARATOR, 0) : place]
    last = (above.rstrip("”’") or above)[-1]
    # Words that ask for a figure (达到) end no line of their own.
    asks = any(len(word) > 1 and above.endswith(word) for word in cues().comparators)
    long = layout.line_length(place - 1) > LONGEST_HEADING
    return asks or last in ",、" or (last not in "。;:!?)" and long)


_BULLET = re.compile(r"[●■◆▲▶★☆◎○•·]|——|\(?[一二三四五六七八九十\d]{1,2}[)、]|\d{1,2}\.(?!\d)")
_ITEM = re.compile(
    r"(?:(?<=[。;!?:])|^)(?=[一二三四五六七八九十]是)|(?<=[。;!?])(?=\(?[一二三四五六七八九十\d]+[)、]|\d+\.(?!\d))"
)
