"""Where the numbered items of a document begin, whether its lines are kept, wrapped or lost."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ingest.phrases import any_of, phrases
from ingest.text.layout import Layout

_DIGITS = {c: at for at, c in enumerate("零一二三四五六七八九")}
_TENS = {"十": 10, "百": 100}

# GB/T 9704 orders the styles 一、（一）1.（1）; chapters stand where 一、 does, articles
# where （一） does.
_STYLES = re.compile(
    r"(?=[第一二三四五六七八九十百(\d])(?:"
    r"(?P<chapter>第[一二三四五六七八九十]{1,3}(?:章|部分|篇))"
    r"|(?P<article>第[一二三四五六七八九十百]{1,4}条)"
    r"|(?P<section>[一二三四五六七八九十百]{1,4}、)"
    r"|(?P<part>\([一二三四五六七八九十百]{1,4}\)、?)"
    r"|(?P<decimal>(?<![\d.])\d{1,2}\.\d{1,2}(?=[一-龥]{4})(?![万亿倍个元年月]))"
    r"|(?P<item>(?<![\d.])\d{1,3}(?:、|\.(?!\d)|\.(?=20\d\d年)))"
    r"|(?P<point>\(\d{1,2}\)|(?<![\d(])\d{1,2}\)、?))"
)
_LEVELS = {"chapter": 0, "section": 0, "part": 1, "article": 1, "item": 2, "decimal": 2, "point": 3}

# A line this long is no paragraph: its breaks were lost.
_LOST_BREAKS = 1500
# One that holds most of a document may be shorter, though not as short as this.
_LONGEST_PARAGRAPH = 200
_LONGEST_HEADING = 40
_PAUSE = re.compile(r"[,;:。!?()]")
_ENDS_ITEM = ")。;〕】]"
_OPENS_LIST = _ENDS_ITEM + ":"


@dataclass(frozen=True)
class Mark:
    """A number that opens an item: `start`–`end` in the words of the flow."""

    style: str
    number: int
    start: int
    end: int

    @property
    def level(self) -> int:
        """Depth of the numbering style, 0 outermost."""
        return _LEVELS[self.style]


def find_marks(layout: Layout) -> list[Mark]:
    """The marks of a document in reading order; numbers within sentences are left out."""
    accepted: list[Mark] = []
    last: dict[str, int] = {}
    for mark in _candidates(layout.flow.words):
        if _opens_item(mark, layout, accepted, last.get(mark.style, 0)):
            accepted.append(mark)
            last[mark.style] = mark.number
    return accepted


def _candidates(words: str) -> Iterator[Mark]:
    for match in _STYLES.finditer(words):
        style = match.lastgroup or ""
        yield Mark(style, _number(match[0]), match.start(), match.end())


def _number(printed: str) -> int:
    arabic = re.search(r"\d+(?!\d*\.\d)", printed)
    return int(arabic[0]) if arabic else chinese_number(printed)


def chinese_number(printed: str) -> int:
    """The value of 二十三 and its like, below one thousand; other characters are passed over."""
    value = digit = 0
    for character in printed:
        if character in _TENS:
            value += (digit or 1) * _TENS[character]
            digit = 0
        else:
            digit = _DIGITS.get(character, digit)
    return value + digit


def _opens_item(mark: Mark, layout: Layout, accepted: list[Mark], last: int) -> bool:
    before = layout.flow.words[mark.start - 1] if mark.start else "。"
    if mark.number == 0 or (mark.level > 1 and _label().match(layout.flow.words, mark.end)):
        return False
    follows = mark.number == last + 1
    if mark.style == "decimal":
        return layout.starts_paragraph(mark.start) and (follows or mark.number == 1)
    if layout.starts_line(mark.start):
        if layout.starts_paragraph(mark.start):
            if mark.style != "item" or follows or mark.number == 1 or before in _OPENS_LIST:
                return True
            return mark.number > last and _begins_below(layout.flow.words, accepted, mark)
        return follows and (mark.number > 1 or before in _OPENS_LIST)
    first = mark.number == 1 or (follows and mark.style == "item")
    if first and accepted and _below_heading(layout.flow.words, accepted[-1], mark):
        return True
    if layout.line_length(mark.start) >= _lost_breaks(layout):
        return _opens_where_breaks_are_lost(mark, before, follows, accepted)
    if not follows or mark.number == 1:
        return False
    return before in ")。〕】]" or _runs_on(layout.flow.words, accepted, mark)


def _lost_breaks(layout: Layout) -> int:
    """The length of a line whose breaks were lost: no paragraph's, or most of the document."""
    most = len(layout.flow.words) * 2 // 3
    return min(_LOST_BREAKS, max(_LONGEST_PARAGRAPH, most))


def _opens_where_breaks_are_lost(
    mark: Mark, before: str, follows: bool, accepted: Sequence[Mark]
) -> bool:
    if not follows and mark.number != 1:
        return False
    if mark.style == "part":
        return follows or before in _OPENS_LIST
    opens = mark.level > 1 or not accepted
    return before in (_OPENS_LIST if opens else _ENDS_ITEM)


def _below_heading(words: str, above: Mark, mark: Mark) -> bool:
    """Whether nothing but a heading stands between a mark and the one above it."""
    heading = words[above.end : mark.start]
    short = 1 < len(heading) <= _LONGEST_HEADING
    return above.level < mark.level < _LEVELS["point"] and short and not _PAUSE.search(heading)


def _begins_below(words: str, accepted: list[Mark], mark: Mark) -> bool:
    """Whether a list begins, below its heading or an open clause, with another number than 1."""
    return bool(accepted) and (
        _below_heading(words, accepted[-1], mark) or _runs_on(words, accepted, mark)
    )


def _runs_on(words: str, accepted: list[Mark], mark: Mark) -> bool:
    """Whether the item before ends in an owner clause without brackets that runs into this one."""
    if not accepted or accepted[-1].style != mark.style:
        return False
    return bool(_open_clause().search(words, max(accepted[-1].end, mark.start - 200), mark.start))


@lru_cache(maxsize=1)
def _open_clause() -> re.Pattern[str]:
    labels = phrases("phrases")["labels"]
    long = any_of(name for role in labels.values() for name in role if len(name) > 3)
    return re.compile(rf"(?:{long}):[^。;]*")


@lru_cache(maxsize=1)
def _label() -> re.Pattern[str]:
    """A label with its colon: what it numbers is a part of the item above, and none of its own."""
    tables = phrases("phrases")
    names = [name for role in tables["labels"].values() for name in role]
    return re.compile(rf"(?:{any_of([*names, *tables['around']['other']])}):")
