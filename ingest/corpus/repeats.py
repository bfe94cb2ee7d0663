"""Facts that stand within a passage of another's words, and say the same there."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from ingest.corpus.authorship import Printed, contains
from ingest.corpus.findings import Finding
from schema.extraction import Span

Row = dict[str, Any]

_GOAL = ("indicator", "comparator", "value", "unit", "qualitative", "deadline")


def repeated_targets(
    finding: Finding, own: Sequence[Row], authors: Sequence[Row], printer: Printed, author: Printed
) -> Iterator[Row]:
    """Those of `own` targets that the author's words state, as rows of id and whose: `of`.

    What a place above has promised is promised once, whoever prints it. Elsewhere the same words
    may be another place's own promise: they must be the same to a character, and the same
    organizations must answer for them.
    """

    def same(one: Row, other: Row) -> bool:
        above = contains(author.division, printer.division)
        return all(one[part] == other[part] for part in _GOAL) and (
            above or (one["owners"] == other["owners"] and _within(one, finding.verbatim))
        )

    return _repeated(finding, own, authors, same)


def repeated_tasks(finding: Finding, own: Sequence[Row], authors: Sequence[Row]) -> Iterator[Row]:
    """Those of `own` tasks all of whose measures have the words and organizations of the author's.

    区农业农村局 is another bureau in another district, so what it is given there is another duty;
    a task that names nobody stays too.
    """

    def same(one: Row, other: Row) -> bool:
        owners: list[str] = one["owners"]
        return bool(owners) and owners == other["owners"] and one["texts"] == other["texts"]

    return _repeated(finding, own, authors, same)


def _repeated(
    finding: Finding,
    own: Sequence[Row],
    authors: Sequence[Row],
    same: Callable[[Row, Row], bool],
) -> Iterator[Row]:
    originals = [row for row in authors if _within(row, [finding.of])]
    for row in own:
        if _within(row, [finding.span]):
            for original in originals:
                if original["id"] != row["id"] and same(row, original):
                    yield {"id": row["id"], "of": original["id"]}
                    break


def _within(row: Row, spans: Iterable[Span]) -> bool:
    """Whether some of a fact's words stand within one of `spans`; its number may stand before."""
    return any(row["start"] < end and start < row["end"] for start, end in spans)
