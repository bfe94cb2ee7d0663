"""Reprints: words that a page prints again, under another heading or after a broken column.

What a reprint states belongs to the place where it was printed first. Matching is by anchors of a
few characters that are extended to the longest common run, so a paragraph of which only a half is
printed again, or whose ordinal has changed (三是 to 四是), is found in one pass.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.text.flow import Flow
from schema.extraction import Reprint, Span

# Shorter repetitions are a document's own manner of speaking: a plan states its aims twice.
_SHORTEST = 40
_ANCHOR, _STEP = 16, 8
# Characters by which two runs may be apart, or short of a unit's edge, and still be one.
_SLACK = 8


@dataclass
class _Run:
    """``words[start:end]`` of a unit repeats ``words[of:of_end]`` of unit `source`."""

    start: int
    end: int
    source: int
    of: int
    of_end: int
    matched: int


@dataclass
class _Library:
    """The units read so far and where their anchors stand, first places only."""

    units: list[Flow] = field(default_factory=list)
    anchors: dict[str, tuple[int, int]] = field(default_factory=dict)

    def add(self, unit: Flow, known: Sequence[_Run]) -> None:
        """Keep what `unit` says for the first time: all but the runs `known`."""
        number, words, place = len(self.units), unit.words, 0
        self.units.append(unit)
        for run in [*known, None]:
            end = run.start if run else len(words)
            for start in range(place, end - _ANCHOR + 1, _STEP):
                self.anchors.setdefault(words[start : start + _ANCHOR], (number, start))
            place = run.end if run else end

    def runs(self, unit: Flow) -> list[_Run]:
        """The runs of `unit` that were printed before, in order."""
        words, anchors, found, place = unit.words, self.anchors, list[_Run](), 0
        while place <= len(words) - _ANCHOR:
            hit = anchors.get(words[place : place + _ANCHOR])
            run = self._extended(words, place, *hit, found[-1].end if found else 0) if hit else None
            if run is None:
                place += 1
            else:
                _join(found, run)
                place = run.end
        least = min(_SHORTEST, len(words) - 2 * _SLACK)
        return [run for run in found if run.matched >= least]

    def _extended(self, words: str, place: int, source: int, of: int, floor: int) -> _Run:
        other = self.units[source].words
        ahead, back = _common(words, place, other, of), 0
        while (
            place - back > floor and of > back and words[place - back - 1] == other[of - back - 1]
        ):
            back += 1
        return _Run(place - back, place + ahead, source, of - back, of + ahead, back + ahead)


def find_reprints(text: str, units: Sequence[Span]) -> list[Reprint]:
    """What `units`, spans in reading order, repeat of the units before them.

    A span of the answer lies within one unit, whole or in part; `similarity` is the share of its
    characters that are the same. A run of less than forty characters is reported only where it is
    all but the edges of its unit.
    """
    library = _Library()
    found: list[Reprint] = []
    for span in units:
        unit = Flow.of(text, span)
        runs = [_to_the_edges(run, unit) for run in library.runs(unit)]
        found += [_reprint(run, unit, library.units[run.source]) for run in runs]
        library.add(unit, runs)
    return found


def _join(found: list[_Run], run: _Run) -> None:
    """Add `run`, to the last of `found` when hardly anything stands between them."""
    last = found[-1] if found else None
    if (
        last is not None
        and last.source == run.source
        and run.start - last.end <= _SLACK
        and 0 <= run.of - last.of_end <= _SLACK
    ):
        last.end, last.of_end, last.matched = run.end, run.of_end, last.matched + run.matched
    else:
        found.append(run)


def _to_the_edges(run: _Run, unit: Flow) -> _Run:
    """A run that begins or ends all but at its unit's edge takes in the rest."""
    if run.start <= _SLACK:
        run.start = 0
    if len(unit.words) - run.end <= _SLACK:
        run.end = len(unit.words)
    return run


def _reprint(run: _Run, unit: Flow, source: Flow) -> Reprint:
    return Reprint(
        span=unit.span(run.start, run.end),
        of=source.span(run.of, run.of_end),
        similarity=round(run.matched / (run.end - run.start), 3),
    )


def _common(one: str, at: int, other: str, of: int) -> int:
    """How many characters of `one` from `at` and of `other` from `of` on are the same."""
    most = min(len(one) - at, len(other) - of)
    low, high = 0, min(_ANCHOR, most)
    while high < most and one[at : at + high] == other[of : of + high]:
        low, high = high, min(2 * high, most)
    while low < high:
        middle = (low + high + 1) // 2
        if one[at + low : at + middle] == other[of + low : of + middle]:
            low = middle
        else:
            high = middle - 1
    return low
