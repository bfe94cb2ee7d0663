"""What one sentence commits to: its quantities and its goals without figures."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.target.commitments import Outlook, is_condition, is_forecast
from ingest.target.cues import cues
from ingest.target.indicators import shared_out, trim
from ingest.target.readings import ODD_UNIT, Clause, Reading, is_idle, read_quantity
from ingest.text.numbers import Quantity, find_quantities
from schema.extraction import Comparator


@dataclass(frozen=True)
class Statement:
    """A checkable commitment at ``sentence[start:end]``; `place` is where its number stands.

    `elliptic` says that it shares the verb of the statement before it, `forecast` that it is
    expected (预计) rather than promised.
    """

    start: int
    end: int
    place: int
    indicator: str
    comparator: Comparator
    value: float | None = None
    unit: str | None = None
    qualitative: str | None = None
    elliptic: bool = False
    forecast: bool = False


def may_state(words: str) -> bool:
    """Whether `words` hold a figure or a goal at all; most sentences need not be read."""
    return bool(_FIGURE.search(words) or cues().hints.search(words))


def read_sentence(
    sentence: str, outlook: Outlook, deadlines: Sequence[tuple[int, int]]
) -> list[Statement]:
    """The statements of a sentence that look ahead, in order.

    `deadlines` are the places of those that stand in the sentence.
    """
    found: list[Statement] = []
    former = ""
    for start, end in _clauses(sentence, deadlines):
        pledged = outlook.is_pledged(end)
        clause = _clause(sentence, (start, end), deadlines, pledged, former, bool(found))
        former = clause.words
        if may_state(clause.words) and not is_condition(clause.words):
            stated = [*_quantified(clause), *_qualified(clause)]
            former = _level(stated[-1].indicator) if stated else former
            found += stated
    ahead = [s for s in found if not outlook.is_past(s.place) and not _is_name(sentence, s.place)]
    return sorted(ahead, key=lambda statement: statement.place)


def _level(indicator: str) -> str:
    """What an indicator of change is about: 地区生产总值 of 地区生产总值增长."""
    change = next((word for word in cues().changes if indicator.endswith(word)), "")
    return indicator.removesuffix(change)


def _clauses(sentence: str, deadlines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where the clauses stand: 三季度达40%、四季度达70% are two, each with its deadline."""
    cuts = [start for start, _ in deadlines if sentence[start - 1 : start] == "、"]
    for match in _CLAUSE.finditer(sentence):
        start, end = match.span()
        inside = [cut for cut in cuts if start < cut < end]
        yield from pairwise([start, *inside, end])


def _clause(
    sentence: str,
    span: tuple[int, int],
    deadlines: Sequence[tuple[int, int]],
    pledged: bool,
    former: str,
    elliptic: bool,
) -> Clause:
    first, last = span
    inside = [end for start, end in deadlines if first <= start < last]
    start = min(max(inside, default=first), last)
    words = sentence[start:last]
    return Clause(start, words, bool(inside), pledged, former, elliptic)


def _quantified(clause: Clause) -> Iterator[Statement]:
    readings = _readings(clause)
    if not readings:
        return
    forecast = is_forecast(clause.words)
    for reading, name in zip(readings, _names(clause, readings), strict=True):
        quantity = _with_odd_unit(clause.words, reading.quantity)
        yield Statement(
            start=clause.start + reading.start,
            end=clause.start + max(reading.end, quantity.end),
            place=clause.start + quantity.start,
            indicator=name,
            comparator=reading.comparator,
            value=quantity.value,
            unit=quantity.unit,
            elliptic=reading.elliptic,
            forecast=forecast,
        )


def _readings(clause: Clause) -> list[Reading]:
    quantities = list(find_quantities(clause.words))
    readings: list[Reading] = []
    for position, quantity in enumerate(quantities):
        following = next((q for q in quantities[position + 1 :] if not is_idle(q)), None)
        last = readings[-1] if readings else None
        reading = read_quantity(clause, quantity, following, last)
        if reading is not None:
            readings.append(reading)
    return readings


def _names(clause: Clause, readings: Sequence[Reading]) -> list[str]:
    names = [reading.indicator for reading in readings]
    if "分别" in clause.words and len(names) > 1 and len(set(names)) == 1:
        return shared_out(names[0], len(names))
    return names


def _with_odd_unit(clause: str, quantity: Quantity) -> Quantity:
    found = ODD_UNIT.match(clause, quantity.end) if quantity.sort in ("bare", "scaled") else None
    if found is None:
        return quantity
    return replace(quantity, unit=(quantity.unit or "") + found[0], end=found.end())


def _qualified(clause: Clause) -> Iterator[Statement]:
    if not cues().hints.search(clause.words):
        return
    for pattern in cues().goals:
        for found in pattern.finditer(clause.words):
            left = found[0][: found.start("goal") - found.start()]
            start, end = trim(left)
            yield Statement(
                start=clause.start + found.start() + start,
                end=clause.start + found.end(),
                place=clause.start + found.start("goal"),
                indicator=_name(left[start:end], clause),
                comparator="=",
                qualitative=found["goal"].strip('“”"'),
            )


def _name(name: str, clause: Clause) -> str:
    """The name of a goal's indicator, from the clause before when its own has none."""
    if not cues().nameless.fullmatch(name):
        return name
    start, end = trim(clause.former)
    return clause.former[start:end] or name


def _is_name(sentence: str, place: int) -> bool:
    """Whether `place` stands within the title of a document or the name of a programme."""
    return any(name.start() < place < name.end() - 1 for name in _NAME.finditer(sentence))


_FIGURE = re.compile(r"\d|[一二两三四五六七八九十百千万亿](?:[万亿家名项人]|个(?!别|人))")
_CLAUSE = re.compile(r"[^,;:]+")
_NAME = re.compile(r"《[^》]*》|“[^”,。]{1,12}”(?!占|达|覆盖)")
