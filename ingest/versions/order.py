"""The order in which changes are told: that of the newer text, what is gone where it had stood."""

from collections.abc import Mapping

from schema.changes import Change
from schema.extraction import Extraction, Task

_Place = tuple[int, bool, int]


class Order:
    """The place of a change among others, as a key to sort by."""

    def __init__(self, old: Extraction, became: Mapping[str, Task]) -> None:
        self.anchors: dict[str, int] = {}
        self.starts: dict[str, int] = {task.id: task.span[0] for task in became.values()}
        last = -1
        for task in old.tasks:
            last = became[task.id].span[0] if task.id in became else last
            self.anchors[task.id] = last

    def __call__(self, change: Change) -> _Place:
        """By task, then by place within it; what stands outside of tasks by its own place."""
        if after := change.after:
            task = self.starts.get(after.task.id) if after.task else None
            return after.span[0] if task is None else task, change.before is None, after.span[0]
        if before := change.before:
            task = self.anchors.get(before.task.id) if before.task else None
            return before.span[0] if task is None else task, True, before.span[0]
        raise ValueError("a change has a side")
