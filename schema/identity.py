"""Deterministic identifiers: the same thing read twice, on any machine, has the same id."""

import hashlib
from typing import Literal

Kind = Literal[
    "doc",
    "task",
    "measure",
    "resp",
    "org",
    "target",
    "pairing",
    "speech",
    "citation",
    "reprint",
    "warning",
    "doubt",
    "judgement",
    "account",
    "token",
    "report",
    "reminder",
]

_SEPARATOR = "\x1f"
_DIGEST_CHARACTERS = 16


def identifier(kind: Kind, *parts: str | int | None) -> str:
    """The id of a thing of `kind` that `parts` identify, e.g. ``org-1f0c9d2b7a6e5f43``.

    The order of parts counts; ``None`` and the empty string are the same part.
    """
    joined = _SEPARATOR.join([kind, *("" if part is None else str(part) for part in parts)])
    return f"{kind}-{hashlib.sha256(joined.encode()).hexdigest()[:_DIGEST_CHARACTERS]}"
