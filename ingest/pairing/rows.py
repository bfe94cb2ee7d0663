"""A sentence as a row of letters, one for each of its tokens, on which forms are matched."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ingest.pairing.kinds import Kind
from ingest.pairing.surroundings import Surroundings
from ingest.pairing.tokens import Side, Token, sides_of, tokens_of


@dataclass(frozen=True)
class Row:
    """The sentence `words` of a document, which tells of its places by what stands around."""

    words: str
    here: Surroundings

    @cached_property
    def tokens(self) -> list[Token]:
        return tokens_of(self.words, self.here)

    @cached_property
    def letters(self) -> str:
        return "".join(token.letter for token in self.tokens)

    @cached_property
    def starts(self) -> list[int]:
        """Where in the words each token begins."""
        return [token.start for token in self.tokens]

    @property
    def of_places(self) -> list[Token]:
        return [token for token in self.tokens if token.letter == "P"]

    @cached_property
    def proper_names(self) -> list[Token]:
        """The tokens that say what kind of cooperation is meant, and no general word."""
        return [token for token in self.tokens if token.kind and not token.kind.general]

    def of(self, match: re.Match[str]) -> list[Token]:
        return self.tokens[slice(*match.span())]

    def sides(self, match: re.Match[str], group: str) -> tuple[Side, ...]:
        """Who stands in a group of a form; nobody when the form has no such group."""
        if group not in match.re.groupindex:
            return ()
        return sides_of(self.tokens[slice(*match.span(group))])

    def kinds(self, match: re.Match[str]) -> Iterator[Kind]:
        """The kinds named within a match, first to last."""
        return (token.kind for token in self.of(match) if token.kind)

    def before(self, letter: int, size: int = 12) -> str:
        """The last few words before a letter."""
        end = self.tokens[letter].start
        return self.words[max(0, end - size) : end]

    def span(self, match: re.Match[str]) -> tuple[int, int]:
        """Where in the sentence a match begins and ends."""
        inside = self.of(match)
        return inside[0].start, inside[-1].end
