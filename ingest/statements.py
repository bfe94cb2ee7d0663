"""What one sentence commits to: its quantities judged by the words around them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ingest.commitments import Outlook, is_condition, is_forecast
from ingest.indicators import head_noun, shared_out, trim
from ingest.numbers import Quantity, find_quantities
from ingest.phrases import any_of, phrases
from schema.extraction import Comparator

_FORECAST_CONFIDENCE = 0.7
_YEARS = range(1900, 2101)
_SMALL = 10


@dataclass(frozen=True)
class Statement:
    """A checkable commitment at ``sentence[start:end]``; `place` is where its number stands.

    `elliptic` says that it shares the verb of the statement before it.
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
    confidence: float = 1.0


@dataclass(frozen=True)
class _Clause:
    """A stretch between commas. `dated` says that a deadline stands in it."""

    start: int
    words: str
    dated: bool


@dataclass(frozen=True)
class _Reading:
    """How a quantity commits: where its statement starts, its comparator, its indicator."""

    start: int
    end: int
    comparator: Comparator
    indicator: str
    elliptic: bool = False


def read_sentence(
    sentence: str, outlook: Outlook, deadlines: Sequence[tuple[int, int]]
) -> list[Statement]:
    """The statements of a sentence that look ahead, in order."""
    clauses = list(_clauses(sentence, deadlines))
    found: list[Statement] = []
    for position, clause in enumerate(clauses):
        former = clauses[position - 1].words if position else ""
        if not is_condition(clause.words):
            found += [*_of_clause(clause, former, bool(found)), *_qualities(clause)]
    ahead = [s for s in found if not outlook.is_past(s.place) and not _is_name(sentence, s.place)]
    return sorted(ahead, key=lambda statement: statement.place)


def _clauses(sentence: str, deadlines: Sequence[tuple[int, int]]) -> Iterator[_Clause]:
    for match in _CLAUSE.finditer(sentence):
        inside = [end for start, end in deadlines if match.start() <= start < match.end()]
        start = max(inside, default=match.start())
        yield _Clause(start, sentence[start : match.end()], bool(inside))


def _of_clause(clause: _Clause, former: str, elliptic: bool) -> list[Statement]:
    """The statements of a clause; `elliptic` lets it go on with the verb of the one before."""
    quantities = list(find_quantities(clause.words))
    readings: list[tuple[Quantity, _Reading]] = []
    for position, quantity in enumerate(quantities):
        following = quantities[position + 1] if position + 1 < len(quantities) else None
        last = readings[-1] if readings else None
        reading = _Context(clause, quantity, following, former, elliptic).read(last)
        if reading is not None:
            readings.append((_fallback_unit(clause.words, quantity), reading))
    return list(_statements(clause, readings))


def _statements(
    clause: _Clause, readings: Sequence[tuple[Quantity, _Reading]]
) -> Iterator[Statement]:
    confidence = _FORECAST_CONFIDENCE if is_forecast(clause.words) else 1.0
    names = _names(clause, [reading for _, reading in readings])
    for (quantity, reading), name in zip(readings, names, strict=True):
        yield Statement(
            start=clause.start + reading.start,
            end=clause.start + max(reading.end, quantity.end),
            place=clause.start + quantity.start,
            indicator=name,
            comparator=reading.comparator,
            value=quantity.value,
            unit=quantity.unit,
            elliptic=reading.elliptic,
            confidence=confidence,
        )


def _names(clause: _Clause, readings: Sequence[_Reading]) -> list[str]:
    names = [reading.indicator for reading in readings]
    if "分别" in clause.words and len(names) > 1 and len(set(names)) == 1:
        return shared_out(names[0], len(names))
    return names


def _fallback_unit(clause: str, quantity: Quantity) -> Quantity:
    """A unit that no list knows: the one or two words between a number and the clause's end."""
    found = _ODD_UNIT.match(clause, quantity.end) if quantity.sort in ("bare", "scaled") else None
    if found is None:
        return quantity
    return replace(quantity, unit=(quantity.unit or "") + found[0], end=found.end())


