"""Which passages of some documents others print too, by bands alone: candidates, best first.

Words that thousands print share their bands with thousands. So of each band the best claims alone
are held: of all documents, and of those of each place that contains others. What is remembered of a
band, and what a passage is compared with, is bounded by that, whatever the number of documents.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ingest.corpus.authorship import Printed, claim, may_author, precedence
from ingest.corpus.signatures import BANDS
from schema import divisions

# So many claims to a band are held, and so many candidates of a passage are worth reading.
MOST = 16
_COUNTY = 6

# A document's id and the number of a passage of it.
Place = tuple[str, int]


@dataclass
class Comparison:
    """Documents to be compared, past which others are led one by one, in `order`.

    Memory is in proportion to those compared, whatever the number of the others. `followers` are
    the others that may have copied from them.
    """

    printed: Mapping[str, Printed]
    followers: set[str] = field(default_factory=set)
    _bands: dict[str, "array[int]"] = field(default_factory=dict)
    _claims: dict[int, list[Place]] = field(default_factory=dict)
    _above: dict[tuple[int, str], list[Place]] = field(default_factory=lambda: defaultdict(list))
    _latest: tuple[str, dict[int, list[int]]] | None = None

    def add(self, document: str, bands: "array[int]") -> None:
        """Compare `document` with all that are led past afterwards."""
        self._bands[document] = bands
        for band in bands:
            self._claims.setdefault(band, [])

    def above(self) -> list[str]:
        """The documents of places that contain others, best claim first: led past `meet_above`."""
        return [each for each in self.order() if _stem(self.printed[each]) is not None]

    def order(self) -> list[str]:
        """All documents, best claim first: led past `meet`."""
        return sorted(self.printed, key=lambda each: claim(self.printed[each]))

    def meet_above(self, document: str, bands: "array[int]") -> None:
        """Remember what `document` claims against those of the places within its own."""
        stem = _stem(self.printed[document]) or ""
        for place, band in _placed(document, bands):
            if band in self._claims and len(held := self._above[band, stem]) < MOST:
                held.append(place)

    def meet(self, document: str, bands: "array[int]") -> None:
        """Remember what `document` claims, and whether it follows one of those compared."""
        if self._claims.keys().isdisjoint(bands):
            return
        follows = document in self._bands
        for place, band in _placed(document, bands):
            held = self._claims.get(band)
            if held is None:
                continue
            follows = follows or self._follows(document, band)
            if len(held) < MOST:
                held.append(place)
        if follows and document not in self._bands:
            self.followers.add(document)

    def numbers(self, document: str) -> range:
        """The numbers of a document's passages."""
        return range(len(self._bands.get(document, ())) // BANDS)

    def originals(self, place: Place) -> list[Place]:
        """The passages that may be the original of that at `place`, best claim first."""
        document, number = place
        printer = self.printed[document]
        found: set[Place] = set()
        for band in self._bands[document][number * BANDS : (number + 1) * BANDS]:
            found.update(self._claiming(band, printer))
        found = {each for each in found if self._may_be(each, place)}
        found |= {(document, each) for each in self._earlier(document, number)}
        order = sorted(
            found, key=lambda each: (*precedence(self.printed[each[0]], printer), each[1])
        )
        return order[:MOST]

    def _claiming(self, band: int, printer: Printed) -> Iterator[Place]:
        yield from self._claims.get(band, ())
        for stem in _stems_above(printer):
            yield from self._above.get((band, stem), ())

    def _may_be(self, author: Place, place: Place) -> bool:
        return may_author(self.printed[author[0]], self.printed[place[0]])

    def _earlier(self, document: str, number: int) -> list[int]:
        """The passages of the same document that stand before and share a band.

        A page of speeches was read for what it repeats; there its speakers decide.
        """
        if self.printed[document].kind == "speech":
            return []
        own = self._bands[document][number * BANDS : (number + 1) * BANDS]
        numbers = self._numbers_by_band(document)
        earlier = {each for band in own for each in numbers[band] if each < number}
        return sorted(earlier)[:MOST]

    def _numbers_by_band(self, document: str) -> dict[int, list[int]]:
        """The first passages of a document that have each band; that of the last one is kept."""
        if self._latest is None or self._latest[0] != document:
            found: dict[int, list[int]] = defaultdict(list)
            for at, band in enumerate(self._bands[document]):
                if len(held := found[band]) < MOST:
                    held.append(at // BANDS)
            self._latest = document, found
        return self._latest[1]

    def _follows(self, document: str, band: int) -> bool:
        printer = self.printed[document]
        return any(
            author in self._bands and may_author(self.printed[author], printer)
            for author, _ in self._claiming(band, printer)
        )


def _placed(document: str, bands: "array[int]") -> Iterator[tuple[Place, int]]:
    for at, band in enumerate(bands):
        yield (document, at // BANDS), band


def _stem(document: Printed) -> str | None:
    """The digits that codes of places within the document's begin with; None where none are."""
    stem = divisions.stem(document.division) if document.division else None
    return stem if stem is not None and len(stem) < _COUNTY else None


def _stems_above(document: Printed) -> Iterator[str]:
    """As `_stem`, of each place that contains the document's."""
    own = divisions.stem(document.division) if document.division else ""
    yield from (own[:length] for length in range(0, len(own), 2))
