"""What a reading got wrong, each with the place to look at."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from ingest.evaluation.facts import Aim, Bond, Owner
from ingest.evaluation.matching import Fact, Matching, same_deadline, same_task
from schema.extraction import Span

Sort = Literal[
    "missed",
    "made_up",
    "wrong_role",
    "wrong_collective",
    "wrong_task",
    "wrong_comparator",
    "wrong_deadline",
    "wrong_pairing_kind",
]
SORTS: tuple[Sort, ...] = get_args(Sort)
_AROUND = 24


@dataclass(frozen=True)
class Mistake:
    """`about` names the fact in words; `span` is where the text states it."""

    sort: Sort
    about: str
    expected: str | None
    found: str | None
    span: Span


def mistakes_in(
    owners: Matching[Owner], aims: Matching[Aim], bonds: Matching[Bond]
) -> list[Mistake]:
    """Every mistake of one document, grouped by sort and in the order of the text."""
    every = [
        *_unmatched(owners),
        *_unmatched(aims),
        *_unmatched(bonds),
        *(each for pair in owners.pairs for each in _of_owner(*pair)),
        *(each for pair in aims.pairs for each in _of_aim(*pair)),
        *(each for pair in bonds.pairs for each in _of_bond(*pair)),
    ]
    return sorted(every, key=lambda mistake: (SORTS.index(mistake.sort), mistake.span))


def in_context(text: str, span: Span, around: int = _AROUND) -> tuple[str, str, str]:
    """The words before `span`, in it and after it, each on one line."""
    start, end = span
    pieces = text[max(start - around, 0) : start], text[start:end], text[end : end + around]
    before, marked, after = (" ".join(piece.split()) for piece in pieces)
    return before, marked, after


def _unmatched(matching: Matching[Fact]) -> Iterator[Mistake]:
    for fact in matching.missed:
        yield Mistake("missed", _name(fact), _told(fact), None, fact.span)
    for fact in matching.made_up:
        yield Mistake("made_up", _name(fact), None, _told(fact), fact.span)


def _of_owner(expected: Owner, found: Owner) -> Iterator[Mistake]:
    name, span = found.mention, found.span
    if found.role != expected.role:
        yield Mistake("wrong_role", name, expected.role, found.role, span)
    if found.collective != expected.collective:
        told = str(expected.collective).lower(), str(found.collective).lower()
        yield Mistake("wrong_collective", name, *told, span)
    if not same_task(expected, found):
        yield Mistake("wrong_task", name, expected.task, found.task, span)


def _of_aim(expected: Aim, found: Aim) -> Iterator[Mistake]:
    name, span = found.words, found.span
    if found.comparator != expected.comparator:
        yield Mistake("wrong_comparator", name, expected.comparator, found.comparator, span)
    if not same_deadline(expected, found):
        yield Mistake("wrong_deadline", name, _due(expected), _due(found), span)


def _of_bond(expected: Bond, found: Bond) -> Iterator[Mistake]:
    if found.kind != expected.kind:
        name = _name(found)
        yield Mistake("wrong_pairing_kind", name, expected.kind, found.kind, found.span)


def _name(fact: Owner | Aim | Bond) -> str:
    """What the fact is called in a list of mistakes."""
    if isinstance(fact, Owner):
        return fact.mention
    if isinstance(fact, Aim):
        return fact.words
    return "、".join(max(names, key=len) for names in fact.parties)


def _told(fact: Owner | Aim | Bond) -> str:
    """What is said about it."""
    if isinstance(fact, Owner):
        return fact.role
    if isinstance(fact, Aim):
        return f"{fact.comparator}{fact.value:.15g}{fact.unit}"
    return fact.kind


def _due(aim: Aim) -> str | None:
    due = [aim.deadline] if aim.deadline else []
    return " ".join(due + [aim.cadence] * (aim.cadence != "once")) or None
