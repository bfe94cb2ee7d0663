"""Passages: what of a document another may print again, a paragraph or some of its sentences."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from ingest.text.flow import Flow
from ingest.text.furniture import find_furniture
from ingest.text.layout import Layout
from schema.extraction import Span

# Of less, two documents of the genre share some without either having copied.
SHORTEST = 40
# Of so many characters a shingle is made; a changed one leaves out as many.
_SHINGLE = 3

# 三、 (三) 3. 三是: a number changes from document to document and is none of the words.
_NUMBER = re.compile(r"(?:\(?[一二三四五六七八九十百\d]{1,4}(?:\)、?|、|\.(?!\d)|是))+")
_SENTENCE_END = re.compile("[。;!?][)》”】〕]*")


@dataclass(frozen=True)
class Passage:
    """Words as a Flow holds them, and where they stand in the text."""

    span: Span
    words: str

    def shingles(self) -> list[str]:
        """Every three characters in a row, repeated ones as often as they stand there."""
        words = self.words
        return [words[at : at + _SHINGLE] for at in range(len(words) - _SHINGLE + 1)]

    @cached_property
    def held(self) -> frozenset[str]:
        """The shingles: an original is compared with all that are like it."""
        return frozenset(self.shingles())


@dataclass(frozen=True)
class Paper:
    """The text of a document and its passages."""

    text: str
    passages: list[Passage]

    @classmethod
    def of(cls, text: str) -> "Paper":
        """The paper that `text` is printed on."""
        return cls(text, passages_of(text))

    def quote(self, span: Span) -> str:
        """The words at `span` as printed."""
        return self.text[span[0] : span[1]]


def passages_of(text: str) -> list[Passage]:
    """The passages of a document in order: paragraphs without their number, long ones cut.

    A cut is after a sentence. Each has at least forty characters; shorter paragraphs, which are
    headings mostly, are none.
    """
    layout = Layout.of(Flow.of(text, furniture=find_furniture(text).spans))
    flow, last = layout.flow, len(layout.flow.words)
    starts = [0, *layout.paragraphs(0, last), last] if layout.starts else []
    return [
        Passage(flow.span(start, end), flow.words[start:end])
        for first, end_ in pairwise(starts)
        for start, end in _cut(flow.words, first, end_)
    ]


def similarity(one: Passage, other: Passage) -> float:
    """The share of shingles that both hold among those that either does, from 0 to 1."""
    if one.words == other.words:
        return 1.0
    shared = len(one.held & other.held)
    return round(shared / (len(one.held) + len(other.held) - shared), 3)


def _cut(words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Stretches of whole sentences; what is short at the end goes with the one before it."""
    numbered = _NUMBER.match(words, start, end)
    start = numbered.end() if numbered else start
    cuts = list(_cuts(_SENTENCE_END.finditer(words, start, end), start, end))
    return pairwise([start, *cuts, end]) if end - start >= SHORTEST else iter(())


def _cuts(ends: Iterable[re.Match[str]], start: int, end: int) -> Iterator[int]:
    for stop in ends:
        if stop.end() - start >= SHORTEST and end - stop.end() >= SHORTEST:
            start = stop.end()
            yield start
