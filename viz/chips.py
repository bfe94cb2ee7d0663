"""Places of other provinces as chips in rows, grouped by province."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from schema import divisions
from schema.divisions import Division
from viz.curves import Point
from viz.grids import province_of
from viz.ties import Drawn

_HEIGHT = 28.0
_GAP = 8.0
_BETWEEN_GROUPS = 24.0
_LETTER = 14.0
_PADDING = 20.0


class Chip(Drawn):
    """A place elsewhere: its box's left upper corner and its width."""

    code: str
    name: str
    full_name: str
    x: float
    y: float
    width: float
    height: float = _HEIGHT

    @property
    def anchor(self) -> Point:
        return self.x + self.width / 2, self.y


class Group(Drawn):
    """The places of one other province, whose name stands at `x`, `y`."""

    name: str
    x: float
    y: float
    chips: tuple[Chip, ...]


def groups(codes: Sequence[str], corner: Point, right: float) -> tuple[Group, ...]:
    """Groups of the places of `codes`, in order, in rows from `corner` that end before `right`."""
    found = []
    x, y = corner
    for province, within in groupby(codes, key=province_of):
        name, places = _place(province).name, [_place(code) for code in within]
        heading = len(name) * _LETTER + _GAP
        if x > corner[0] and x + heading + _width(places[0]) > right:
            x, y = corner[0], y + _HEIGHT + _GAP
        chips = tuple(_in_rows(places, (x + heading, y), corner[0], right))
        found.append(Group(name=name, x=x, y=y, chips=chips))
        x, y = chips[-1].x + chips[-1].width + _BETWEEN_GROUPS, chips[-1].y
    return tuple(found)


def _in_rows(places: Sequence[Division], start: Point, left: float, right: float) -> Iterator[Chip]:
    x, y = start
    for place in places:
        width = _width(place)
        if x + width > right and x > left:
            x, y = left, y + _HEIGHT + _GAP
        yield Chip(
            code=place.code, name=_name(place), full_name=place.full_name, x=x, y=y, width=width
        )
        x += width + _GAP


def _name(place: Division) -> str:
    return place.name if place.level == "province" else place.short


def _width(place: Division) -> float:
    return len(_name(place)) * _LETTER + _PADDING


def _place(code: str) -> Division:
    place = divisions.by_code(code)
    if place is None:
        raise KeyError(code)
    return place
