"""Every grid holds its whole province of today, each place once, what belongs together together."""

from collections import Counter

import pytest

from schema import divisions
from viz.grids import Cell, Grid, city_of, grid, provinces

GRIDS = pytest.mark.parametrize("code", provinces())


def test_zhejiang_has_a_grid_of_ninety_counties() -> None:
    zhejiang = grid("330000")
    assert (len(zhejiang.counties), len(zhejiang.cities)) == (90, 11)


@GRIDS
def test_a_grid_is_of_its_province_as_it_is_today(code: str) -> None:
    province = grid(code).province
    today = {place.code for place in divisions.current() if province.contains(place)}
    cells = Counter(cell.place.code for cell in grid(code).cells)
    assert set(cells) == today
    assert set(cells.values()) == {1}
    assert all(cell.place.valid_to is None for cell in grid(code).cells)


@GRIDS
def test_no_two_places_share_a_cell(code: str) -> None:
    cells = [(cell.row, cell.column) for cell in grid(code).cells]
    assert len(set(cells)) == len(cells)
    assert min(cells) >= (1, 1)


@GRIDS
def test_the_places_of_a_city_hang_together(code: str) -> None:
    for city in grid(code).cities:
        cells = {(cell.row, cell.column) for cell in grid(code).cells if cell.city == city.code}
        assert _reached(cells) == cells, city.name


def test_neighbours_stay_near_and_the_coast_lies_east() -> None:
    zhejiang = grid("330000")
    for one, other in (
        ("滨江", "萧山"), ("余杭", "德清"), ("泰顺", "文成"), ("泰顺", "苍南"), ("龙港", "苍南"),
        ("诸暨", "柯桥"), ("开化", "常山"), ("庆元", "龙泉"), ("永嘉", "乐清"), ("洞头", "玉环"),
    ):  # fmt: skip
        a, b = _cell(zhejiang, one), _cell(zhejiang, other)
        assert max(abs(a.row - b.row), abs(a.column - b.column)) == 1, (one, other)
    assert _cell(zhejiang, "普陀").column == zhejiang.columns
    assert _cell(zhejiang, "开化").column == 1
    assert max(zhejiang.cells, key=lambda cell: cell.row).city == "330300"


def test_a_province_without_a_grid() -> None:
    with pytest.raises(KeyError):
        grid("310000")


def test_the_city_of_a_place() -> None:
    assert [city_of(code) for code in ("330305", "330300", "330000")] == [
        "330300", "330300", "330000",
    ]  # fmt: skip


def _cell(of: Grid, short: str) -> Cell:
    return next(
        each for each in of.cells if each.place.short == short and each.place.level == "county"
    )


def _reached(cells: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """The cells that are reached from one of them over edges."""
    reached: set[tuple[int, int]] = set()
    waiting = [min(cells)]
    while waiting:
        row, column = waiting.pop()
        reached.add((row, column))
        beside = {(row + 1, column), (row - 1, column), (row, column + 1), (row, column - 1)}
        waiting += (beside & cells) - reached
    return reached
