"""Kinds of cooperation by the words that name them, general and proper ones."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from ingest.phrases import any_of, phrases

_PROVINCE = 2


@dataclass(frozen=True)
class Kind:
    """A kind of cooperation by its canonical name; `directed` when one side supports the other.

    `unsaid`: who supports may go without saying (安排对口支援某地资金: the document's own place).
    `general`: a word for many kinds (结对): one named before says which. `members`: that of
    schools and hospitals (合作办学). `apart`: stands beside other kinds of the same parties (飞地).
    `within`: of places in one province (山海协作), `across`: in two (东西部协作).
    """

    name: str
    directed: bool
    verb: bool
    unsaid: bool = False
    general: bool = False
    members: bool = False
    apart: bool = False
    within: bool = False
    across: bool = False

    def suits(self, codes: Iterable[str]) -> bool:
        """Whether places of these codes may be bound in it, by the provinces that they are in."""
        provinces = {code[:_PROVINCE] for code in codes}
        return not ((self.within and len(provinces) > 1) or (self.across and len(provinces) == 1))

    @property
    def vague(self) -> bool:
        """结对 leaves open whether one helps the other."""
        return self.general and not self.directed


def names_a_kind(words: str) -> bool:
    """Whether a kind of cooperation is named anywhere in `words`."""
    allied = phrases("pairings")["allied"]["words"]
    return kind_words().search(words) is not None or any(word in words for word in allied)


def last_kind(words: str) -> Kind | None:
    """The kind that `words` name last, a proper one before a general word."""
    found = [kinds()[word] for word in reversed(kind_words().findall(words))]
    return min(found, key=lambda kind: kind.general, default=None)


@lru_cache(maxsize=1)
def kinds() -> dict[str, Kind]:
    return {
        word: Kind(
            row["name"],
            row.get("directed", False),
            row.get("verb", False),
            row.get("unsaid", False),
            row.get("general", False),
            row.get("members", False),
            row.get("apart", False),
            row.get("within", False),
            row.get("across", False),
        )
        for row in phrases("pairings")["kinds"]
        for word in row["words"]
    }


def named_kind(name: str) -> Kind:
    """The kind of that canonical name."""
    return _kinds_by_name()[name]


@lru_cache(maxsize=1)
def _kinds_by_name() -> dict[str, Kind]:
    return {kind.name: kind for kind in kinds().values()}


@lru_cache(maxsize=1)
def kind_words() -> re.Pattern[str]:
    return re.compile(any_of(kinds()))
