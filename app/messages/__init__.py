"""The words of the command line, in both languages: one table a language, beside this file."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from app.settings import Language

_spoken: Language = "zh"


class Bilingual(Protocol):
    """What can be said in both languages."""

    @property
    def zh(self) -> str: ...
    @property
    def en(self) -> str: ...


def speak(language: Language) -> None:
    """From now on this process speaks `language`."""
    global _spoken
    _spoken = language


def spoken() -> Language:
    """The language that this process speaks."""
    return _spoken


def text(key: str, /, **values: object) -> str:
    """The words called `key` (``ingest.done``), with `values` in their places."""
    words: Any = _table(_spoken)
    for part in key.split("."):
        words = words[part]
    return str(words).format(**values) if values else str(words)


def table(key: str) -> dict[str, str]:
    """The group of words called `key`."""
    group: dict[str, str] = _table(_spoken)[key]
    return group


def usages() -> list[dict[str, str]]:
    """What the library of the command line says (a pattern), and what that means."""
    entries: list[dict[str, str]] = _table(_spoken)["usage"]
    return entries


def said(error: Bilingual) -> str:
    """What an error that speaks both languages says in this one."""
    return error.zh if _spoken == "zh" else error.en


@cache
def _table(language: Language) -> dict[str, Any]:
    path = Path(__file__).parent / f"{language}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