class _Context:
    """A quantity between what precedes and what follows it in its clause."""

    def __init__(
        self,
        clause: _Clause,
        quantity: Quantity,
        following: Quantity | None,
        former: str,
        elliptic: bool,
    ) -> None:
        self.clause, self.quantity, self.following = clause, quantity, following
        self.former, self.elliptic = former, elliptic
        self.after = clause.words[quantity.end :]
        self.closes = not self.after or self.after[0] in "、和及或与)("

    def read(self, last: tuple[Quantity, _Reading] | None) -> _Reading | None:
        """How the quantity commits, None when it does not; `last` is the one read before it."""
        since = last[0].end if last else 0
        self.since, self.before = since, self.clause.words[since : self.quantity.start]
        if last and (joined := self._joined(*last)):
            return joined
        if self._is_description():
            return None
        return self._compared() or self._based() or self._granted() or self._counted()

    def _joined(self, quantity: Quantity, reading: _Reading) -> _Reading | None:
        """It goes on with a list: 65%和55%, 100个甲和1000个乙."""
        between = self.before
        same = self.quantity.sort == quantity.sort
        if same and between in _LINKS:
            comparator = self.quantity.comparator or reading.comparator
            return replace(reading, comparator=comparator, end=self.quantity.end)
        if same and self.quantity.sort == "countable" and between.endswith(_LINKS) and self.after:
            return self._prenominal(self.quantity.start)
        return None

    def _is_description(self) -> bool:
        quantity = self.quantity
        if self.after.startswith(_descriptive_after()):
            return True
        if self.before.endswith(_descriptive_before()) and not _prefix().search(self.before):
            return True
        if quantity.sort == "bare" and not self._fits_bare():
            return True
        if quantity.sort == "duration" and not _shortens().search(self.before):
            return True
        return not self.closes and self._is_attribute()

    def _fits_bare(self) -> bool:
        if self.quantity.value in _YEARS:
            return False
        return self.closes or _ODD_UNIT.match(self.after) is not None

    def _is_attribute(self) -> bool:
        """A later quantity of the clause is what is stated (收入50万元以上村占比达到55%)."""
        if self.quantity.sort == "countable" and self._verb():
            return False
        if self.after.startswith("的") and not self._verb():
            return not self.after[1:].startswith((*_grant_nouns(), *_amounts()))
        if self.following is None:
            return False
        between = self.clause.words[self.quantity.end : self.following.start]
        return not _JOINT.search(between) and not between.startswith(("给予", "予以"))

    def _compared(self) -> _Reading | None:
        """A word of comparison stands at the number: 达到240亿元, 不少于50个应用场景, 1.46以内."""
        quantity, found = self.quantity, _prefix().search(self.before)
        if (
            found
            and quantity.chinese
            and quantity.sort == "countable"
            and found["word"] in _plain()
        ):
            return None
        if found and self._says_enough():
            return self._stated(found.start(), found["word"])
        if found is None and self.closes and quantity.comparator and len(self.before) > 1:
            return self._stated(len(self.before), "")
        return None

    def _says_enough(self) -> bool:
        if self.closes or self.quantity.sort == "countable" or _ODD_UNIT.match(self.after):
            return True
        return self.after.startswith((*_grant_nouns(), *_tails(), "给予", "予以", "的"))

    def _stated(self, cut: int, word: str) -> _Reading:
        comparator = self._comparator(word)
        start, end = trim(self.before[:cut])
        name = self.before[start:end]
        if (
            len(name) < 2
            or _nameless().fullmatch(name)
            or (self.after and not self.closes and self.quantity.sort == "countable")
        ):
            verb = _nameless().fullmatch(name) or _verb_before().search(self.before[:cut])
            return self._prenominal(self.since + (verb.start() if verb else cut), comparator)
        if word in phrases("targets")["indicator"]["changes"]:
            name += word
        elif _granting().search(self.before[:cut]) and (noun := self._grant_noun()):
            name += noun
        return _Reading(self.since + start, self.quantity.end, comparator, name)

    def _comparator(self, word: str) -> Comparator:
        said = _comparators().get(word)
        if said and said != "=":
            return said
        if self.quantity.comparator:
            return self.quantity.comparator
        return ">=" if _AT_LEAST.search(self.before) else "="

    def _based(self) -> _Reading | None:
        """A share of something: 不高于合同金额的30%, 高于GDP增速1个百分点, 按照售价的15%."""
        if self.quantity.sort != "measured":
            return None
        found = next((m for p in _shares() if (m := p.search(self.before))), None)
        if found and (self.closes or self.after.startswith(("给予", "予以", "的"))):
            name = f"{self._grant_noun() or '补助'}占{found['base']}比例"
            comparator = self._comparator(found["word"])
            return _Reading(self.since + found.start(), self.quantity.end, comparator, name)
        if self.closes and (found := _relation().search(self.before)):
            start, _ = trim(self.before[: found.start()])
            name = self.before[start:]
            return _Reading(self.since + start, self.quantity.end, self._comparator(""), name)
        return None

    def _grant_noun(self) -> str | None:
        found = _grant().match(self.after)
        return found["noun"] if found else None

    def _granted(self) -> _Reading | None:
        """Money that a policy pays: 给予50万元奖励."""
        found = _granting().search(self.before)
        if found is None or self.quantity.sort != "measured":
            return None
        return self._prenominal(self.since + found.start())

    def _counted(self) -> _Reading | None:
        """Things that a verb of commitment governs: 培育30家企业, 建设站点1000个."""
        if self.quantity.chinese and self.quantity.value < _SMALL and not self.quantity.comparator:
            return None
        verb = self._verb()
        if verb and not self.closes and self._is_countable_by(verb["verb"]):
            return self._prenominal(self.since + verb.start())
        if self.closes and self._is_governed():
            elliptic = not self.clause.dated and not _verb_within().search(self.before)
            return replace(self._stated(len(self.before), ""), elliptic=elliptic)
        return None

    def _verb(self) -> re.Match[str] | None:
        return _verb_before().search(self.before)

    def _is_countable_by(self, verb: str) -> bool:
        quantity = self.quantity
        if quantity.sort == "countable":
            return True
        extent = verb in phrases("targets")["commit"]["extent"]
        return quantity.sort == "measured" and bool(quantity.comparator or extent)

    def _is_governed(self) -> bool:
        verbs = phrases("targets")["commit"]
        if len(self.before) < 2 and not self.clause.dated:
            return False
        if self.quantity.sort == "countable":
            return self.clause.dated or self.elliptic or bool(_verb_within().search(self.before))
        return self.clause.dated or any(verb in self.before for verb in verbs["extent"])

    def _prenominal(self, start: int, comparator: Comparator | None = None) -> _Reading:
        """The name of what is counted follows its number."""
        if least := _AT_LEAST.search(self.before):
            start = min(start, self.since + least.start())
        size = 0 if self.closes else head_noun(self.after)
        name = self.after[:size].removeprefix("的") or self._left_name()
        return _Reading(start, self.quantity.end + size, comparator or self._comparator(""), name)

    def _left_name(self) -> str:
        """What a nameless quantity is about: the noun given, or the clause before."""
        noun = self._grant_noun()
        if noun is not None:
            return noun
        start, end = trim(self.former)
        return self.former[start:end] or self.clause.words


