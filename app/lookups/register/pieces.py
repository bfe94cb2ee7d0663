"""Pieces of words, and the rows that hold each.

Chinese is written without spaces: two neighbouring characters are the shortest piece that means
something. Other words, such as GDP and 2027, are pieces as they are.
"""

import re
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ingest.text.flow import squeeze

# Chinese and other writing are words apart: 5G网络 is 5G and 网络.
_WORD = re.compile(r"[a-z0-9]+|[^\W_a-z0-9]+")
_LATIN = re.compile(r"[a-z0-9]+")
# A key is the number of a pair: of its first character, then of the second, or 0 after the last of
# a word. That of another word has a bit beyond both.
_BITS = 21
_SECOND = (1 << _BITS) - 1
_OTHER = 1 << 63


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, without its signs."""
    return _WORD.findall(text.lower())


def pieces_of(words: Iterable[str]) -> set[str]:
    """What is looked for to find `words`."""
    pieces: set[str] = set()
    for word in words:
        if word.isascii() or len(word) == 1:
            pieces.add(word)
        else:
            pieces.update(map(str.__add__, word, word[1:]))
    return pieces


class Pieces:
    """Of some texts, by number: which hold a piece. Packed, it takes 4 bytes for each that does."""

    def __init__(self, texts: Iterable[str]) -> None:
        found: dict[int, array[int]] = defaultdict(lambda: array("I"))
        for number, text in enumerate(texts):
            for key in set(_keys(text)):
                found[key].append(number)
        self._keys = array("Q", sorted(found))
        self._texts = array("I")
        self._ends = array("I")
        for key in self._keys:
            self._texts.extend(found[key])
            self._ends.append(len(self._texts))

    def holding(self, piece: str) -> Sequence[int]:
        """The texts with a piece, each once; one with a single character may come again."""
        key = _key(piece)
        last = key | _SECOND if len(piece) == 1 and key < _OTHER else key
        return self._texts[self._end_before(key) : self._end_before(last + 1)]

    def _end_before(self, key: int) -> int:
        """Where the texts of smaller keys end."""
        place = bisect_left(self._keys, key)
        return self._ends[place - 1] if place else 0


def _keys(text: str) -> Iterator[int]:
    squeezed = squeeze(text).lower()
    for word in _WORD.findall(squeezed):
        if word.isascii():
            yield _key(word)
        else:
            numbers = [*map(ord, word), 0]
            yield from (first << _BITS | second for first, second in pairwise(numbers))
    # White space stands between other words, and within Chinese where a line ends.
    if len(squeezed) < len(text):
        yield from map(_key, _LATIN.findall(text.lower()))


def _key(piece: str) -> int:
    if piece.isascii():
        return _OTHER | hash(piece) & (_OTHER - 1)
    return ord(piece[0]) << _BITS | (ord(piece[1]) if len(piece) > 1 else 0)
