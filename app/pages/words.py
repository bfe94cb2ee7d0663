"""The pages' own words in both languages, from `words.toml`."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from app.settings import Language

_FILE = Path(__file__).with_name("words.toml")


@cache
def words(language: Language) -> Mapping[str, str]:
    """Every word of the pages, by its key."""
    table: dict[str, dict[str, str]] = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return MappingProxyType({key: each[language] for key, each in table.items()})
