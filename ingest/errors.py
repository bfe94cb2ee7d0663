"""What keeps a file from being read, said to the person who brought it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Self

ErrorCode = Literal[
    "missing",
    "unreadable",
    "empty",
    "too_large",
    "binary",
    "unsupported_format",
    "undecodable",
    "encrypted",
    "broken",
    "no_text_layer",
    "unsafe",
    "too_slow",
    "out_of_memory",
    "reader_died",
    "internal",
]


class ReadingError(Exception):
    """`code` is stable; `zh` and `en` name the file, what is wrong and what to do."""

    def __init__(self, code: ErrorCode, path: Path, *, zh: str, en: str) -> None:
        self.code = code
        self.path = path
        self.zh = f"{path}：{zh}"
        self.en = f"{path}: {en}"
        super().__init__(self.zh)


@dataclass(frozen=True)
class Failure:
    """A file that was not read, and why: a ReadingError that was caught, or worse.

    `trace` is Python's own account, when the fault is the program's.
    """

    path: Path
    code: ErrorCode
    zh: str
    en: str
    trace: str | None = None

    @classmethod
    def of(cls, error: ReadingError, trace: str | None = None) -> Self:
        """The failure that `error` is."""
        return cls(error.path, error.code, error.zh, error.en, trace)
