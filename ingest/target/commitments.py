"""Commitment or achievement: which stretches of a sentence say what is to be done."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ingest.phrases import any_of, either, phrases
from ingest.target.deadlines import Deadline


@dataclass(frozen=True)
class Outlook:
    """Where a sentence turns to what was done (`past`) and to what is to be done (`future`)."""

    turns: tuple[tuple[int, bool], ...]

    def is_past(self, place: int) -> bool:
        """Whether what stands at `place` has been achieved already.

        The last turn before it decides; before the first, the sentence is past only when no word
        of it looks ahead.
        """
        before = bisect_right(self.turns, (place, True))
        if before:
            return not self.turns[before - 1][1]
        return bool(self.turns) and not any(ahead for _, ahead in self.turns)

    def is_pledged(self, place: int) -> bool:
        """Whether the sentence has looked ahead before `place`, and not back since."""
        before = bisect_right(self.turns, (place, True))
        return before > 0 and self.turns[before - 1][1]


def outlook(sentence: str, deadlines: Sequence[Deadline], this_year: int | None) -> Outlook:
    """The outlook of a sentence; places of `deadlines` are places in it.

    `this_year` is the year of the document. Where it is not known, a year with nothing that makes
    it a deadline (2024年) is taken for one gone by.
    """
    turns = [(match.start(), False) for match in _achieved().finditer(sentence)]
    turns += [(match.start(), True) for match in _pledged().finditer(sentence)]
    turns += [(d.start, not is_past(d, this_year)) for d in deadlines]
    return Outlook(tuple(sorted(turns)))


def is_past(deadline: Deadline, this_year: int | None) -> bool:
    """Whether a deadline lies before the year of the document."""
    if deadline.due is None:
        return False
    if this_year is None:
        return deadline.bare
    return deadline.due.year < this_year


def is_condition(clause: str) -> bool:
    """Whether a clause names who qualifies (研发投入 3% 以上的企业, 年薪 100 万元以上的)."""
    return clause.endswith(_condition_ends())


def is_forecast(clause: str) -> bool:
    """Whether a clause only expects what it says (预计)."""
    return _forecast().search(clause) is not None


@lru_cache(maxsize=1)
def _achieved() -> re.Pattern[str]:
    return either(phrases("targets")["achievement"]["words"])


@lru_cache(maxsize=1)
def _pledged() -> re.Pattern[str]:
    return re.compile(any_of(phrases("targets")["commit"]["marks"]))


@lru_cache(maxsize=1)
def _forecast() -> re.Pattern[str]:
    return re.compile(any_of(phrases("targets")["commit"]["forecasts"]))


@lru_cache(maxsize=1)
def _condition_ends() -> tuple[str, ...]:
    return ("的", *(f"的{subject}" for subject in phrases("targets")["condition"]["subjects"]))
