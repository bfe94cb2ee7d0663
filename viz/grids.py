"""Tile grids of provinces: where a place stands on a schematic grid, which is no map.

A grid is the file ``data/grids/<code of the province>.csv`` with columns ``code,row,column`` from
1 at the top left. It has a cell for the province, each of its cities and each of its counties, laid
out by this project so that neighbours stay near each other. Another province needs a file alone.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from schema import divisions
from schema.divisions import Division

_DATA = Path(__file__).parent / "data" / "grids"


@dataclass(frozen=True)
class Cell:
    """A place at a row and a column."""

    place: Division
    row: int
    column: int

    @property
    def city(self) -> str:
        """The code of the city that it is or lies within."""
        return city_of(self.place.code)


@dataclass(frozen=True)
class Grid:
    """The cells of a province."""

    province: Division
    cells: tuple[Cell, ...]

    @property
    def rows(self) -> int:
        return max(cell.row for cell in self.cells)

    @property
    def columns(self) -> int:
        return max(cell.column for cell in self.cells)

    @property
    def cities(self) -> list[Division]:
        """The cities, by code."""
        found = [cell.place for cell in self.cells if cell.place.level == "city"]
        return sorted(found, key=lambda place: place.code)

    @property
    def counties(self) -> list[Division]:
        """The counties, by code."""
        found = [cell.place for cell in self.cells if cell.place.level == "county"]
        return sorted(found, key=lambda place: place.code)


def provinces() -> list[str]:
    """The codes of the provinces that have a grid."""
    return sorted(path.stem for path in _DATA.glob("*.csv"))


@cache
def grid(province: str) -> Grid:
    """The grid of a province; raises `KeyError` when it has none."""
    place = divisions.by_code(province)
    if place is None or province not in provinces():
        raise KeyError(province)
    return Grid(place, tuple(_cells(_DATA / f"{province}.csv")))


def city_of(code: str) -> str:
    """The code of the city that a code is of or within; a province's own code for a province."""
    return code[:4] + "00"


def province_of(code: str) -> str:
    """The code of the province that a code is of or within."""
    return code[:2] + "0000"


def _cells(file: Path) -> Iterator[Cell]:
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            place = divisions.by_code(row["code"])
            if place is None:
                raise ValueError(f"{file.name}: {row['code']} is no division")
            yield Cell(place, int(row["row"]), int(row["column"]))
