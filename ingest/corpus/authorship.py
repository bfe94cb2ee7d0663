"""Whose words they are, when several documents print the same."""

from dataclasses import dataclass

from schema import divisions

_LATEST = "9999"

# Compared in order, the smaller is the author.
Precedence = tuple[bool, int, str, str, str]
Claim = tuple[bool, str, str, str]


@dataclass(frozen=True)
class Printed:
    """What of a document decides about authorship. Dates are ISO 8601, so they sort."""

    id: str
    title: str
    kind: str
    series: str
    location: str | None
    division: str | None
    issued_on: str | None
    loaded_at: str
    superseded: bool


def claim(author: Printed) -> Claim:
    """How good a claim `author` has wherever no place contains another's; the least is best."""
    return (author.superseded, author.issued_on or _LATEST, author.loaded_at, author.id)


def precedence(author: Printed, printer: Printed) -> Precedence:
    """How good a claim `author` has to a passage that `printer` prints too; the least has it.

    A version in force before one that is superseded; the document of a place that contains the
    printer's place before all others, the province before the city; else the earlier issued, those
    without a date last; else the earlier loaded. Measured against itself, a document's claim is
    what others must beat.
    """
    return (
        author.superseded,
        _rank_above(author.division, printer.division),
        author.issued_on or _LATEST,
        author.loaded_at,
        author.id,
    )


def may_author(author: Printed, printer: Printed) -> bool:
    """Whether `author` has a better claim; versions of one document are not each other's."""
    if author.id == printer.id:
        return False
    if author.series == printer.series or author.location == printer.location is not None:
        return False
    return precedence(author, printer) < precedence(printer, printer) and not (
        author.superseded == printer.superseded and contains(printer.division, author.division)
    )


def contains(one: str | None, other: str | None) -> bool:
    """Whether the place of code `other` lies within that of `one`, which it is not itself."""
    return bool(one and other and one != other and other.startswith(divisions.stem(one)))


def _rank_above(author: str | None, printer: str | None) -> int:
    """0 for the country, 2 for a province, 4 for a city that contains the printer; 6 for none."""
    return len(divisions.stem(author)) if author and contains(author, printer) else 6
