"""Which expected fact is which found one."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from ingest.evaluation.facts import Aim, Bond, Owner

Fact = TypeVar("Fact", Owner, Aim, Bond)

# In words of the text.
_OWNER_SLACK = 3
_BEFORE_ANCHOR, _AFTER_ANCHOR = 60, 5
# Titles are cut in different places; their beginnings tell.
_TITLE_BEGINNING = 12
_NUMBERING = "0123456789.、()一二三四五六七八九十"


@dataclass(frozen=True)
class Matching(Generic[Fact]):
    """Pairs of (expected, found), and what was left on either side."""

    pairs: tuple[tuple[Fact, Fact], ...]
    missed: tuple[Fact, ...]
    made_up: tuple[Fact, ...]


def match_owners(expected: Sequence[Owner], found: Sequence[Owner]) -> Matching[Owner]:
    """By mention and place."""
    return _match(expected, found, _same_owner)


def match_aims(expected: Sequence[Aim], found: Sequence[Aim]) -> Matching[Aim]:
    """By value, unit and place."""
    return _match(expected, found, _same_aim)


def match_bonds(expected: Sequence[Bond], found: Sequence[Bond]) -> Matching[Bond]:
    """By parties; of several between the same parties, one of the same kind goes first."""
    return _match(expected, found, lambda a, b: a.kind == b.kind and _same_parties(a, b),
                  _same_parties)  # fmt: skip


def same_task(expected: Owner, found: Owner) -> bool:
    """Whether one title holds the beginning of the other, whatever numbers stand before it."""
    title, wanted = found.task, expected.task
    if not title:
        return False
    bare = wanted.lstrip(_NUMBERING)[:_TITLE_BEGINNING]
    return title[:_TITLE_BEGINNING] in wanted or wanted in title or bare in title


def same_deadline(expected: Aim, found: Aim) -> bool:
    """Whether `found` is due within the year, month or day expected, or as often."""
    if expected.cadence == "annual":
        return found.cadence == "annual"
    if not expected.deadline:
        return not found.deadline
    return found.deadline.startswith(expected.deadline)


def _match(
    expected: Iterable[Fact], found: Sequence[Fact], *same: Callable[[Fact, Fact], bool]
) -> Matching[Fact]:
    """Give each expected fact the first found one, not yet given, that is the same.

    Each rule of `same` is applied to all before the next is.
    """
    left = dict(enumerate(found))
    missed = list(expected)
    pairs: list[tuple[Fact, Fact]] = []
    for rule in same:
        asked, missed = missed, []
        for fact in asked:
            at = next((at for at, one in left.items() if rule(fact, one)), None)
            if at is None:
                missed.append(fact)
            else:
                pairs.append((fact, left.pop(at)))
    return Matching(tuple(pairs), tuple(missed), tuple(left.values()))


def _same_owner(expected: Owner, found: Owner) -> bool:
    near = abs(found.place - expected.place) <= _OWNER_SLACK
    return expected.place >= 0 and near and found.mention == expected.mention


def _same_aim(expected: Aim, found: Aim) -> bool:
    exact = abs(found.value - expected.value) <= 1e-9 * max(1, abs(expected.value))
    unit = found.unit in expected.unit or expected.unit in found.unit
    near = (
        found.start <= expected.end + _AFTER_ANCHOR and found.end > expected.start - _BEFORE_ANCHOR
    )
    return exact and unit and near


def _same_parties(expected: Bond, found: Bond) -> bool:
    """Whether every party of one is a party of the other."""
    return len(expected.parties) == len(found.parties) and all(
        any(names & others for others in found.parties) for names in expected.parties
    )
