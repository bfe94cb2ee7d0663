"""Curved arrows between two points: quadratic curves that bend away from each other."""

from dataclasses import dataclass
from math import hypot

Point = tuple[float, float]

_BEND = 0.2  # of the distance
_MOST_BEND = 64.0
_HEAD = 9.0
_HEAD_WIDTH = 4.5
_GAP = 4.0  # between the tip and the middle of what it points to


@dataclass(frozen=True)
class Curve:
    """A quadratic curve; `head` are the corners of its arrowhead, if any, in SVG's words."""

    start: Point
    control: Point
    end: Point
    head: str | None

    @property
    def path(self) -> str:
        """The curve in the words of an SVG path."""
        return f"M{_pair(self.start)} Q{_pair(self.control)} {_pair(self.end)}"

    def at(self, share: float) -> Point:
        """The point at a share of the way, from 0 to 1."""
        rest = 1 - share
        weights = rest * rest, 2 * rest * share, share * share
        x, y = (
            sum(weight * each for weight, each in zip(weights, one, strict=True))
            for one in zip(self.start, self.control, self.end, strict=True)
        )
        return x, y


def curve(start: Point, end: Point, lane: int = 0, *, arrow: bool) -> Curve:
    """The curve from `start` to `end`, to the left of the way; further out with each `lane`."""
    (x, y), (to_x, to_y) = start, end
    length = hypot(to_x - x, to_y - y) or 1.0
    bend = min(_BEND * length, _MOST_BEND) * (1 + 0.7 * lane)
    control = (
        (x + to_x) / 2 + (to_y - y) / length * bend,
        (y + to_y) / 2 - (to_x - x) / length * bend,
    )
    tip = _towards(end, control, _GAP)
    neck = _towards(end, control, _GAP + _HEAD) if arrow else tip
    return Curve(
        start=start,
        control=control,
        end=neck,
        head=_head(neck, tip) if arrow else None,
    )


def _towards(point: Point, other: Point, distance: float) -> Point:
    dx, dy = other[0] - point[0], other[1] - point[1]
    length = hypot(dx, dy) or 1.0
    return point[0] + dx / length * distance, point[1] + dy / length * distance


def _head(neck: Point, tip: Point) -> str:
    dx, dy = (tip[0] - neck[0]) / _HEAD, (tip[1] - neck[1]) / _HEAD
    left = neck[0] - dy * _HEAD_WIDTH, neck[1] + dx * _HEAD_WIDTH
    right = neck[0] + dy * _HEAD_WIDTH, neck[1] - dx * _HEAD_WIDTH
    return " ".join(map(_pair, (tip, left, right)))


def _pair(point: Point) -> str:
    return f"{point[0]:.1f},{point[1]:.1f}"
