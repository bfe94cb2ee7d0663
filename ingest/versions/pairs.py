"""The tasks, measures and targets of two versions, each with what it has become."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from rapidfuzz import fuzz

from ingest.text.flow import squeeze
from ingest.versions.alignment import Item, Worth, align
from ingest.versions.said import goal
from schema.extraction import Extraction, Measure, Target, Task

T = TypeVar("T")

_MARK = re.compile(r"^(?:\(?[一二三四五六七八九十百\d]+[、.)]+|第[一二三四五六七八九十]+[章节])")
# Worth of standing in the same place, and of the same number: they decide between equals.
_SAME_PLACE, _SAME_NUMBER = 4, 3


@dataclass(frozen=True)
class Pairs(Generic[T]):
    """`both` are the same fact in the old and the new version; the others stand in one alone."""

    both: list[tuple[T, T]]
    dropped: list[T]
    added: list[T]


@dataclass(frozen=True)
class Owned:
    """A measure with the task it belongs to."""

    task: Task
    measure: Measure


def pair_tasks(old: Extraction, new: Extraction) -> Pairs[Task]:
    """Tasks by their titles and words, whatever their numbers and order have become."""
    return _paired(old.tasks, new.tasks, _task, _likeness_of_tasks)


def pair_measures(old: Extraction, new: Extraction, tasks: Pairs[Task]) -> Pairs[Owned]:
    """Measures within the same task, and such as went to another nearly word by word."""
    became = {one.id: other.id for one, other in tasks.both}
    sole = [
        (Owned(one, one.measures[0]), Owned(other, other.measures[0]))
        for one, other in tasks.both
        if len(one.measures) == len(other.measures) == 1
    ]
    known = {each.measure.id for pair in sole for each in pair}

    def item(owned: Owned) -> Item:
        return Item("", squeeze(owned.measure.text), became.get(owned.task.id, owned.task.id))

    rest = _paired(
        [each for each in _owned(old) if each.measure.id not in known],
        [each for each in _owned(new) if each.measure.id not in known],
        item,
        _likeness_of_measures,
    )
    return Pairs([*sole, *rest.both], rest.dropped, rest.added)


def pair_targets(old: Extraction, new: Extraction, tasks: Pairs[Task]) -> Pairs[Target]:
    """Targets by indicator, those of the same task first."""
    became = {one.id: other.id for one, other in tasks.both}

    def item(target: Target) -> Item:
        task = target.task_id or ""
        return Item(squeeze(target.indicator), goal(target), became.get(task, task))

    return _paired(old.targets, new.targets, item, _likeness_of_targets, alone=75)


def headings(task: Task) -> tuple[str, ...]:
    """The headings over a task without their numbers."""
    return tuple(_MARK.sub("", squeeze(heading)) for heading in task.path)


def _paired(
    old: Sequence[T], new: Sequence[T], item: Callable[[T], Item], worth: Worth, alone: float = 60
) -> Pairs[T]:
    found = align([item(each) for each in old], [item(each) for each in new], worth, alone)
    taken = set(found.values())
    return Pairs(
        [(old[one], new[other]) for one, other in sorted(found.items())],
        [each for at, each in enumerate(old) if at not in found],
        [each for at, each in enumerate(new) if at not in taken],
    )


def _task(task: Task) -> Item:
    body = "".join(squeeze(measure.text) for measure in task.measures)
    return Item(squeeze(task.title), body, headings(task), task.number)


def _owned(extraction: Extraction) -> Iterator[Owned]:
    for task in extraction.tasks:
        yield from (Owned(task, measure) for measure in task.measures)


def _likeness_of_tasks(one: Item, other: Item) -> float:
    """A title that stays or a body that stays is enough to know a task by."""
    titles, bodies = fuzz.ratio(one.title, other.title), fuzz.ratio(one.body, other.body)
    alike = 0.65 * max(titles, bodies) + 0.35 * min(titles, bodies)
    alike += _SAME_PLACE * (one.place == other.place) + _SAME_NUMBER * (one.number == other.number)
    return min(alike, 100)


def _likeness_of_measures(one: Item, other: Item) -> float:
    """Within a task half the words are enough, to be another task's four fifths."""
    return 0.75 * fuzz.ratio(one.body, other.body) + 25 * (one.place == other.place)


def _likeness_of_targets(one: Item, other: Item) -> float:
    """The same indicator in the same task; another one only with the same goal."""
    alike = 0.6 * fuzz.ratio(one.title, other.title)
    return alike + 20 * (one.place == other.place) + 20 * (one.body == other.body)
