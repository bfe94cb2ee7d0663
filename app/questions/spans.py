"""Stretches of a question: which are taken, which are free."""

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from schema.extraction import Span


class Stretch(Protocol):
    """Something that stands at `words[start:end]`."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=Stretch)


def spans(*groups: Iterable[Stretch]) -> list[Span]:
    """Where all of them stand."""
    return [(found.start, found.end) for group in groups for found in group]


def is_free(span: Span, taken: Iterable[Span]) -> bool:
    """Whether none of `taken` overlaps `span`."""
    return all(span[1] <= start or span[0] >= end for start, end in taken)


def between(length: int, taken: Iterable[Span]) -> Iterator[Span]:
    """The stretches of `length` characters that none of `taken` covers."""
    at = 0
    for start, end in sorted(taken):
        if start > at:
            yield at, start
        at = max(at, end)
    if at < length:
        yield at, length


def apart(found: Iterable[S]) -> list[S]:
    """Those that overlap none before them in `found`, best first; in the order of the question."""
    kept: list[S] = []
    for each in found:
        if is_free((each.start, each.end), spans(kept)):
            kept.append(each)
    return sorted(kept, key=lambda each: each.start)
