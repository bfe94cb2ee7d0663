"""The numbered items of a document, in reading order."""

import re
from dataclasses import dataclass
from functools import lru_cache

from ingest.phrases import any_of, phrases
from ingest.text.flow import Flow
from ingest.text.furniture import find_furniture
from ingest.text.layout import Layout
from ingest.text.numbering import Mark, find_marks
from schema.extraction import Span

# A title is a short sentence; a longer one is the item's own beginning, cut where it pauses.
_LONGEST_TITLE = 60
_CUT_TITLE = 30
# A clause that opens further on leaves no title before it.
_TITLE_AND_LABEL = _LONGEST_TITLE + 20
# What the first item of a paper begins with.
_BEGINS_ANEW = ("一、", "第一章", "第一部分")
_PAUSE = re.compile(r"[,;:。!?]")


@dataclass(frozen=True)
class Segment:
    """A numbered item: its own words, up to the next item of any level.

    `number` is as printed without its punctuation for ``1.`` (``"1"``) and with it for ``（一）``;
    `path` holds the headings above it, outermost first; `body` is where the words after the title
    begin (the end of `span` when the title is all there is); `level` is the depth of its numbering
    style, 0 outermost; `speaker` is who speaks, on a conference page; `says` are the cells of
    table rows that say what is to be done.
    """

    number: str | None
    title: str
    path: tuple[str, ...]
    span: Span
    speaker: str | None = None
    body: int | None = None
    level: int = 0
    says: tuple[Span, ...] = ()

    @property
    def heading(self) -> str:
        """The title with its number, as it stands in the path of the items below."""
        if self.number is None:
            return self.title
        mark = {0: "、", 2: "."}.get(self.level, "")
        if self.number.startswith("第"):
            mark = " "
        return f"{self.number}{mark}{self.title}"


def segment(text: str) -> list[Segment]:
    """The numbered items of `text`."""
    return segment_layout(Layout.of(Flow.of(text, furniture=find_furniture(text).spans)))


def segment_layout(layout: Layout) -> list[Segment]:
    """The numbered items of a document whose lines are known.

    Where several papers are bound in one, the title of each stands first in the paths below it.
    """
    marks = find_marks(layout)
    stops = [mark.start for mark in marks[1:]] + [_end_of_last(layout, m) for m in marks[-1:]]
    above: list[Segment] = []
    found: list[Segment] = []
    part: tuple[str, ...] = ()
    for mark, stop in zip(marks, stops, strict=True):
        bound = _bound_paper(layout, mark, stop)
        above = [one for one in above if one.level < mark.level]
        path = (*part, *(one.heading for one in above))
        item = _segment(layout, mark, bound[0] if bound else stop, path)
        above.append(item)
        found.append(item)
        if bound:
            part = (layout.flow.printed(*bound),)
    return found


def _bound_paper(layout: Layout, mark: Mark, stop: int) -> tuple[int, int] | None:
    """Where the title of a further paper stands within an item, when the next begins anew."""
    words = layout.flow.words
    if not words.startswith(_BEGINS_ANEW, stop):
        return None
    for start in layout.paragraphs(mark.end, stop):
        end = layout.paragraph_end(start)
        if end - start <= _LONGEST_TITLE and _paper_title().search(words, start, end):
            return start, end
    return None


def _segment(layout: Layout, mark: Mark, stop: int, path: tuple[str, ...]) -> Segment:
    flow = layout.flow
    end, body = _title(layout, mark.end, stop)
    span = flow.span(mark.start, max(stop, mark.end))
    return Segment(
        number=_number(flow, mark),
        title=flow.printed(mark.end, end).strip(" 。:："),
        path=path,
        span=span,
        body=flow.offsets[body] if body < stop else span[1],
        level=mark.level,
    )


def _number(flow: Flow, mark: Mark) -> str:
    folded = flow.words[mark.start : mark.end].rstrip("、.")
    return folded if folded.isdigit() else flow.printed(mark.start, mark.end).rstrip("、.．")


def _title(layout: Layout, start: int, stop: int) -> tuple[int, int]:
    """Where the title that begins at `start` ends, and where the words after it begin."""
    words = layout.flow.words
    line = min(layout.paragraph_end(start), stop)
    sentence = words.find("。", start, line)
    clause = _clause_opening().search(words, start, min(line, start + _TITLE_AND_LABEL))
    end = min(sentence if sentence >= 0 else line, clause.start() if clause else line)
    if end - start <= _LONGEST_TITLE:
        return end, min(end + 1, stop) if end == sentence else end
    pause = _PAUSE.search(words, start + 6, start + _LONGEST_TITLE)
    return (pause.start() if pause else start + _CUT_TITLE), start


@lru_cache(maxsize=1)
def _clause_opening() -> re.Pattern[str]:
    labels = phrases("phrases")["labels"]
    words = any_of(word for role in labels.values() for word in role)
    return re.compile(rf"[(〔\[【](?:{words}):|(?:{words}):")


@lru_cache(maxsize=1)
def _paper_title() -> re.Pattern[str]:
    return re.compile(
        rf"(?<=[一-龥]{{4}})(?:{any_of(phrases('titles')['endings'])})(?:\([^()]*\))?$"
    )


@lru_cache(maxsize=1)
def _closed_clause() -> re.Pattern[str]:
    labels = phrases("phrases")["labels"]
    words = any_of(word for role in labels.values() for word in role)
    return re.compile(rf"[(〔\[【](?:(?:{words}):[^。]*|[^()。]*(?:负责|落实)。?)[)〕\]】]。?$")


def _end_of_last(layout: Layout, mark: Mark) -> int:
    """Where the last item ends: closing words and signatures below it are not its own."""
    flow = layout.flow
    closing = tuple(phrases("layout")["sections"]["closing"])
    for start in layout.paragraphs(mark.end, len(flow.words)):
        above = flow.words[max(mark.end, start - 400) : start]
        if flow.words.startswith(closing, start) or _closed_clause().search(above):
            return start
    return len(flow.words)
