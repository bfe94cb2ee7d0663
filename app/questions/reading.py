"""A question as read: whom, where, when and what it names, and the words that nobody understood."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from app.questions.dates import Period, find_periods
from app.questions.forms import form_of
from app.questions.organizations import (
    OrganizationMention,
    find_organizations,
    looks_like_organization,
)
from app.questions.places import PlaceMention, find_places, named_wholly
from app.questions.spans import between, is_free, spans
from app.questions.topics import grown
from app.questions.words import Sign, signs_in, table
from cypher.database import Database
from ingest.text.flow import squeeze
from ingest.text.numbers import number
from schema.extraction import Span

_MANY = r"\d{1,3}|[一二三四五六七八九十]{1,3}"
_TASK_NUMBER = re.compile(
    rf"第(?P<ordinal>{_MANY})(?:项|条|号|个)?(?:重点|主要)?(?:任务|工作)?"
    rf"|(?:任务|第)(?P<after>{_MANY})(?![\d个项条家年月])号?|(?P<before>{_MANY})号(?:任务|工作)"
)
_QUOTES = "“”\"'《》"
_FIGURE = re.compile(r"\d+|[一二三四五六七八九十]+")


class TaskNumber(NamedTuple):
    """`words[start:end]` of a question means the task of that number, as printed: 7."""

    start: int
    end: int
    number: str


@dataclass(frozen=True)
class Reading:
    """What was understood of a question. `topics` are words about which facts are asked;
    `strange` are such as look like a bureau that nobody knows."""

    words: str
    organizations: tuple[OrganizationMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    periods: tuple[Period, ...] = ()
    numbers: tuple[TaskNumber, ...] = ()
    signs: tuple[Sign, ...] = ()
    topics: tuple[str, ...] = ()
    strange: tuple[str, ...] = ()

    @property
    def features(self) -> frozenset[str]:
        """Everything that the question says, by name, as the table of forms names it."""
        return frozenset().union(
            *(sign.names for sign in self.signs),
            _one_or_more("organization", self.organizations),
            _one_or_more("division", self.places),
            _one_or_more("period", self.periods),
            _one_or_more("number", self.numbers),
            {"topic"} if self.topics else set(),
            {"strange"} if self.strange else set(),
        )

    def said(self, sign: str) -> list[str]:
        """The words that say it."""
        return [self.words[s.start : s.end] for s in self.signs if sign in s.names]

    def figure(self, sign: str) -> int | None:
        """The number in the words that say it: 3 in 前三个."""
        found = next((m for words in self.said(sign) if (m := _FIGURE.search(words))), None)
        return int(number(found[0])) if found else None


def read_question(database: Database, question: str, today: date) -> Reading:
    """Read a question against what the graph knows."""
    words = squeeze(question)
    organizations = find_organizations(database, words)
    reading = _named(database, words, organizations, today)
    # 合作办 is no office in 合作办学: an absent one must not be a part of a longer word.
    edges = {edge for piece in _pieces(reading) for edge in piece}
    whole = [m for m in organizations if m.candidates or not {m.start, m.end} & edges]
    if len(whole) < len(organizations):
        reading = _named(database, words, whole, today)
    return _completed(database, reading)


def _named(
    database: Database, words: str, organizations: Sequence[OrganizationMention], today: date
) -> Reading:
    """What a question names and says, the rest left over."""
    free = between(len(words), spans(organizations))
    numbers = [found for span in free for found in _task_numbers(words, span)]
    taken = spans(organizations, numbers)
    periods = [p for p in find_periods(words, today) if is_free((p.start, p.end), taken)]
    taken += spans(periods)
    places = find_places(database, words, between(len(words), taken))
    taken += spans(places)
    signs = [s for span in between(len(words), taken) for s in signs_in(words, *span)]
    return Reading(
        words, tuple(organizations), tuple(places), tuple(periods), tuple(numbers), tuple(signs)
    )


def _completed(database: Database, reading: Reading) -> Reading:
    """Make something of the words that are left: a place, a phrase of the documents, a topic."""
    signs, places = list(reading.signs), list(reading.places)
    topics: list[Span] = []
    strange: list[str] = []
    absent: list[PlaceMention] = []
    pieces = _pieces(reading)
    while pieces:
        start, end = pieces.pop(0)
        words = reading.words[start:end]
        named = [PlaceMention(start, end, *each) for each in named_wholly(database, words)]
        phrase = grown(database, reading.words, (start, end), _movable(reading, start, end))
        if named and all(each.known for each in named):
            places += named
        elif phrase is None and looks_like_organization(words):
            strange.append(words)
        else:
            start, end = phrase or (start, end)
            topics.append((start, end))
            absent += named if phrase is None else []
            signs = [sign for sign in signs if sign.end <= start or sign.start >= end]
            places = [place for place in places if place.end <= start or place.start >= end]
            pieces = [piece for piece in pieces if piece[0] >= end]
    told = replace(
        reading,
        places=tuple(places),
        signs=tuple(sign for sign in signs if sign.names),
        topics=tuple(reading.words[slice(*topic)].strip(_QUOTES) for topic in _longest(topics)),
        strange=tuple(strange),
    )
    return _with_phrase(database, _with_absent(told, absent))


def _with_phrase(database: Database, reading: Reading) -> Reading:
    """Take a sign for a phrase of the documents when as a sign it asks nothing: 合作办学."""
    if reading.topics or reading.strange or form_of(reading.features):
        return reading
    soft = set(table("words")["soft"]["signs"])
    for sign in (sign for sign in reading.signs if sign.names <= soft):
        room = _movable(reading, sign.start, sign.end)
        start, end = grown(database, reading.words, (sign.start, sign.end), room) or (0, 0)
        signs = tuple(each for each in reading.signs if each.end <= start or each.start >= end)
        told = replace(reading, signs=signs, topics=(reading.words[start:end],))
        if end and form_of(told.features):
            return told
    return reading


def _with_absent(reading: Reading, absent: Sequence[PlaceMention]) -> Reading:
    """Take words for places that the graph does not know when as topics they ask nothing."""
    if not absent or form_of(reading.features):
        return reading
    named = {reading.words[each.start : each.end] for each in absent}
    topics = tuple(topic for topic in reading.topics if topic not in named)
    return replace(reading, places=(*reading.places, *absent), topics=topics)


def _longest(found: Iterable[Span]) -> list[Span]:
    """Of overlapping phrases the longest, in the order of the question."""
    kept: list[Span] = []
    for span in sorted(found, key=lambda each: each[0] - each[1]):
        if is_free(span, kept):
            kept.append(span)
    return sorted(kept)


def _movable(reading: Reading, start: int, end: int) -> Span:
    """How far a phrase around a piece may reach: to the nearest words that decide what is asked."""
    rigid = set(table("words")["rigid"]["signs"])
    walls = spans([sign for sign in reading.signs if sign.names & rigid])
    walls += spans(reading.organizations, reading.numbers, reading.periods)
    left = max((wall[1] for wall in walls if wall[1] <= start), default=0)
    right = min((wall[0] for wall in walls if wall[0] >= end), default=len(reading.words))
    return left, right


def _pieces(reading: Reading) -> list[Span]:
    """The stretches of the question that nothing was made of."""
    made = spans(
        reading.signs, reading.organizations, reading.places, reading.numbers, reading.periods
    )
    return list(between(len(reading.words), made))


def _task_numbers(words: str, span: Span) -> Iterator[TaskNumber]:
    for found in _TASK_NUMBER.finditer(words, *span):
        printed = found["ordinal"] or found["after"] or found["before"]
        yield TaskNumber(found.start(), found.end(), str(int(number(printed))))


def _one_or_more(name: str, found: Sequence[object]) -> set[str]:
    """`organization` for one, `organizations` for more."""
    if not found:
        return set()
    return {name} if len(found) == 1 else {f"{name}s"}
