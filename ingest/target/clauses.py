"""What a quantity is read in: a clause, and what was read in it before."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.target.commitments import find_notes
from ingest.target.cues import cues
from ingest.target.indicators import trim
from ingest.text.numbers import Quantity
from schema.extraction import Comparator

_SMALL = 10


@dataclass(frozen=True)
class Clause:
    """A stretch of a sentence between commas, from `start` on, its deadline left out.

    `dated` says that a deadline stood in it, `pledged` that the words have looked ahead by its
    end, `former` is what the clause before was about, `elliptic` that one before it has stated a
    target, so that this one may share its verb. `gap` is where a deadline was taken out of its
    middle, and how many characters.
    """

    start: int
    words: str
    dated: bool
    pledged: bool
    former: tuple[str, ...]
    elliptic: bool
    gap: tuple[int, int] = (0, 0)

    def place(self, at: int) -> int:
        """The place in the sentence of the character at `at` of `words`."""
        return self.start + at + (self.gap[1] if at >= self.gap[0] else 0)

    def former_name(self) -> str:
        """The name in the clause before; empty when there is none."""
        if not self.former:
            return ""
        start, end = trim(self.former[-1])
        return self.former[-1][start:end]


@dataclass(frozen=True)
class Reading:
    """A quantity that commits: where its statement stands in the clause, and what it says."""

    quantity: Quantity
    start: int
    end: int
    comparator: Comparator
    indicator: str
    elliptic: bool = False
    grant: bool = False


def is_idle(quantity: Quantity) -> bool:
    """一次, 三项: small counts in words state nothing by themselves."""
    small = quantity.chinese and quantity.value < _SMALL
    return small and quantity.sort == "countable" and quantity.comparator is None


def is_word(quantity: Quantity) -> bool:
    """两癌, 三改: a numeral that is but a part of a word."""
    return quantity.chinese and quantity.sort == "bare" and quantity.value < _SMALL


def find_clauses(sentence: str, deadlines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where the clauses stand: 三季度达40%、四季度达70% are two, each with its deadline."""
    cuts = [start for start, _ in deadlines if start and sentence[start - 1] in "、("]
    notes = find_notes(sentence)
    bounds = [0, *(place for note in notes for place in note), len(sentence)]
    for first, last in zip(bounds[::2], bounds[1::2], strict=True):
        for match in _CLAUSE.finditer(sentence, first, last):
            start, end = match.span()
            inside = [cut for cut in cuts if start < cut < end]
            yield from pairwise([start, *inside, end])


def cut_clause(
    sentence: str,
    span: tuple[int, int],
    deadlines: Sequence[tuple[int, int]],
    pledged: bool,
    former: tuple[str, ...],
    elliptic: bool,
) -> Clause:
    first, last = span
    inside = [(start, end) for start, end in deadlines if first <= start < last]
    if not inside:
        return Clause(first, sentence[first:last], False, pledged, former, elliptic)
    start, end = inside[-1]
    end = min(end, last)
    begin = max((end for _, end in inside[:-1]), default=first)
    gap = _gap(sentence[begin:start], sentence[start:end], sentence[end:last])
    if gap is None:
        return Clause(end, sentence[end:last], True, pledged, former, elliptic)
    before, after = sentence[begin : start + gap[0]], sentence[end + gap[1] : last]
    cut = len(before), end + gap[1] - start - gap[0]
    return Clause(begin, before + after, True, pledged, former, elliptic, cut)


def _gap(before: str, deadline: str, after: str) -> tuple[int, int] | None:
    """What to cut out where a deadline parts a name from its comparison.

    Characters of the deadline to keep and of what follows to drop as well; None when the name
    follows the deadline, as it mostly does. 增加到2010年的30亿元 is 增加到30亿元.
    """
    if deadline[:1] in "到至" and (before + deadline[0]).endswith(tuple(cues().comparators)):
        return 1, int(after.startswith("的"))
    start, end = trim(before)
    name = before[start:end]
    named = len(name) > 1 and not cues().nameless.fullmatch(name)
    if named and cues().compares.match(after):
        return 0, 0
    return None


# A ratio (1:3) is no end of a clause, nor is 其中:.
_CLAUSE = re.compile(r"(?:[^,;:]|(?<=\d):(?=\d)|(?<=其中):)+")
