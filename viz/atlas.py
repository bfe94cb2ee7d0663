"""A province's pairings on its grid: tiles, arcs among them, and chips for places elsewhere.

All lengths are in the units of the drawing's view box.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from schema import divisions
from viz import chips
from viz.chips import Group
from viz.curves import Curve, Point, curve
from viz.grids import Cell, Grid
from viz.palette import Bond, bond
from viz.ties import Drawn, Tie

# More arcs than this are a hairball, and their page too heavy for an old laptop.
LIMIT = 240
# More signs than this on arcs cover each other; dashes and the legend then say the kind.
SIGNED = 60

_CELL = (56.0, 44.0)
_MARGIN = 6.0
_ANCHOR = 11.0  # below a tile's middle, so that arcs leave its name free
_SIGN = 17.0  # across
_PLACES = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74)  # along an arc, where its sign may stand
_BELOW = 16.0  # between the grid and the chips


class Tile(Drawn):
    """A place of the grid with its middle, and how many of the pairings shown it is party of."""

    code: str
    name: str
    full_name: str
    level: divisions.Level
    city: str
    x: float
    y: float
    count: int = 0

    @property
    def anchor(self) -> Point:
        return self.x, self.y + _ANCHOR


class Arc(Drawn):
    """One strand of a tie, drawn. `path` and `head` are SVG's; its sign stands at `sign`."""

    tie: Tie
    ends: tuple[str, str]
    path: str
    head: str | None
    sign: Point

    @property
    def look(self) -> Bond:
        return bond(self.tie.kind)


class Atlas(Drawn):
    """The drawing; `off` are the ties that it does not show."""

    width: float
    height: float
    tiles: tuple[Tile, ...]
    outlines: tuple[str, ...]
    groups: tuple[Group, ...]
    arcs: tuple[Arc, ...]
    off: tuple[Tie, ...]

    @property
    def looks(self) -> list[Bond]:
        """The looks of the kinds that are drawn, each once."""
        return list(dict.fromkeys(arc.look for arc in self.arcs))

    @property
    def is_signed(self) -> bool:
        """Whether arcs are few enough to bear their kinds' signs."""
        return len(self.arcs) <= SIGNED


def atlas(grid: Grid, ties: Iterable[Tie], focus: str | None = None, limit: int = LIMIT) -> Atlas:
    """The drawing of `ties` on `grid`: the first `limit`, those of the place `focus` before all."""
    ordered = sorted(ties, key=lambda tie: focus not in {side.code for side in tie.sides})
    drawn, off = _split(grid, ordered, limit)
    counts = Counter(side.code for tie in drawn for side in tie.sides)
    tiles = tuple(_tile(cell, counts) for cell in grid.cells)
    width = grid.columns * _CELL[0] + 2 * _MARGIN
    bottom = grid.rows * _CELL[1] + 2 * _MARGIN
    elsewhere = sorted(code for code in counts if _is_elsewhere(grid, code))
    groups = chips.groups(elsewhere, (_MARGIN, bottom + _BELOW), width - _MARGIN)
    anchors = {tile.code: tile.anchor for tile in tiles}
    anchors |= {chip.code: chip.anchor for group in groups for chip in group.chips}
    low = max((chip.y + chip.height for group in groups for chip in group.chips), default=bottom)
    return Atlas(
        width=width,
        height=low + _MARGIN,
        tiles=tiles,
        outlines=tuple(_outlines(grid)),
        groups=groups,
        arcs=tuple(_arcs(drawn, tiles, anchors)),
        off=tuple(off),
    )


def _split(grid: Grid, ties: Sequence[Tie], limit: int) -> tuple[list[Tie], list[Tie]]:
    """Those that can be drawn, up to `limit`, and the others.

    Drawn is what ties two places or more, one of them on the grid; an organization has no place.
    """
    here = {cell.place.code for cell in grid.cells}
    drawn: list[Tie] = []
    off: list[Tie] = []
    for tie in ties:
        codes = {side.code for side in tie.sides}
        placed = all(code in here or _is_elsewhere(grid, code) for code in codes)
        fits = placed and len(codes) > 1 and codes & here and len(drawn) < limit
        (drawn if fits else off).append(tie)
    return drawn, off


def _is_elsewhere(grid: Grid, code: str) -> bool:
    place = divisions.by_code(code)
    return place is not None and not grid.province.contains(place)


def _tile(cell: Cell, counts: Counter[str]) -> Tile:
    place = cell.place
    return Tile(
        code=place.code,
        name=place.short if place.level == "county" else place.name,
        full_name=place.full_name,
        level=place.level,
        city=cell.city,
        x=_MARGIN + (cell.column - 0.5) * _CELL[0],
        y=_MARGIN + (cell.row - 0.5) * _CELL[1],
        count=counts[place.code],
    )


def _outlines(grid: Grid) -> Iterable[str]:
    """For each city, the edges of its cells that no other cell of it shares, as an SVG path."""
    cities = {(cell.row, cell.column): cell.city for cell in grid.cells}
    edges: dict[str, list[str]] = defaultdict(list)
    for (row, column), city in sorted(cities.items()):
        left, top = _MARGIN + (column - 1) * _CELL[0], _MARGIN + (row - 1) * _CELL[1]
        right, bottom = left + _CELL[0], top + _CELL[1]
        for beside, edge in (
            ((row - 1, column), f"M{left:g},{top:g}H{right:g}"),
            ((row + 1, column), f"M{left:g},{bottom:g}H{right:g}"),
            ((row, column - 1), f"M{left:g},{top:g}V{bottom:g}"),
            ((row, column + 1), f"M{right:g},{top:g}V{bottom:g}"),
        ):
            if cities.get(beside) != city and city != grid.province.code:
                edges[city].append(edge)
    return ["".join(each) for each in edges.values()]


def _arcs(ties: Iterable[Tie], tiles: Sequence[Tile], anchors: dict[str, Point]) -> Iterable[Arc]:
    """Each strand; those between the same two places lie beside each other."""
    lanes: Counter[tuple[str, str]] = Counter()
    # Names and signs that a further sign must not cover.
    taken = [(tile.x, tile.y - _ANCHOR / 2) for tile in tiles]
    for tie in ties:
        for source, target, directed in tie.strands:
            ends = source.code, target.code
            drawn = curve(anchors[ends[0]], anchors[ends[1]], lanes[ends], arrow=directed)
            sign = _free(drawn, taken)
            yield Arc(tie=tie, ends=ends, path=drawn.path, head=drawn.head, sign=sign)
            lanes[ends] += 1
            taken.append(sign)


def _free(drawn: Curve, taken: Sequence[Point]) -> Point:
    """The first place along a curve that covers nothing, or the middle."""
    places = [drawn.at(share) for share in _PLACES]
    return next((place for place in places if not _covers(place, taken)), places[0])


def _covers(place: Point, taken: Sequence[Point]) -> bool:
    return any(
        abs(place[0] - x) < 1.3 * _SIGN and abs(place[1] - y) < 0.9 * _SIGN for x, y in taken
    )
