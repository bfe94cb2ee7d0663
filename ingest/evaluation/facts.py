"""What a gold file and an extraction say, in one form, so that the two can be compared.

Places are indexes into the words of a Flow of the whole text: there white space and the width of
characters make no difference.
"""

from dataclasses import dataclass

from ingest.phrases import phrases
from schema.extraction import Cadence, Comparator, Role, Span

_SCALES = {"十": 10, "百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}
_WHOLE = frozenset(phrases("quantities")["measured"])


@dataclass(frozen=True)
class Owner:
    """An organization at `place`, in a role. `task` is squeezed: number and title, or a title."""

    mention: str
    place: int
    role: Role
    collective: bool
    task: str
    span: Span


@dataclass(frozen=True)
class Aim:
    """A target whose statement takes the words ``start:end``; value and unit without scale."""

    words: str
    value: float
    unit: str
    start: int
    end: int
    comparator: Comparator
    deadline: str
    cadence: Cadence
    span: Span


@dataclass(frozen=True)
class Bond:
    """A pairing; each party by all the names it goes by."""

    parties: tuple[frozenset[str], ...]
    kind: str
    span: Span


@dataclass(frozen=True)
class Facts:
    """All of one document."""

    owners: tuple[Owner, ...]
    aims: tuple[Aim, ...]
    bonds: tuple[Bond, ...]


def without_scale(value: float, unit: str) -> tuple[float, str]:
    """1.5 万台 is 15000 台. A unit that begins as a scale does (千瓦) is whole."""
    while unit not in _WHOLE and unit[:1] in _SCALES:
        value, unit = value * _SCALES[unit[0]], unit[1:]
    return value, unit.removeprefix("个") if unit == "个百分点" else unit
