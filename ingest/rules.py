"""The version of the reading rules: what was read by another version is read anew."""

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_PROJECT = Path(__file__).parents[1]
_FOLDERS = ("ingest", "schema")
_KINDS = frozenset({".py", ".toml", ".csv", ".txt"})
# Libraries whose releases change what is read of the same bytes.
_LIBRARIES = ("lxml", "openpyxl", "pdfplumber", "python-docx", "xlrd", "rapidocr")
_DIGITS = 16


@cache
def rules_version() -> str:
    """A digest of all that decides what is read of a file: code, vocabulary, libraries.

    It is computed, since a number that must be bumped by hand is forgotten, and the graph would
    then keep what an older version misread. The price is a reading anew after any change.
    """
    digest = hashlib.sha256()
    for folder in _FOLDERS:
        for path in sorted((_PROJECT / folder).rglob("*")):
            if path.suffix in _KINDS and path.parent.name != "samples":
                digest.update(f"{path.relative_to(_PROJECT).as_posix()}\0".encode())
                digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
    for library in _LIBRARIES:
        digest.update(f"{library} {_version(library)}\0".encode())
    return digest.hexdigest()[:_DIGITS]


def _version(library: str) -> str | None:
    """None for an optional one that is not there: installed, it reads what was passed over."""
    try:
        return version(library)
    except PackageNotFoundError:
        return None
