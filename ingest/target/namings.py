"""What a quantity is read to measure: the name that stands before it, behind it or further left."""

import re

from ingest.target.clauses import Reading
from ingest.target.contexts import SHORTEST_NAME, Context
from ingest.target.cues import cues
from ingest.target.indicators import head_noun, trim
from ingest.target.surroundings import AT_LEAST


class Naming(Context):
    """The reading of a quantity, once it is known where its name stands."""

    def named_after(self, start: int, word: str = "") -> Reading:
        """The name of what is counted follows its number."""
        if least := AT_LEAST.search(self.before):
            start = min(start, self.since + least.start())
        size = 0 if self.closes or self.after in cues().tails else head_noun(self.after)
        name = self.after[:size].removeprefix("的") or self.left_name()
        return self.reading(start - self.since, self.quantity.end + size, name, word)

    def left_name(self) -> str:
        """What a nameless quantity is about: the noun given, or the clause before."""
        return self.grant_noun() or self.clause.former_name() or self.clause.words

    def grant_noun(self) -> str | None:
        found = cues().grant.match(self.after)
        return found["noun"] if found else None

    def reading(self, start: int, end: int, name: str, word: str = "") -> Reading:
        return Reading(self.quantity, self.since + start, end, self.comparator(word), name)

    def left_of(self, share: re.Match[str]) -> str:
        start, end = trim(self.before[: share.start()])
        name = self.before[start:end]
        return name if len(name) >= SHORTEST_NAME else "补助"
