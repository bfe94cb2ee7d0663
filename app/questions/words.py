"""The words of questions, as the tables in `data` give them."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

_DATA = Path(__file__).parent / "data"
_PART = re.compile(r"\{([a-z_]+)\}")


class Sign(NamedTuple):
    """What `words[start:end]` of a question says: one name or more; a filler says none."""

    names: frozenset[str]
    start: int
    end: int


def signs_in(words: str, start: int, end: int) -> Iterator[Sign]:
    """The signs in a stretch of a question, from left to right, each as long as can be.

    Characters that belong to no sign are passed over.
    """
    at = start
    while at < end:
        sign = _sign_at(words, at, end)
        if sign is not None:
            yield sign
        at = sign.end if sign else at + 1


@cache
def table(name: str) -> dict[str, Any]:
    """The table of that name in `data`."""
    return tomllib.loads((_DATA / f"{name}.toml").read_text(encoding="utf-8"))


def _sign_at(words: str, at: int, end: int) -> Sign | None:
    best: Sign | None = None
    for names, pattern in _patterns():
        found = pattern.match(words, at, end)
        if found and found.end() > (best.end if best else at):
            best = Sign(names, at, found.end())
    return best


@cache
def _patterns() -> tuple[tuple[frozenset[str], re.Pattern[str]], ...]:
    parts: dict[str, str] = {}
    for name, part in table("words")["parts"].items():
        parts[name] = f"(?:{_filled(part, parts)})"
    return tuple(
        (_names(key), re.compile(_filled(entry, parts)))
        for key, entries in table("words")["signs"].items()
        for entry in entries
    )


def _names(key: str) -> frozenset[str]:
    return frozenset(key.split("+")) - {"filler"}


def _filled(entry: str, parts: Mapping[str, str]) -> str:
    return _PART.sub(lambda part: parts[part[1]], entry)
