"""Bytes to text: which format a file is in, how its characters are encoded.

A format is a suffix with a reader; a reader yields the text that every span points into.
"""

import codecs
import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ingest.errors import ReadingError

SIZE_LIMIT = 20 * 1024 * 1024
READABLE_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown"})

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = {
    b"%PDF": "PDF",
    b"PK\x03\x04": "Word、Excel 或压缩包",
    b"\xd0\xcf\x11\xe0": "旧版 Word 或 Excel",
    b"\x89PNG": "图片",
    b"\xff\xd8\xff": "图片",
    b"GIF8": "图片",
    b"II*\x00": "图片",
    b"MM\x00*": "图片",
    b"Rar!": "压缩包",
    b"7z\xbc\xaf": "压缩包",
    b"\x1f\x8b": "压缩包",
    b"{\\rtf": "RTF",
}
# Sampled when an encoding is judged by what its characters look like.
_SAMPLE = 65536
_MOSTLY = 0.5
# The first level of GB 2312, its punctuation, and ASCII.
_COMMON = re.compile(rb"[\xa1-\xa3\xb0-\xd7][\xa1-\xfe]|[\n\x20-\x7e]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True)
class Reading:
    """A file as read: newlines are ``\\n``, `sha256` is of the bytes."""

    text: str
    sha256: str


def read(path: Path, *, size_limit: int = SIZE_LIMIT) -> Reading:
    """Read a document. Raises ReadingError, whose message names the file and what to do."""
    data = _load(path, size_limit)
    reader = _READERS.get(path.suffix.lower(), decode)
    text = reader(path, data)
    if not text.strip():
        raise _empty(path)
    return Reading(text, hashlib.sha256(data).hexdigest())


def decode(path: Path, data: bytes) -> str:
    """The text of plain text in UTF-8, UTF-16 or GB18030, newlines normalized."""
    _refuse_other_formats(path, data)
    encoding = detect_encoding(data)
    if encoding is None or _has_controls(text := data.decode(encoding)):
        raise _binary(path) if _has_nulls(data) or encoding else _undecodable(path)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def detect_encoding(data: bytes) -> str | None:
    """The name of the encoding that `data` decodes in strictly and reads as text, or None."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return encoding if _decodes(data, encoding) else None
    if _decodes(data, "utf-8"):
        return "utf-8"
    return next((e for e in (*_likely_utf16(data), "gb18030") if _decodes(data, e)), None)


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        return "\x00" not in data.decode(encoding)
    except UnicodeDecodeError:
        return False


def _likely_utf16(data: bytes) -> list[str]:
    """UTF-16 without a mark, in the order of bytes that reads as Chinese; or none.

    GB18030 takes nearly every run of bytes, so UTF-16 must be judged by what it says.
    """
    if len(data) % 2:
        return []
    sample = data[:_SAMPLE]
    shares = {e: _chinese(sample, e) for e in ("utf-16-le", "utf-16-be", "gb18030")}
    best = max(shares, key=lambda encoding: shares[encoding])
    return [] if best == "gb18030" or shares[best] < _MOSTLY else [best]


def _chinese(data: bytes, encoding: str) -> float:
    """The share of characters common in Chinese text, in `data` read as `encoding`."""
    text = data.decode(encoding, errors="replace")
    common = _COMMON.findall(text.encode("gb2312", errors="ignore"))
    return len(common) / len(text) if text else 0.0


def _has_controls(text: str) -> bool:
    """Whether control characters stand in it that no text has."""
    return bool(_CONTROLS.search(text))


def _has_nulls(data: bytes) -> bool:
    return b"\x00" in data[:_SAMPLE]


def _load(path: Path, size_limit: int) -> bytes:
    try:
        size = path.stat().st_size
        if size > size_limit:
            raise _too_large(path, size, size_limit)
        # Read one byte over: the file may grow between the question and the answer.
        with path.open("rb") as file:
            data = file.read(size_limit + 1)
    except FileNotFoundError as error:
        raise ReadingError(
            "missing", path, zh="找不到这个文件，请核对路径。", en="no such file; check the path."
        ) from error
    except OSError as error:
        raise ReadingError(
            "unreadable",
            path,
            zh=f"无法读取（{error.strerror}）。请检查它是不是文件、有没有读取权限。",
            en=f"cannot be read ({error.strerror}); is it a file, and may you read it?",
        ) from error
    if len(data) > size_limit:
        raise _too_large(path, len(data), size_limit)
    if not data:
        raise _empty(path)
    return data


def _refuse_other_formats(path: Path, data: bytes) -> None:
    kind = next((name for magic, name in _MAGIC.items() if data.startswith(magic)), None)
    if kind is not None:
        raise ReadingError(
            "unsupported_format",
            path,
            zh=f"这是{kind}，目前只读纯文本。请把文字另存为 .txt 后再试。",
            en="not plain text, which is all that is read at present; save its words as .txt.",
        )


def _binary(path: Path) -> ReadingError:
    return ReadingError(
        "binary",
        path,
        zh="这不是文本文件。请提供公文的文字版（.txt）。",
        en="not a text file; give the document's text (.txt).",
    )


def _undecodable(path: Path) -> ReadingError:
    return ReadingError(
        "undecodable",
        path,
        zh="认不出文字编码（试过 UTF-8、UTF-16、GB18030）。请用记事本另存为 UTF-8 后再试。",
        en="unknown text encoding (tried UTF-8, UTF-16, GB18030); save it as UTF-8.",
    )


def _empty(path: Path) -> ReadingError:
    return ReadingError(
        "empty",
        path,
        zh="文件是空的，没有可读的文字。请换一份有内容的文件。",
        en="the file is empty; give one that has text.",
    )


def _too_large(path: Path, size: int, limit: int) -> ReadingError:
    megabytes, most = size / 2**20, limit / 2**20
    return ReadingError(
        "too_large",
        path,
        zh=f"文件有 {megabytes:.1f} MB，超过 {most:.0f} MB 的上限，没有读取。请拆分后再试。",
        en=f"{megabytes:.1f} MB is over the limit of {most:.0f} MB, not read; split it.",
    )


Reader = Callable[[Path, bytes], str]
_READERS: Mapping[str, Reader] = dict.fromkeys(READABLE_SUFFIXES, decode)
