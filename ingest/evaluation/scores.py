"""Precision, recall and F1 of each kind of fact, and of what is said about it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from ingest.evaluation.facts import Aim, Bond, Owner
from ingest.evaluation.matching import Fact, Matching, same_deadline, same_task

Kind = Literal[
    "responsibilities",
    "role",
    "collective",
    "task",
    "targets",
    "comparator",
    "deadline",
    "pairings",
    "pairing_kind",
]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True)
class Score:
    """How many of `found` facts are right, of those `expected`.

    Of a kind that is said about a fact (a role) only those of facts that match can be right.
    """

    right: int = 0
    matched: int = 0
    found: int = 0
    expected: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(
            self.right + other.right,
            self.matched + other.matched,
            self.found + other.found,
            self.expected + other.expected,
        )

    @property
    def of_matched(self) -> float:
        """The share of the facts that match of which this is said right; 1 when none does."""
        return self.right / self.matched if self.matched else 1.0

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 when nothing was."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of what was expected that was found right; 1 when nothing was."""
        return self.right / self.expected if self.expected else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


Scores = dict[Kind, Score]


def scores_of(owners: Matching[Owner], aims: Matching[Aim], bonds: Matching[Bond]) -> Scores:
    """The score of each kind in one document."""
    return {
        "responsibilities": _score(owners),
        "role": _score(owners, lambda a, b: a.role == b.role),
        "collective": _score(owners, lambda a, b: a.collective == b.collective),
        "task": _score(owners, same_task),
        "targets": _score(aims),
        "comparator": _score(aims, lambda a, b: a.comparator == b.comparator),
        "deadline": _score(aims, same_deadline),
        "pairings": _score(bonds),
        "pairing_kind": _score(bonds, lambda a, b: a.kind == b.kind),
    }


def total(scores: Iterable[Scores]) -> Scores:
    """The scores of several documents as of one."""
    kept = list(scores)
    return {kind: sum((each[kind] for each in kept), Score()) for kind in KINDS}


def _score(
    matching: Matching[Fact], right: Callable[[Fact, Fact], bool] = lambda *_: True
) -> Score:
    matched = len(matching.pairs)
    return Score(
        right=sum(right(*pair) for pair in matching.pairs),
        matched=matched,
        found=matched + len(matching.made_up),
        expected=matched + len(matching.missed),
    )
