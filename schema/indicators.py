"""Indicators that have several names: GDP is 地区生产总值.

The data and its sources are ``schema/data/indicators.csv``; it is read on first use.
"""

import csv
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_DATA = Path(__file__).parent / "data" / "indicators.csv"


@dataclass(frozen=True)
class Indicator:
    """An indicator's canonical name and its other names.

    No name of it stands behind a word of `not_after`: 生态系统生产总值 is another indicator.
    """

    name: str
    aliases: tuple[str, ...]
    not_after: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


def canonical(words: str) -> str:
    """`words` with every indicator in them by its canonical name: 单位GDP能耗."""
    return _named().sub(lambda found: _by_name()[found[0].upper()].name, words)


def wordings(words: str) -> list[str]:
    """The ways to say `words`, the one given first: 单位GDP能耗, 单位地区生产总值能耗, …"""
    found = _named().search(words)
    if found is None:
        return [words]
    start, end = found.span()
    names = _by_name()[found[0].upper()].names
    return list(dict.fromkeys([words, *(words[:start] + name + words[end:] for name in names)]))


@lru_cache(maxsize=1)
def _indicators() -> tuple[Indicator, ...]:
    with _DATA.open(encoding="utf-8", newline="") as lines:
        return tuple(
            Indicator(row["indicator"], _listed(row["aliases"]), _listed(row["not_after"]))
            for row in csv.DictReader(lines)
        )


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(word for word in cell.split("|") if word)


@lru_cache(maxsize=1)
def _by_name() -> dict[str, Indicator]:
    return {name.upper(): indicator for indicator in _indicators() for name in indicator.names}


@lru_cache(maxsize=1)
def _named() -> re.Pattern[str]:
    """Any name, the longest that fits."""
    names = [
        ("".join(f"(?<!{re.escape(word)})" for word in indicator.not_after), name)
        for indicator in _indicators()
        for name in indicator.names
    ]
    longest = sorted(names, key=lambda each: len(each[1]), reverse=True)
    return re.compile("|".join(guard + re.escape(name) for guard, name in longest), re.IGNORECASE)
