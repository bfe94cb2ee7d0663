"""Plain text in whatever encoding offices save it."""

import codecs
import re

from ingest.formats import limits
from ingest.formats.content import Content
from ingest.formats.refusals import RefusalError, too_many

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Sampled when an encoding is judged by what its characters look like.
_SAMPLE = 65536
_MOSTLY = 0.5
# The first level of GB 2312, its punctuation, and ASCII.
_COMMON = re.compile(rb"[\xa1-\xa3\xb0-\xd7][\xa1-\xfe]|[\n\x20-\x7e]")
# Symbols and the common characters of the two encodings, which share their bytes.
_SIGNS_GB = re.compile(rb"[\xa1-\xa9\xb0-\xd7][\xa1-\xfe]")
_SIGNS_BIG5 = re.compile(rb"[\xa1-\xc6][\x40-\x7e\xa1-\xfe]")
# What parts the columns of a table in plain text.
_COLUMN = re.compile(r"[\t|｜]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def read_plain(data: bytes) -> Content:
    """Text as it stands, in what offices save; its tables are told by how they look."""
    text = decode(data)
    if len(text) > limits.CHARACTERS:
        raise too_many("文字字数", "characters", limits.CHARACTERS)
    if sum(1 for line in text.split("\n") if _COLUMN.search(line)) > limits.ROWS:
        raise too_many("表格行数", "rows", limits.ROWS)
    return Content(text)


def decode(data: bytes) -> str:
    """The text of `data`, newlines normalized."""
    encoding = detect_encoding(data)
    if encoding is None or _has_controls(text := data.decode(encoding)):
        raise _binary() if _has_nulls(data) or encoding else _undecodable()
    return text.replace("\r\n", "\n").replace("\r", "\n")


def detect_encoding(data: bytes) -> str | None:
    """The name of the encoding that `data` decodes in strictly and reads as text, or None."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return encoding if _decodes(data, encoding) else None
    if _decodes(data, "utf-8"):
        return "utf-8"
    likely = (*_likely_utf16(data), *_likely_big5(data), "gb18030")
    return next((e for e in likely if _decodes(data, e)), None)


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


def _likely_big5(data: bytes) -> list[str]:
    """Big5, when it reads as Chinese better than GB18030, which takes most of its bytes too."""
    shares = {
        encoding: _familiar(data[:_SAMPLE], encoding, signs)
        for encoding, signs in (("big5hkscs", _SIGNS_BIG5), ("gb18030", _SIGNS_GB))
    }
    return ["big5hkscs"] if shares["big5hkscs"] > max(_MOSTLY, shares["gb18030"]) else []


def _familiar(data: bytes, encoding: str, signs: re.Pattern[bytes]) -> float:
    """The share of `signs` among the characters beyond ASCII, in `data` read as `encoding`."""
    text = [one for one in data.decode(encoding, errors="replace") if not one.isascii()]
    known = (signs.fullmatch(one.encode(encoding, errors="ignore")) for one in text)
    return sum(map(bool, known)) / max(len(text), 1)


def _has_controls(text: str) -> bool:
    """Whether control characters stand in it that no text has."""
    return bool(_CONTROLS.search(text))


def _has_nulls(data: bytes) -> bool:
    return b"\x00" in data[:_SAMPLE]


def _binary() -> RefusalError:
    return RefusalError(
        "binary",
        zh="这不是文本文件。请提供公文的文字版（.txt）。",
        en="not a text file; give the document's text (.txt).",
    )


def _undecodable() -> RefusalError:
    return RefusalError(
        "undecodable",
        zh="认不出文字编码（试过 UTF-8、UTF-16、GB18030、Big5）。请用记事本另存为 UTF-8 后再试。",
        en="unknown text encoding (tried UTF-8, UTF-16, GB18030, Big5); save it as UTF-8.",
    )
