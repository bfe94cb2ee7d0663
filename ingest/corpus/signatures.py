"""Signatures: a few numbers a passage, of which like passages share some.

A MinHash of the passage's shingles is cut in bands, and each band kept as one number. Two passages
that share a band are candidates and no more: their words decide (`passages.similarity`).
"""

import base64
import struct
import sys
import zlib
from array import array
from collections.abc import Iterable

from rensa import RMinHash

from ingest.corpus.passages import Passage

# Of passages that are 0.8 alike 99 in 100 share a band, of those 0.5 alike one in three.
BANDS, _ROWS = 12, 5
_SEED = 1
# Signatures compare with those made alike alone; raise the first number when passages change.
METHOD = f"passages 1, rensa {RMinHash.ALGORITHM_VERSION}, {BANDS}x{_ROWS}"

_BAND = struct.Struct(f"<B{_ROWS}I")


def sign(passages: Iterable[Passage]) -> str:
    """The bands of all `passages` in order, `BANDS` numbers each, as text that a graph keeps."""
    shingles = [passage.shingles() for passage in passages]
    bands = array("I")
    for digest in RMinHash.digests_from_token_sets(shingles, BANDS * _ROWS, _SEED):
        bands.extend(
            zlib.crc32(_BAND.pack(band, *digest[band * _ROWS : (band + 1) * _ROWS]))
            for band in range(BANDS)
        )
    return base64.b64encode(_little_endian(bands).tobytes()).decode("ascii")


def bands_of(signature: str) -> "array[int]":
    """What `sign` made the text of."""
    bands = array("I")
    bands.frombytes(base64.b64decode(signature))
    return _little_endian(bands)


def _little_endian(bands: "array[int]") -> "array[int]":
    """The numbers with their bytes as every machine keeps them."""
    if sys.byteorder == "big":
        bands.byteswap()
    return bands
