"""What a quantity is read in: a clause, and what was read in it before."""

from dataclasses import dataclass

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
