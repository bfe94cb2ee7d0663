"""What keeps a file from being read, said to the person who brought it."""

from pathlib import Path
from typing import Literal

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
]


class ReadingError(Exception):
    """`code` is stable; `zh` and `en` name the file, what is wrong and what to do."""

    def __init__(self, code: ErrorCode, path: Path, *, zh: str, en: str) -> None:
        self.code = code
        self.path = path
        self.zh = f"{path}：{zh}"
        self.en = f"{path}: {en}"
        super().__init__(self.zh)
