"""What the streams of a PDF unpack to, told before a parser unpacks them whole."""

import re
import zlib
from collections.abc import Iterator

from ingest.formats import limits
from ingest.formats.refusals import unpacks_too_large

_STREAM = re.compile(rb"stream\r?\n")
_DICTIONARY_BYTES = 2_000


def check_streams(data: bytes) -> None:
    """Refuse a PDF whose pages, fonts and tables unpack to more than is held; pictures are never
    unpacked. Streams under a password cannot be told and are passed over."""
    total = 0
    for packed in _packed(data):
        total += _unpacked(packed, limits.PDF_BYTES - total)
        if total > limits.PDF_BYTES:
            raise unpacks_too_large(limits.PDF_BYTES // 2**20)


def _packed(data: bytes) -> Iterator[memoryview]:
    view = memoryview(data)
    for match in _STREAM.finditer(data):
        if data.endswith(b"end", 0, match.start()):
            continue
        begin = data.rfind(b"obj", max(0, match.start() - _DICTIONARY_BYTES), match.start())
        dictionary = data[max(begin, 0) : match.start()]
        if b"Flate" in dictionary and b"/Image" not in dictionary:
            end = data.find(b"endstream", match.end())
            yield view[match.end() : end if end >= 0 else len(data)]


def _unpacked(packed: memoryview, limit: int) -> int:
    """The size of a stream unpacked, counted up to a little over `limit`."""
    unpacker = zlib.decompressobj()
    size = 0
    try:
        rest: bytes | memoryview = packed
        while rest and size <= limit:
            size += len(unpacker.decompress(rest, 2**20))
            rest = unpacker.unconsumed_tail
    except zlib.error:
        return size
    return size
