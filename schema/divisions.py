"""Places: the divisions of GB/T 2260 with the years they were valid, and finding them by name.

The data and its sources are described in ``schema/data/README.md``. It is read on first use.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Literal

from schema.extraction import Model

Level = Literal["country", "province", "city", "county"]

CHINA = "100000"

_DATA = Path(__file__).parent / "data"
_LEVELS: tuple[Level, ...] = ("country", "province", "city", "county")
_KINDS = ("特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "林区", *"省市区县盟旗")


class Division(Model):
    """A place, as it was named and ruled during its years; both ends of them are inclusive."""

    code: str
    name: str
    full_name: str
    short: str
    level: Level
    parent: str | None
    valid_from: int | None = None
    valid_to: int | None = None

    def valid_in(self, year: int) -> bool:
        """Whether the place had this name and code at some time of `year`."""
        return (self.valid_from or 0) <= year <= (self.valid_to or 9999)

    def contains(self, other: "Division") -> bool:
        """Whether `other` is this place or lies within it."""
        return other.code.startswith(stem(self.code))


def by_code(code: str) -> Division | None:
    """The place that bears `code`, or bore it last."""
    return _registry().by_code.get(code)


def find(name: str, *, near: str | None = None, year: int | None = None) -> list[Division]:
    """The places that `name` may mean, likeliest first; empty when it is nobody's name.

    A name is full (浙江省温州市洞头区), in part (温州洞头), with its kind (洞头区), without
    (洞头), or an abbreviation (杭). Of several places those near the place of code `near` come
    first (the same county, city, province), then those of higher level. With `year`, only places
    valid in it; otherwise those of today come before those of the past.
    """
    found = [place for place in _named(name) if year is None or place.valid_in(year)]
    return sorted(found, key=lambda place: _unlikeliness(place, near))


def current() -> list[Division]:
    """Every place of today, in no particular order."""
    return [place for place in _registry().by_code.values() if place.valid_to is None]


def is_name(name: str) -> bool:
    """Whether `name` is a whole or short name of some place; abbreviations are not."""
    return name in _registry().by_name


def longest_name(letter: str) -> int:
    """The length of the longest name that `is_name` knows and `letter` begins; 0 for none."""
    return _registry().longest.get(letter, 0)


def abbreviations() -> list[str]:
    """The single characters that stand for places: 浙, 杭."""
    return [letter for letter in _registry().by_abbreviation if len(letter) == 1]


class _Registry:
    def __init__(
        self, places: Iterable[Division], abbreviations: Iterable[tuple[str, str]]
    ) -> None:
        self.by_code: dict[str, Division] = {}
        self.by_name: dict[str, list[Division]] = defaultdict(list)
        self.by_abbreviation: dict[str, list[Division]] = defaultdict(list)
        for place in places:
            known = self.by_code.get(place.code)
            if known is None or known.valid_to is not None:
                self.by_code[place.code] = place
            for name in {place.name, place.short, _contracted(place.name), *_common(place)}:
                self.by_name[name].append(place)
        for abbreviation, code in abbreviations:
            self.by_abbreviation[abbreviation].append(self.by_code[code])
        self.longest: dict[str, int] = {}
        for name in self.by_name:
            self.longest[name[0]] = max(len(name), self.longest.get(name[0], 0))


@lru_cache(maxsize=1)
def _registry() -> _Registry:
    names = {row["code"]: row["name"] for row in _rows("divisions.csv")}
    abbreviations = [(r["abbreviation"], r["code"]) for r in _rows("division_abbreviations.csv")]
    return _Registry(_places(names, list(_rows("division_changes.csv"))), abbreviations)


def _places(names: Mapping[str, str], changes: Iterable[dict[str, str]]) -> Iterator[Division]:
    changed = {(row["code"], row["name"]): row for row in changes}
    for code, name in {**dict.fromkeys(names.items()), **dict.fromkeys(changed)}:
        years = changed.get((code, name), {})
        yield _place(
            code, name, names, _year(years.get("valid_from")), _year(years.get("valid_to"))
        )


def _place(
    code: str, name: str, names: Mapping[str, str], valid_from: int | None, valid_to: int | None
) -> Division:
    above = [c for c in (code[:2] + "0000", code[:4] + "00") if c != code and c in names]
    return Division(
        code=code,
        name=name,
        full_name="".join(names[c] for c in above) + name,
        short=_short(name),
        level="country" if code == CHINA else _LEVELS[_depth(code)],
        parent=None if code == CHINA else (above or [CHINA])[-1],
        valid_from=valid_from,
        valid_to=valid_to,
    )


@lru_cache(maxsize=4096)
def _named(name: str) -> tuple[Division, ...]:
    registry = _registry()
    found = registry.by_name.get(name) or registry.by_abbreviation.get(name)
    if found:
        return tuple(found)
    return tuple(
        place
        for cut in range(2, len(name) - 1)
        for place in registry.by_name.get(name[cut:], ())
        if any(above.contains(place) and above != place for above in _named(name[:cut]))
    )


def _unlikeliness(place: Division, near: str | None) -> tuple[bool, int, int]:
    return place.valid_to is not None, _distance(place.code, near), _depth(place.code)


def _distance(code: str, near: str | None) -> int:
    if near is None:
        return 0
    return next((i for i, size in enumerate((6, 4, 2)) if code[:size] == near[:size]), 3)


def _depth(code: str) -> int:
    return len(stem(code)) // 2


def stem(code: str) -> str:
    """The digits that the codes of everything within a place begin with."""
    return "" if code == CHINA else code.removesuffix("00").removesuffix("00")


@lru_cache(maxsize=1)
def _peoples() -> re.Pattern[str]:
    peoples = "|".join((_DATA / "peoples.txt").read_text(encoding="utf-8").split())
    return re.compile(rf"(?<=..)(?:(?:{peoples})族?)+$")


def _short(name: str) -> str:
    """The name without its kind and peoples, of two characters at least: 景宁, 和田, 环县."""
    kind = next((kind for kind in _KINDS if name.endswith(kind)), "")
    rest = name.removesuffix(kind)
    if kind.startswith("自治") or rest.endswith("族"):
        rest = _peoples().sub("", rest).removesuffix("族")
    return rest if len(rest) > 1 else name


def _common(place: Division) -> Iterator[str]:
    """The name without peoples but with its kind: 凉山州, 景宁县, 彭水自治县."""
    if (found := re.search("自治([州县旗])$", place.name)) and place.short != place.name:
        yield from (place.short + found[1], place.short + found[0])


def _contracted(name: str) -> str:
    """The banners of one name by their sides: 察右前旗 of 察哈尔右翼前旗."""
    found = re.fullmatch(r"(.).{2,3}([左右])翼([前中后])旗", name)
    return f"{found[1]}{found[2]}{found[3]}旗" if found else name


def _rows(file: str) -> Iterator[dict[str, str]]:
    with (_DATA / file).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def _year(printed: str | None) -> int | None:
    return int(printed) if printed else None
