"""Where two wordings part, word by word, for both to be shown side by side."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import Indel

# Figures and Latin words are one word each; Chinese is compared by the character.
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[A-Za-z]+|.", re.DOTALL)
# What stays between two changes and is shorter only hinders reading.
_SHORTEST = 2


@dataclass(frozen=True)
class Piece:
    """A stretch of one wording; `same` when the other has it too."""

    text: str
    same: bool


@dataclass(frozen=True)
class _Stretch:
    """What `before` has become; the same where nothing changed."""

    before: str
    after: str

    @property
    def same(self) -> bool:
        return self.before == self.after


def differences(before: str, after: str) -> tuple[list[Piece], list[Piece]]:
    """Both wordings in pieces; joined, the pieces of each are that wording again."""
    stretches = list(_joined(list(_stretches(_WORD.findall(before), _WORD.findall(after)))))
    return (
        [Piece(each.before, each.same) for each in stretches if each.before],
        [Piece(each.after, each.same) for each in stretches if each.after],
    )


def excerpt(pieces: list[Piece], around: int = 12) -> str:
    """What is not the same, with a few characters around it: …渔业产值达到25亿元…"""
    shown = []
    for at, piece in enumerate(pieces):
        words, whole = piece.text, 2 * around + 1
        if piece.same and len(words) > whole:
            head = words[:around] if at > 0 else ""
            tail = words[-around:] if at < len(pieces) - 1 else ""
            words = f"{head}…{tail}"
        shown.append(words)
    return "".join(shown)


def _stretches(old: list[str], new: list[str]) -> Iterator[_Stretch]:
    for code in Indel.opcodes(old, new):
        yield _Stretch(
            "".join(old[code.src_start : code.src_end]),
            "".join(new[code.dest_start : code.dest_end]),
        )


def _joined(stretches: list[_Stretch]) -> Iterator[_Stretch]:
    """Neighbouring changes as one, over what little stays between them."""
    before = after = ""
    for at, each in enumerate(stretches):
        between = 0 < at < len(stretches) - 1
        if each.same and not (between and len(each.before) < _SHORTEST):
            if before or after:
                yield _Stretch(before, after)
            yield each
            before = after = ""
        else:
            before, after = before + each.before, after + each.after
    if before or after:
        yield _Stretch(before, after)
