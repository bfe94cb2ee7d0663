"""Where on paper words stand: the page of a PDF, the cell of a table."""

from bisect import bisect_right
from collections.abc import Iterable

from schema.extraction import Place, Span


class Places:
    """The places of one document; pages do not overlap each other, nor do cells."""

    def __init__(self, places: Iterable[Place]) -> None:
        told = sorted(places, key=lambda place: place.span)
        self._cells = [place for place in told if place.cell is not None]
        self._pages = [place for place in told if place.cell is None]

    def page(self, span: Span) -> int | None:
        """The page on which the words at `span` begin."""
        place = _at(self._pages, span[0])
        return place.page if place else None

    def cell(self, span: Span) -> str | None:
        """The cell in which they begin."""
        place = _at(self._cells, span[0])
        return place.cell if place else None


def _at(places: list[Place], offset: int) -> Place | None:
    index = bisect_right(places, offset, key=lambda place: place.span[0]) - 1
    return places[index] if index >= 0 and offset < places[index].span[1] else None
