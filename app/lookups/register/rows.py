"""What lists hold of each measure, task and target: names, values, and words to be found by."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from ingest.loading.listing import ListedMeasure, ListedTarget, ListedTask, Listing
from schema.divisions import stem


class MeasureRow(NamedTuple):
    """A measure of the task at `position`.

    `aimed` is whether it has a target of its own; `repeats` whether a document in force says its
    task already. No row refers to its document's object: what is replaced goes at once.
    """

    id: str
    document: str
    task: ListedTask
    position: int
    place: str
    divisions: tuple[str, ...]
    listed: ListedMeasure
    aimed: bool
    repeats: bool


class TaskRow(NamedTuple):
    """A task, or as much of it as some of its measures and their targets tell; days are sorted."""

    id: str
    document: str
    title: str
    place: str
    divisions: tuple[str, ...]
    has_target: bool
    without_owner: bool
    collective_only: bool
    days: tuple[str, ...]
    repeats: bool


class TargetRow(NamedTuple):
    """A target, with the task that it belongs to and who has a part in what governs it."""

    id: str
    document: str
    place: str
    divisions: tuple[str, ...]
    listed: ListedTarget
    task: str | None
    owners: tuple[str, ...]
    repeats: bool


@dataclass(frozen=True, eq=False)
class Paper:
    """A document in lists; `repeating` are the ids of its facts that only repeat others'."""

    id: str
    title: str
    kind: str
    division: str | None
    superseded: bool
    repeating: frozenset[str]
    revision: str | None
    listing: Listing

    @cached_property
    def measures(self) -> list[MeasureRow]:
        return list(self._measures())

    @cached_property
    def tasks(self) -> list[TaskRow]:
        tasks = enumerate(self.listing.tasks)
        return [self.task(position, task, task.measures) for position, task in tasks]

    @cached_property
    def targets(self) -> list[TargetRow]:
        return list(self._targets())

    def task(self, position: int, task: ListedTask, measures: Sequence[ListedMeasure]) -> TaskRow:
        """A task told by some of its measures."""
        held = {each.held for each in measures}
        governors = (task.id, *(each.id for each in measures))
        aims = [day for each in governors for day in self.aims.get(each, ())]
        days = {day for day in (*aims, *(each.deadline for each in measures)) if day}
        return TaskRow(
            task.id,
            self.id,
            task.title,
            f"{self._opening}{position:06}",
            self._divisions(task),
            bool(aims),
            self.kind != "speech" and held <= {"nobody"},
            "collective" in held and "named" not in held,
            tuple(sorted(days)),
            task.id in self.repeating,
        )

    @property
    def _opening(self) -> str:
        """What the places of its facts begin with: by title, then by document."""
        return f"{self.title} {self.id} "

    @cached_property
    def aims(self) -> Mapping[str, list[str | None]]:
        """The deadlines of the targets of each task and measure."""
        found: dict[str, list[str | None]] = defaultdict(list)
        for each in self.listing.targets:
            found[each.measure or each.task or ""].append(each.deadline)
        return found

    def _measures(self) -> Iterator[MeasureRow]:
        for position, task in enumerate(self.listing.tasks):
            divisions, repeats = self._divisions(task), task.id in self.repeating
            for place, listed in enumerate(task.measures):
                key = f"{self._opening}{position:06}{place:06}"
                aimed = listed.id in self.aims
                yield MeasureRow(
                    listed.id, self.id, task, position, key, divisions, listed, aimed, repeats
                )

    def _targets(self) -> Iterator[TargetRow]:
        tasks = {task.id: task for task in self.listing.tasks}
        measures = {each.id: (task, each) for task in tasks.values() for each in task.measures}
        for listed in self.listing.targets:
            task = tasks.get(listed.task or "")
            parts: Iterable[ListedMeasure] = task.measures if task else ()
            if listed.measure in measures:
                task, measure = measures[listed.measure]
                parts = [measure]
            yield TargetRow(
                listed.id,
                self.id,
                f"{self._opening}{listed.start:08}",
                self._divisions(task),
                listed,
                task.id if task else None,
                tuple({owner_of(part) for each in parts for part in each.parts}),
                listed.id in self.repeating,
            )

    def _divisions(self, task: ListedTask | None) -> tuple[str, ...]:
        """Whose it is: the document's place, and its speaker's."""
        codes = (self.division, task.speaker if task else None)
        return tuple(dict.fromkeys(code for code in codes if code))


def tasks_of(rows: Iterable[MeasureRow], papers: Mapping[str, Paper]) -> list[TaskRow]:
    """The tasks of `rows`, told by these measures alone."""
    parts: dict[str, list[MeasureRow]] = defaultdict(list)
    for row in rows:
        parts[row.task.id].append(row)
    return [
        papers[first.document].task(first.position, first.task, [each.listed for each in measures])
        for measures in parts.values()
        for first in measures[:1]
    ]


def owner_of(part: str) -> str:
    """The organization of a part, which begins with its role."""
    return part.partition(" ")[2]


def role_of(part: str) -> str:
    """What begins a part."""
    return part.partition(" ")[0]


def stems(divisions: Iterable[str]) -> tuple[str, ...]:
    """The digits that the codes of these places and of all that contain them begin with."""
    return tuple({own[:end]: None for own in map(stem, divisions) for end in (0, 2, 4, 6)})
