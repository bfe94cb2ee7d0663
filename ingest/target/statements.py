"""What one sentence commits to: its quantities and its goals without figures."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.target.clauses import Clause, Reading, cut_clause, find_clauses, is_idle, is_word
from ingest.target.commitments import Outlook, is_forecast
from ingest.target.cues import cues
from ingest.target.indicators import shared_out, trim
from ingest.target.readings import read_quantity
from ingest.target.surroundings import ODD_UNIT
from ingest.text.numbers import Quantity, find_quantities
from schema.extraction import Comparator


@dataclass(frozen=True)
class Statement:
    """A checkable commitment at ``sentence[start:end]``; `place` is where its number stands.

    `elliptic` says that it shares the verb of the statement before it, `forecast` that it is
    expected (预计) rather than promised, `grant` that it is money a policy pays.
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
    grant: bool = False


def may_state(words: str) -> bool:
    """Whether `words` hold a figure or a goal at all; most sentences need not be read."""
    return bool(_FIGURE.search(words) or cues().hints.search(words))


def read_sentence(
    sentence: str,
    outlook: Outlook,
    deadlines: Sequence[tuple[int, int]],
    former: tuple[str, ...] = (),
) -> list[Statement]:
    """The statements of a sentence that look ahead, in order.

    `deadlines` are the places of those that stand in the sentence, `former` the indicators of
    the sentence before: what names none goes on about them.
    """
    found: list[Statement] = []
    for start, end in find_clauses(sentence, deadlines):
        pledged = outlook.is_pledged(end)
        goes_on = bool(found) or (start == 0 and sentence.startswith("其中") and bool(former))
        clause = cut_clause(sentence, (start, end), deadlines, pledged, former, goes_on)
        former = (clause.words,) if clause.words else former
        if may_state(clause.words):
            stated = [*_quantified(clause), *_qualified(clause)]
            former = tuple(level(one.indicator) for one in stated) or former
            found += stated
    ahead = [s for s in found if not outlook.is_past(s.place) and not _is_name(sentence, s.place)]
    return sorted(ahead, key=lambda statement: statement.place)


def with_ceilings(stated: Sequence[Statement]) -> Iterator[Statement]:
    """The statements of a sentence; a ceiling behind a grant is of it: 给予15%补助,最高100万元."""
    paid = False
    for one in stated:
        paid = one.grant or (paid and one.comparator == "<=" and (one.unit or "").endswith("元"))
        yield replace(one, grant=paid)


def level(indicator: str) -> str:
    """What an indicator of change is about: 地区生产总值 of 地区生产总值增长."""
    change = next((word for word in cues().changes if indicator.endswith(word)), "")
    return indicator.removesuffix(change)


def _quantified(clause: Clause) -> Iterator[Statement]:
    readings = _readings(clause)
    if not readings:
        return
    forecast = is_forecast(clause.words)
    for reading, name in zip(readings, _names(clause, readings), strict=True):
        quantity = _with_odd_unit(clause.words, reading.quantity)
        yield Statement(
            start=clause.place(reading.start),
            end=clause.place(max(reading.end, quantity.end) - 1) + 1,
            place=clause.place(quantity.start),
            indicator=name,
            comparator=reading.comparator,
            value=quantity.value,
            unit=quantity.unit,
            elliptic=reading.elliptic,
            forecast=forecast,
            grant=reading.grant,
        )


def _readings(clause: Clause) -> list[Reading]:
    quantities = list(find_quantities(clause.words))
    readings: list[Reading] = []
    for position, quantity in enumerate(quantities):
        rest = (q for q in quantities[position + 1 :] if not is_idle(q) and not is_word(q))
        following = next((q for q in rest if not _is_label(clause.words, q)), None)
        last = readings[-1] if readings else None
        reading = read_quantity(clause, quantity, following, last)
        if reading is not None:
            readings.append(reading)
    return _levelled(readings) if "分别" in clause.words else readings


def _levelled(readings: Sequence[Reading]) -> list[Reading]:
    """分别降低到0.7%和1.1%以下: the bound at the end holds for all."""
    last = readings[-1].comparator if readings else "="
    return [
        replace(one, comparator=last)
        if _bare(one) and one.indicator == readings[-1].indicator
        else one
        for one in readings
    ]


def _bare(reading: Reading) -> bool:
    return reading.comparator == "=" and reading.quantity.comparator is None


def _is_label(words: str, quantity: Quantity) -> bool:
    """Whether a number is part of a name: 500强."""
    return quantity.sort == "bare" and words.startswith(cues().names_after, quantity.end)


def _names(clause: Clause, readings: Sequence[Reading]) -> list[str]:
    names = [reading.indicator for reading in readings]
    # 新增24个、提升10个景区: the thing counted is named once, at the end.
    for at in range(len(names) - 1, 0, -1):
        if cues().verbs.fullmatch(names[at - 1]):
            names[at - 1] = names[at]
    if "分别" not in clause.words or len(names) < _FEWEST_SHARED or len(set(names)) > 1:
        return names
    if clause.former and names[0] == clause.former[-1]:
        # 到2027年,分别达到700家和1200家: as many names as were given before.
        same = len(clause.former) == len(names)
        return list(clause.former) if same else shared_out(names[0], len(names))
    units = {reading.quantity.unit for reading in readings}
    return shared_out(names[0], len(names), whole=len(units) > 1)


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
            name = _name(left[start:end], clause)
            if not name:
                continue
            yield Statement(
                start=clause.place(found.start() + start),
                end=clause.place(found.end() - 1) + 1,
                place=clause.place(found.start("goal")),
                indicator=name,
                comparator="=",
                qualitative=found["goal"].strip('“”"'),
            )


def _name(name: str, clause: Clause) -> str:
    """The name of a goal's indicator, from the clause before when its own has none."""
    if name and not cues().nameless.fullmatch(name):
        return name
    return clause.former_name() or name


def _is_name(sentence: str, place: int) -> bool:
    """Whether `place` stands within the title of a document or the name of a programme."""
    return any(name.start() < place < name.end() - 1 for name in _NAME.finditer(sentence))


_FEWEST_SHARED = 2
_FIGURE = re.compile(
    r"\d|[一二两三四五六七八九十百千万亿](?:[万亿家名项人所座条支场处张件款平公吨元亩成]|个(?!别|人))|百分之"
)
_NAME = re.compile(r"《[^》]*》|“[^”,。]{1,12}”(?!占|达|覆盖)")