def _qualities(clause: _Clause) -> Iterator[Statement]:
    for pattern in _goals():
        for found in pattern.finditer(clause.words):
            start, end = trim(clause.words[found.start() : found.start("goal")])
            start, end = found.start() + start, found.start() + end
            yield Statement(
                start=clause.start + start,
                end=clause.start + found.end(),
                place=clause.start + found.start("goal"),
                indicator=clause.words[start:end],
                comparator="=",
                qualitative=found["goal"].strip('“”"'),
            )


def _is_name(sentence: str, place: int) -> bool:
    """Whether `place` stands within the title of a document or the name of a programme."""
    return any(name.start() < place < name.end() - 1 for name in _NAME.finditer(sentence))


_CLAUSE = re.compile(r"[^,;:]+")
_NAME = re.compile(r"《[^》]*》|“[^”,。]{1,12}”(?!占|达|覆盖)")
_LINKS = ("、", "和", "及", "与", "以及", "/")
_JOINT = re.compile(r"[、和及并且]$|[、和及并且][^、]{2,}$|^[、和及或与]")
_AT_LEAST = re.compile(r"至少|不少于|不低于")
_ODD_UNIT = re.compile(
    r"(?![年月日号级年型档强圈版期制大第])[\u4e00-\u9fff]{1,2}(?=$|以上$|以内$|左右$)"
)


