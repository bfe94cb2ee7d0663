"""The words of published plans, read once from ``ingest/data/*.toml``."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from schema.extraction import Role

_DATA = Path(__file__).parent / "data"
ROLES: tuple[Role, ...] = ("lead", "responsible", "cooperating")


@cache
def phrases(name: str) -> dict[str, Any]:
    """The tables of ``ingest/data/<name>.toml``."""
    return tomllib.loads((_DATA / f"{name}.toml").read_text(encoding="utf-8"))


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches one of `words`, the longest that fits."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def either(patterns: Iterable[str]) -> re.Pattern[str]:
    """A pattern that matches what one of `patterns` matches."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
