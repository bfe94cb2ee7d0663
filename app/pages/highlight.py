"""Words of a text marked by the facts read from them, however these overlap."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from schema.extraction import Span


@dataclass(frozen=True)
class Mark:
    """`kinds` are classes of a style sheet; `label` is what a reader is told of the words."""

    start: int
    end: int
    kinds: tuple[str, ...]
    label: str = ""
    href: str | None = None
    anchor: str | None = None


@dataclass(frozen=True)
class Piece:
    """A stretch of text under one set of marks. `anchors` are of the marks that start here."""

    text: str
    kinds: tuple[str, ...] = ()
    label: str = ""
    href: str | None = None
    anchors: tuple[str, ...] = ()


def pieces(text: str, marks: Iterable[Mark], span: Span | None = None) -> list[Piece]:
    """`text[span]` cut where a mark starts or ends; joined, the pieces are the text again."""
    first, last = span or (0, len(text))
    inside = sorted(_clipped(marks, first, last), key=lambda mark: (mark.start, -mark.end))
    cuts = sorted({first, last} | {at for mark in inside for at in (mark.start, mark.end)})
    return list(_cut(text, inside, cuts))


def _clipped(marks: Iterable[Mark], first: int, last: int) -> Iterator[Mark]:
    for mark in marks:
        start, end = max(mark.start, first), min(mark.end, last)
        if start < end:
            yield Mark(start, end, mark.kinds, mark.label, mark.href, mark.anchor)


def _cut(text: str, marks: Sequence[Mark], cuts: Sequence[int]) -> Iterator[Piece]:
    """One sweep: `open_marks` are those over the current stretch, the narrowest last."""
    waiting = iter(marks)
    following = next(waiting, None)
    open_marks: list[Mark] = []
    for start, end in pairwise(cuts):
        open_marks = [mark for mark in open_marks if mark.end > start]
        while following is not None and following.start <= start:
            open_marks.append(following)
            following = next(waiting, None)
        open_marks.sort(key=lambda mark: mark.start - mark.end)
        yield _piece(text[start:end], start, open_marks)


def _piece(words: str, start: int, marks: Sequence[Mark]) -> Piece:
    return Piece(
        text=words,
        kinds=tuple(dict.fromkeys(kind for mark in marks for kind in mark.kinds)),
        label="；".join(dict.fromkeys(mark.label for mark in marks if mark.label)),
        href=next((mark.href for mark in reversed(marks) if mark.href), None),
        anchors=tuple(mark.anchor for mark in marks if mark.anchor and mark.start == start),
    )
