"""Lines of a document: where they begin, and which of them are only wrapped."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from ingest.text.flow import Flow

_SHORTEST_WRAP, _LONGEST_WRAP = 30, 160
# How far a full line may fall short of the page's width, in half-width columns.
_SLACK = 6


@dataclass(frozen=True)
class Layout:
    """The lines of a Flow. All places are indexes into its words."""

    flow: Flow
    starts: tuple[int, ...]
    widths: tuple[int, ...] = field(repr=False)

    @classmethod
    def of(cls, flow: Flow) -> "Layout":
        """The lines of a whole document's flow; lines that furniture hides are none."""
        starts: list[int] = []
        widths: list[int] = []
        place = 0
        for line in flow.text.split("\n"):
            start, end = flow.index(place), flow.index(place + len(line))
            if start < end:
                starts.append(start)
                widths.append(_width(line))
            place += len(line) + 1
        return cls(flow, tuple(starts), tuple(widths))

    @cached_property
    def width(self) -> int | None:
        """Half-width columns of a full line, when the text is hard-wrapped."""
        long = [w for w in self.widths if _SHORTEST_WRAP <= w <= _LONGEST_WRAP]
        if len(long) < 8 or 2 * len(long) < len(self.widths):
            return None
        common = Counter(w // 2 for w in long).most_common(1)[0][0] * 2
        near = sum(abs(w - common) <= _SLACK for w in long)
        return common if 2 * near >= len(long) else None

    @cached_property
    def _starting(self) -> frozenset[int]:
        return frozenset(self.starts)

    def starts_line(self, place: int) -> bool:
        """Whether a line begins at `place`."""
        return place in self._starting

    def starts_paragraph(self, place: int) -> bool:
        """Whether a line begins at `place` that does not go on with the one above."""
        return place in self._starting and not self._continues(place)

    def line_length(self, place: int) -> int:
        """Words of the line that holds `place`."""
        following = bisect_right(self.starts, place)
        start = self.starts[following - 1] if following else 0
        return self._start(following) - start

    def paragraph_end(self, place: int) -> int:
        """Where the paragraph that holds `place` ends."""
        following = bisect_right(self.starts, place)
        while following < len(self.starts) and self._continues(self.starts[following]):
            following += 1
        return self._start(following)

    def paragraph_start(self, place: int) -> int:
        """Where the paragraph that holds `place` begins."""
        line = max(bisect_right(self.starts, place) - 1, 0)
        while line > 0 and self._continues(self.starts[line]):
            line -= 1
        return self.starts[line] if self.starts else 0

    def paragraphs(self, start: int, end: int) -> Iterable[int]:
        """Beginnings of paragraphs in `start`–`end`, `start` itself left out."""
        for at in range(bisect_right(self.starts, start), bisect_left(self.starts, end)):
            if not self._continues(self.starts[at]):
                yield self.starts[at]

    def _start(self, line: int) -> int:
        return self.starts[line] if line < len(self.starts) else len(self.flow.words)

    def _continues(self, place: int) -> bool:
        line = bisect_left(self.starts, place)
        if self.width is None or line == 0 or _STAMP.match(self.flow.words, place):
            return False
        full = self.widths[line - 1] >= self.width - _SLACK
        return full and self.flow.words[place - 1] not in "。:"


# When a page was put up stands on a line of its own.
_STAMP = re.compile(r"20\d\d-\d\d-\d\d")


def _width(line: str) -> int:
    """Half-width columns of a line; of one too long to be wrapped, at least so many."""
    if len(line) > 2 * _LONGEST_WRAP:
        return len(line)
    return len(line.strip().encode("gbk", "replace"))
