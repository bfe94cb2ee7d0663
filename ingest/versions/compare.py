"""What changed between two versions of a document."""

from collections.abc import Iterator

from ingest.text.flow import squeeze
from ingest.versions.facts import changed_pairings, changed_responsibilities, changed_target
from ingest.versions.order import Order
from ingest.versions.pairs import Owned, headings, pair_measures, pair_targets, pair_tasks
from ingest.versions.said import Told
from schema.changes import Change, Changes, Side, Version
from schema.extraction import Document, Extraction, Task


def compare(old: Extraction, new: Extraction) -> Changes:
    """What `new` says otherwise than `old`, in the order of its text."""
    return _Comparison(old, new).changes()


class _Comparison:
    def __init__(self, old: Extraction, new: Extraction) -> None:
        self.old, self.new = old, new
        self.before, self.after = Told(old), Told(new)
        self.tasks = pair_tasks(old, new)
        self.became = {one.id: other for one, other in self.tasks.both}
        # What belongs to a task that stands in one version alone comes or goes with it.
        self.alone = {task.id for task in (*self.tasks.dropped, *self.tasks.added)}

    def changes(self) -> Changes:
        found = [*self._of_tasks(), *self._of_measures(), *self._of_targets()]
        found += changed_pairings(self.before, self.after, self.old.pairings, self.new.pairings)
        told = (each for each in found if each.kind != "task_renumbered")
        sides = (side for each in told for side in (each.before, each.after))
        touched = {side.task.id for side in sides if side and side.task}
        return Changes(
            old=_version(self.old.document),
            new=_version(self.new.document),
            same_tasks=sum(not {one.id, other.id} & touched for one, other in self.tasks.both),
            changes=sorted(found, key=Order(self.old, self.became)),
        )

    def _of_tasks(self) -> Iterator[Change]:
        for one, other in self.tasks.both:
            yield from self._of_task(one, other)
        for task in self.tasks.dropped:
            side = self.before.side(task.title, task.span, task)
            yield Change(kind="task_dropped", subject=task.title, before=side)
        for task in self.tasks.added:
            side = self.after.side(task.title, task.span, task)
            yield Change(kind="task_added", subject=task.title, after=side)

    def _of_task(self, one: Task, other: Task) -> Iterator[Change]:
        subject = other.title
        if squeeze(one.title) != squeeze(other.title):
            before, after = self.before.title(one), self.after.title(other)
            yield Change(kind="task_reworded", subject=subject, before=before, after=after)
        if headings(one) != headings(other):
            before = self.before.title(one, " › ".join(one.path))
            after = self.after.title(other, " › ".join(other.path))
            yield Change(kind="task_moved", subject=subject, before=before, after=after)
        if one.number != other.number:
            before = self.before.title(one, one.number or "")
            after = self.after.title(other, other.number or "")
            yield Change(kind="task_renumbered", subject=subject, before=before, after=after)

    def _of_measures(self) -> Iterator[Change]:
        pairs = pair_measures(self.old, self.new, self.tasks)
        for one, other in pairs.both:
            yield from self._of_measure(one, other)
        for each in pairs.dropped:
            if each.task.id not in self.alone:
                side = _measure(self.before, each)
                yield Change(kind="measure_dropped", subject=each.task.title, before=side)
        for each in pairs.added:
            if each.task.id not in self.alone:
                side = _measure(self.after, each)
                yield Change(kind="measure_added", subject=each.task.title, after=side)

    def _of_measure(self, one: Owned, other: Owned) -> Iterator[Change]:
        subject, before, after = other.task.title, self.before, self.after
        sides = _measure(before, one), _measure(after, other)
        stayed = self.became.get(one.task.id)
        if stayed is None or stayed.id != other.task.id:
            yield Change(kind="measure_moved", subject=subject, before=sides[0], after=sides[1])
        if squeeze(one.measure.text) != squeeze(other.measure.text):
            yield Change(kind="measure_reworded", subject=subject, before=sides[0], after=sides[1])
        if squeeze(one.measure.deadline_text or "") != squeeze(other.measure.deadline_text or ""):
            yield Change(
                kind="deadline_changed",
                subject=subject,
                before=_measure(before, one, one.measure.deadline_text or ""),
                after=_measure(after, other, other.measure.deadline_text or ""),
            )
        yield from changed_responsibilities(before, after, one, other)

    def _of_targets(self) -> Iterator[Change]:
        pairs = pair_targets(self.old, self.new, self.tasks)
        for one, other in pairs.both:
            yield from changed_target(self.before, self.after, one, other)
        for each in pairs.dropped:
            if each.task_id not in self.alone:
                side = self.before.target(each)
                yield Change(kind="target_dropped", subject=each.indicator, before=side)
        for each in pairs.added:
            if each.task_id not in self.alone:
                side = self.after.target(each)
                yield Change(kind="target_added", subject=each.indicator, after=side)


def _measure(told: Told, owned: Owned, said: str | None = None) -> Side:
    measure = owned.measure
    return told.side(measure.text if said is None else said, measure.span, owned.task)


def _version(document: Document) -> Version:
    return Version(id=document.id, title=document.title, issued_on=document.issued_on)
