"""Kinds by their proper names, where a bond is stated by a general word (结对, 帮扶)."""

import re
from dataclasses import replace

from ingest.pairing.bonds import Bond
from ingest.pairing.kinds import Kind
from ingest.pairing.rows import Row


def proper(bond: Bond, row: Row) -> Bond:
    """The bond by its proper name, where one opens the sentence: 东西部协作结对关系为:甲帮扶乙."""
    if not bond.kind.general:
        return bond
    kind = _proper_kind(row, bond.start, bond.end)
    return replace(bond, kind=kind) if kind else bond


def proper_kind(row: Row, kind: Kind, match: re.Match[str]) -> Kind:
    """The proper name of `kind`, a general word that stands in `match`."""
    first = row.tokens[match.start()]
    return (kind.general and _proper_kind(row, first.start, first.end)) or kind


def _proper_kind(row: Row, start: int, end: int) -> Kind | None:
    """The proper name that stands right behind a bond, or before it and reaches as far."""
    after = (t.kind for t in row.proper_names if _goes_on(row.words[end : t.start], t.start - end))
    before = (
        token.kind
        for token in reversed(row.proper_names)
        if token.end <= start and _reaches(row.words, token.end, start)
    )
    return next(after, None) or next(before, None)


def _reaches(sentence: str, end: int, start: int) -> bool:
    """Whether a proper kind that ends at `end` holds for a bond: 东西部协作结对关系为:…"""
    first, semicolon, _ = sentence[end:start].partition(";")
    return (":" in first or not semicolon) and _RELATION.match(sentence, end) is not None


def _goes_on(between: str, distance: int) -> bool:
    """结对开展山海协作: the proper name follows the general word at once."""
    return 0 <= distance <= _NEAR and not re.search("[,;:、]", between)


_NEAR = 6
# What may follow a kind that the bonds after it are of.
_RELATION = re.compile(
    r"[^,;:]{0,4}(?:结对|关系|任务|安排|对子|名单|工作|方面|机制|中,|框架下|(?:决策)?部署|要求|以来)|,其中"
)
