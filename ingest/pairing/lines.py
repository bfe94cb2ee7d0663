"""Sentences that no full stop ends: titles, and items on lines of their own."""

import re
from collections.abc import Iterator

from ingest.text.flow import Flow

# Of the words of the widest line: a line that is wrapped is about as wide as the others.
_NARROW = 0.6
_SHORTEST = 6
# No sentence is that long; a text without full stops must not take quadratic time.
_SENTENCE = re.compile(r"[^。!?]{1,2000}")
# What a line ends with that goes on in the next.
_OPEN = re.compile(r"[,、;:(\[〔《“‘·—–~和与及同跟由对向的在-]$")


def sentences_of(flow: Flow) -> Iterator[tuple[int, int]]:
    """Where in the words of a flow its sentences stand."""
    for start, end in _pieces(flow):
        for match in _SENTENCE.finditer(flow.words, start, end):
            yield match.span()


def _pieces(flow: Flow) -> Iterator[tuple[int, int]]:
    """The stretches that a line ends that is too narrow to be wrapped."""
    lines = list(_lines(flow))
    width = max((end - start for start, end in lines), default=0)
    first = 0
    for start, end in lines:
        narrow = _SHORTEST <= end - start < _NARROW * width
        if narrow and not _OPEN.search(flow.words, max(start, end - 1), end):
            yield first, end
            first = end
    if first < len(flow.words):
        yield first, len(flow.words)


def _lines(flow: Flow) -> Iterator[tuple[int, int]]:
    if not flow.words:
        return
    start = 0
    for wrap in re.compile("\n").finditer(flow.text, flow.offsets[0], flow.offsets[-1]):
        end = flow.index(wrap.start())
        if end > start:
            yield start, end
        start = end
    yield start, len(flow.words)
