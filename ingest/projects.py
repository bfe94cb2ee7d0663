"""Projects that a measure names: ports, bridges, parks, schools, found by words that are data.

A rule of small size: a name ends with a noun of `projects.toml` and stands between signs, after
what is done to it. It is meant for a list that a person goes through; the graph holds none of it.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "data" / "projects.toml"
_SENTENCE = re.compile(r"[^。；;！\n]+[。；;！]?")
_PIECE = re.compile(r"[^，,、：:。；;！\s]+")
# A count is no name: 新建学校3所.
_COUNTED = re.compile(r"\d|[一二三四五六七八九十百两]+[个座所条处家批]")
_SHORTEST, _LONGEST = 2, 24


@dataclass(frozen=True)
class Project:
    """A name as printed, its kind, and the sentence that names it."""

    name: str
    kind: str
    words: str


@dataclass(frozen=True)
class _Words:
    opening: re.Pattern[str]
    ending: re.Pattern[str]
    named: re.Pattern[str]
    joined: re.Pattern[str]
    common: frozenset[str]
    kinds: dict[str, str]


def projects_in(text: str) -> list[Project]:
    """Every project that `text` names, once, in its order."""
    found: dict[str, Project] = {}
    for sentence in _SENTENCE.findall(text):
        for name, kind in _names(sentence):
            found.setdefault(name, Project(name, kind, sentence.strip()))
    return list(found.values())


def _names(sentence: str) -> Iterator[tuple[str, str]]:
    words = _words()
    if not words.opening.search(sentence):
        return
    for piece in _PIECE.findall(words.joined.sub(r"\1、", sentence)):
        name = words.ending.sub("", _after_verbs(piece, words))
        named = words.named.fullmatch(name)
        if named and len(name) <= _LONGEST and _tells_one(named["own"], words):
            yield name, words.kinds[named["noun"]]


def _after_verbs(piece: str, words: _Words) -> str:
    """What follows the last verb: 全力推进大门大桥 is 大门大桥."""
    ends = [match.end() for match in words.opening.finditer(piece) if match.end() < len(piece)]
    return piece[ends[-1] :] if ends else piece


def _tells_one(own: str, words: _Words) -> bool:
    """Whether what stands before the noun is a name of its own."""
    rest = own
    for each in words.common:
        rest = rest.replace(each, "")
    return len(rest) >= _SHORTEST and not _COUNTED.search(own) and "的" not in own


@cache
def _words() -> _Words:
    data = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    kinds = {noun: kind for kind, nouns in data["kinds"].items() for noun in nouns}
    return _Words(
        opening=re.compile(_any(data["verbs"])),
        ending=re.compile(f"(?:{_any(data['endings'])})+$"),
        named=re.compile(f"(?P<own>.+?)(?P<noun>{_any(kinds)})(?:{_any(data['stages'])})*"),
        # 和 joins two names where one has just ended; else it may be part of one.
        joined=re.compile(f"({_any(kinds)})[和与及]"),
        common=frozenset(data["common"]),
        kinds=kinds,
    )


def _any(words: list[str] | dict[str, str]) -> str:
    """An expression for one of `words`, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
