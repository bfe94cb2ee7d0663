"""What differs between two versions of a document: what `zeren changes --json` prints."""

from datetime import date
from typing import Literal, Self

from pydantic import Field, model_validator

from schema.extraction import Model, Span

ChangeKind = Literal[
    "task_added",
    "task_dropped",
    "task_reworded",  # its title; what it says below is told by measure
    "task_moved",  # stands under other headings
    "task_renumbered",
    "measure_added",
    "measure_dropped",
    "measure_reworded",
    "measure_moved",  # belongs to another task
    "deadline_changed",  # of a measure: 完成时限
    "responsibility_added",
    "responsibility_dropped",
    "role_changed",
    "target_added",
    "target_dropped",
    "target_changed",
    "pairing_added",
    "pairing_dropped",  # no longer spoken of
    "pairing_ended",
    "pairing_changed",
]
Aspect = Literal[
    "comparator", "value", "unit", "qualitative", "deadline", "cadence",
    "status", "fields", "since", "until", "parties",
]  # fmt: skip


class Version(Model):
    """A document, as one of two that are compared."""

    id: str
    title: str
    issued_on: date | None = None


class ChangedTask(Model):
    """A task of one version, in passing."""

    id: str
    number: str | None = None
    title: str


class Side(Model):
    """What one version says: `text[span]` of that version is exactly `quote`."""

    task: ChangedTask | None = Field(default=None, description="the task it belongs to")
    said: str = Field(description="what changed, in a few words", examples=["≥25亿元"])
    quote: str
    span: Span


class Change(Model):
    """One difference. What was added has no `before`, what was dropped no `after`.

    A task or measure that is added or dropped takes its owners and targets with it: they are in its
    quote, and no changes of their own.
    """

    kind: ChangeKind
    subject: str = Field(description="what it is about", examples=["温州市洞头区农业农村局"])
    before: Side | None = None
    after: Side | None = None
    aspects: list[Aspect] = Field(default=[], description="what of a target or pairing changed")

    @property
    def task(self) -> ChangedTask | None:
        """The task it concerns, as the newer version has it where it does."""
        side = self.after or self.before
        return side.task if side else None

    @model_validator(mode="after")
    def _has_a_side(self) -> Self:
        if self.before is None and self.after is None:
            raise ValueError("a change needs words of one version at least")
        return self


class Changes(Model):
    """All differences between two versions, in the order of the newer one's text."""

    old: Version
    new: Version
    same_tasks: int = Field(description="tasks of which no more than the number has changed")
    changes: list[Change] = Field(default=[])
