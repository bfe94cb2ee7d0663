"""Conference pages: several speeches on one page, each under its heading and its speaker's name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ingest.phrases import any_of, phrases
from ingest.structure.segments import Segment
from ingest.text.flow import Flow, squeeze
from schema.extraction import Span

_LONGEST_HEADING = 60
_LONGEST_SPEAKER = 30
_FEWEST = 2


@dataclass(frozen=True)
class Speech:
    """What one speaker said; `segments` are its items (一是…), the opening paragraph is in none.

    `speaker` is as printed. `span` runs from the heading to the next speech.
    """

    title: str
    speaker: str
    span: Span
    segments: tuple[Segment, ...]


@dataclass(frozen=True)
class _Line:
    start: int
    end: int
    words: str


def read_speeches(text: str) -> list[Speech]:
    """The speeches of a conference page in order; empty when `text` is none."""
    if len(_ORDINAL.findall(text)) < _FEWEST:
        return []
    openings = list(_openings(text))
    if len(openings) < _FEWEST:
        return []
    ends = [heading.start for heading, _ in openings[1:]] + [len(text)]
    speeches = [
        _speech(text, heading, speaker, end)
        for (heading, speaker), end in zip(openings, ends, strict=True)
    ]
    return speeches if sum(bool(one.segments) for one in speeches) >= _FEWEST else []


def _openings(text: str) -> Iterator[tuple[_Line, _Line]]:
    """Headings with the speaker's line below them, and words of a speech below that."""
    lines = _lines(text)
    for position in range(1, len(lines) - 1):
        heading, speaker, below = lines[position - 1 : position + 2]
        if (
            len(speaker.words) <= _LONGEST_SPEAKER
            and _speaker().fullmatch(speaker.words)
            and _is_heading(heading)
            and _PROSE.search(below.words)
        ):
            yield _whole_heading(text, lines, position - 1), speaker


def _is_heading(line: _Line) -> bool:
    return (
        len(line.words) <= _LONGEST_HEADING
        and line.words[-1] not in "。,;:、"
        and not _speaker().fullmatch(line.words)
    )


def _whole_heading(text: str, lines: list[_Line], position: int) -> _Line:
    """A heading over two lines that no empty line parts is one."""
    last = lines[position]
    if position == 0 or not _is_heading(lines[position - 1]):
        return last
    above = lines[position - 1]
    if text.count("\n", above.end, last.start) > 1:
        return last
    return _Line(above.start, last.end, above.words + last.words)


def _speech(text: str, heading: _Line, speaker: _Line, end: int) -> Speech:
    stop = heading.start + len(text[heading.start : end].rstrip())
    name = "".join(text[speaker.start : speaker.end].split()).strip("()（）—")
    return Speech(
        title=" ".join(text[heading.start : heading.end].split()),
        speaker=name,
        span=(heading.start, stop),
        segments=tuple(_items(text, (speaker.end, stop), name)),
    )


def _items(text: str, span: Span, speaker: str) -> Iterator[Segment]:
    """The items of a speech, from one ordinal to the next, over breaks of column and page."""
    flow = Flow.of(text, span)
    marks = [mark for mark in _ITEM.finditer(flow.words) if _opens(flow, mark.start())]
    ends = [*(mark.start() for mark in marks), len(flow.words)][1:]
    for mark, end in zip(marks, ends, strict=True):
        title = _TITLE.match(flow.words, mark.end())
        if title is None or mark.end() >= end:
            continue
        body = min(title.end(), end)
        item = flow.span(mark.start(), end)
        yield Segment(
            number=mark["number"],
            title=flow.printed(mark.end(), min(title.end("title"), end)),
            path=(),
            span=item,
            speaker=speaker,
            body=flow.offsets[body] if body < end else item[1],
        )


def _opens(flow: Flow, place: int) -> bool:
    """Whether an ordinal begins a sentence, or a line: a cut column leaves no full stop."""
    if place == 0 or flow.words[place - 1] in "。;:!?”":
        return True
    return "\n" in flow.text[flow.offsets[place - 1] : flow.offsets[place]]


def _lines(text: str) -> list[_Line]:
    found = []
    for match in _LINE.finditer(text):
        short = match.end() - match.start() <= 2 * _LONGEST_HEADING
        found.append(_Line(*match.span(), squeeze(match[0]) if short else match[0]))
    return [line for line in found if line.words]


_LINE = re.compile(r"[^\s][^\n]*")
_PROSE = re.compile(r"[,。;]")
_ORDINAL = re.compile(r"[一二]\s*[是要]")
_ITEM = re.compile(r"第?(?P<number>[一二三四五六七八九十]{1,2})[是要]")
_TITLE = re.compile(r"(?P<title>[^。,;]{1,40})[。,;]?")


@lru_cache(maxsize=1)
def _speaker() -> re.Pattern[str]:
    words = phrases("speeches")["speakers"]
    bodies = any_of(words["bodies"])
    posts = any_of(words["posts"])
    body = rf"[^,。;:、\d]{{0,20}}?(?:{bodies}|[省市县区](?={posts}))"
    name = rf"{body}(?:(?:、?(?:{posts}))+[\u4e00-\u9fff·]{{0,4}})?"
    return re.compile(rf"[(—]*{name}(?:、{name})*[)]?")
