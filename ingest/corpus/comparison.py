"""Which passages of some documents others print too, by bands alone: candidates, best first."""

from array import array
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ingest.corpus.authorship import Printed, may_author, precedence
from ingest.corpus.signatures import BANDS

# So many a passage are worth reading; words that thousands print are found at the first of them.
_MOST = 16

# A document's id and the number of a passage of it.
Place = tuple[str, int]


@dataclass
class Comparison:
    """Documents to be compared, past which all others are led one by one.

    Memory is in proportion to those compared, whatever the number of the others. `rivals` are the
    passages that may be the original of each, `followers` the documents that may have copied.
    """

    printed: Mapping[str, Printed]
    rivals: dict[Place, set[Place]] = field(default_factory=lambda: defaultdict(set))
    followers: set[str] = field(default_factory=set)
    _numbers: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    _places: dict[int, list[Place]] = field(default_factory=lambda: defaultdict(list))

    def add(self, document: str, bands: "array[int]") -> None:
        """Compare `document` with all that `meet` is given afterwards."""
        for at, band in enumerate(bands):
            self._places[band].append((document, at // BANDS))

    def meet(self, document: str, bands: "array[int]") -> None:
        """Find what `document`, which may be one of those compared, shares with them."""
        if self._places.keys().isdisjoint(bands):
            return
        for at, band in enumerate(bands):
            for place in self._places.get(band, ()):
                self._pair(place, (document, at // BANDS))

    def originals(self, place: Place) -> list[Place]:
        """The passages that may be the original of that at `place`, best claim first."""
        printer = self.printed[place[0]]
        return sorted(
            self.rivals.get(place, ()),
            key=lambda each: (*precedence(self.printed[each[0]], printer), each[1]),
        )

    def numbers(self, document: str) -> Sequence[int]:
        """The numbers of those of a document's passages that may have an original, in order."""
        return sorted(self._numbers.get(document, ()))

    def _pair(self, place: Place, other: Place) -> None:
        printer, author = self.printed[place[0]], self.printed[other[0]]
        if place[0] == other[0]:
            # A page of speeches was read for what it repeats; there its speakers decide.
            original = other[1] < place[1] and printer.kind != "speech"
        else:
            original = may_author(author, printer)
            if may_author(printer, author):
                self.followers.add(other[0])
        if original:
            self.rivals[place].add(other)
            self._numbers[place[0]].add(place[1])
            if len(self.rivals[place]) > 2 * _MOST:
                self.rivals[place] = set(self.originals(place)[:_MOST])