@lru_cache(maxsize=1)
def _comparators() -> dict[str, Comparator]:
    groups: dict[Comparator, list[str]] = {
        key: words for key, words in phrases("targets")["before"].items() if key != "around"
    }
    return {word: comparator for comparator, words in groups.items() for word in words}


@lru_cache(maxsize=1)
def _plain() -> frozenset[str]:
    return frozenset(word for word, comparator in _comparators().items() if comparator == "=")


@lru_cache(maxsize=1)
def _softeners() -> str:
    return any_of(phrases("targets")["before"]["around"]["softeners"])


@lru_cache(maxsize=1)
def _prefix() -> re.Pattern[str]:
    return re.compile(rf"(?P<word>{any_of(_comparators())})(?:了|到)?(?:{_softeners()})*$")


@lru_cache(maxsize=1)
def _relation() -> re.Pattern[str]:
    words = any_of(phrases("targets")["relations"]["words"])
    return re.compile(rf"(?:{words})[^\d,]{{2,20}}$")


@lru_cache(maxsize=1)
def _shares() -> tuple[re.Pattern[str], ...]:
    bounds = any_of(word for word, c in _comparators().items() if c != "=" and len(word) > 2)
    basis = any_of(phrases("targets")["grant"]["basis"])
    return (
        re.compile(rf"(?:{basis})?(?P<word>{bounds})(?P<base>[^,]{{2,40}}?)的?$"),
        re.compile(rf"(?P<word>{basis})(?P<base>[^,]{{2,40}}?)的$"),
    )


@lru_cache(maxsize=1)
def _grant_nouns() -> tuple[str, ...]:
    return tuple(phrases("targets")["grant"]["nouns"])


@lru_cache(maxsize=1)
def _amounts() -> tuple[str, ...]:
    return tuple(phrases("targets")["grant"]["amounts"])


@lru_cache(maxsize=1)
def _tails() -> tuple[str, ...]:
    return tuple(phrases("targets")["commit"]["tails"])


@lru_cache(maxsize=1)
def _grant() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[^,]*?(?:给予|予以|的))?[^,]{{0,12}}?(?P<noun>{any_of(_grant_nouns())})"
    )


@lru_cache(maxsize=1)
def _granting() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(phrases('targets')['grant']['verbs'])})(?:{_softeners()})*$")


@lru_cache(maxsize=1)
def _nameless() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(phrases('targets')['grant']['verbs'])}|{_softeners()})+")


@lru_cache(maxsize=1)
def _verb_before() -> re.Pattern[str]:
    commit = phrases("targets")["commit"]
    scope = "".join(commit["scope"])
    return re.compile(
        rf"(?P<verb>{any_of(commit['verbs'])})"
        rf"(?:[^,、]{{0,10}}[{scope}])?(?:至少|不少于|不超过)?(?:{_softeners()})*$"
    )


@lru_cache(maxsize=1)
def _verb_within() -> re.Pattern[str]:
    return re.compile(any_of(phrases("targets")["commit"]["verbs"]))


@lru_cache(maxsize=1)
def _shortens() -> re.Pattern[str]:
    return re.compile(
        r"(?:压缩|压减|缩短|缩减|减|降|控制|不超过|不高于|时间|时限|时长|用时)[^,]{0,6}$"
    )


@lru_cache(maxsize=1)
def _descriptive_after() -> tuple[str, ...]:
    return tuple(phrases("targets")["descriptive"]["after"])


@lru_cache(maxsize=1)
def _descriptive_before() -> tuple[str, ...]:
    return tuple(phrases("targets")["descriptive"]["before"])


@lru_cache(maxsize=1)
def _goals() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(goal) for goal in phrases("targets")["qualitative"]["goals"])
