"""A stretch of a document as the eye reads it, with the way back to where each character stands.

Published texts break words: hard wraps, `责 任 单 位`, full-width digits, page numbers between two
halves of a sentence. Grammar is matched on a Flow's `words`; spans are given back in the text.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import compress

from schema.extraction import Span

# Brackets that NFKC leaves apart; one form each, so that a rule is written once.
_FOLDED = str.maketrans({"﹝": "〔", "﹞": "〕", "〈": "<", "〉": ">"})
# ① would fold to a bare digit and run into the figures after it.
_CIRCLED = {chr(ord("①") + n): f"({n + 1})" for n in range(20)}

# A decimal point whose glyph a PDF's own font has moved to the private use area.
_LOST_POINT = re.compile(r"(?<=\d)[\ue000-\uf8ff](?=\d)")


@dataclass(frozen=True)
class Flow:
    """`words` holds no white space and is NFKC-folded: ``：（，`` are ``:(,`` while ``。、`` stay.

    `offsets[i]` is where `words[i]` stands in `text`.
    """

    text: str
    words: str
    offsets: tuple[int, ...]

    @classmethod
    def of(cls, text: str, span: Span | None = None, furniture: Iterable[Span] = ()) -> "Flow":
        """The flow of `text[span]`, leaving out the spans of page furniture."""
        start, end = span or (0, len(text))
        pieces = [_FOLD[character] for character in _LOST_POINT.sub(".", text[start:end])]
        for first, last in furniture:
            low, high = max(first, start) - start, min(last, end) - start
            if low < high:
                pieces[low:high] = [""] * (high - low)
        words = "".join(pieces)
        offsets = tuple(compress(range(start, end), pieces))
        if len(offsets) != len(words):  # some character became several
            offsets = tuple(at for at, piece in enumerate(pieces, start) for _ in piece)
        return cls(text, words, offsets)

    def span(self, start: int, end: int) -> Span:
        """Where `words[start:end]` stands in the text; `start < end`."""
        if not 0 <= start < end <= len(self.words):
            raise ValueError(f"{start}–{end} is not a stretch of {len(self.words)} words")
        return self.offsets[start], self.offsets[end - 1] + 1

    def printed(self, start: int, end: int) -> str:
        """The characters of `words[start:end]` as printed, unfolded, white space left out."""
        if start >= end:
            return ""
        first, last = self.offsets[start], self.offsets[end - 1] + 1
        stretch = self.text[first:last]
        if len(stretch) == end - start:
            return stretch
        return "".join([self.text[place] for place in dict.fromkeys(self.offsets[start:end])])

    def index(self, offset: int) -> int:
        """The first place in `words` that stands at or after `offset` of the text."""
        return bisect_left(self.offsets, offset)


class _Folding(dict[str, str]):
    """What each character becomes, worked out when first met."""

    def __missing__(self, character: str) -> str:
        folded = self[character] = _fold(character)
        return folded


def _fold(character: str) -> str:
    if character.isspace() or unicodedata.category(character) in {"Cc", "Cf", "Co", "Zs"}:
        return ""
    if character in _CIRCLED:
        return _CIRCLED[character]
    folded = unicodedata.normalize("NFKC", character).translate(_FOLDED)
    return "".join(folded.split())


_FOLD = _Folding()


def squeeze(text: str) -> str:
    """The words of `text` as a Flow would hold them."""
    return "".join([_FOLD[character] for character in text])
