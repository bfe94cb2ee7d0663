"""What lists narrow, order, count and search a document's facts by, as the graph keeps it.

A store that is asked for 100,000 rows of a few properties takes many seconds; one text a document,
made when it is loaded, is read in a hundredth of that.
"""

import base64
import json
import zlib
from typing import Any, NamedTuple

from cypher.database import Row
from ingest.loading.ledger import desk_of
from schema.extraction import Extraction, Measure, Target

_FASTEST = 1
# What is packed in another form is made anew: the first had no words of measures and targets.
_FORM = 2


class ListedMeasure(NamedTuple):
    """Days are ISO 8601; `due` is the first of its own and its targets' deadlines.

    `parts` are the role and the id of each organization that has a part in it, in one word each.
    """

    id: str
    section: str
    held: str
    has_target: bool
    has_figure: bool
    deadline: str | None
    due: str | None
    first_owner: str | None
    text: str
    parts: tuple[str, ...]


class ListedTask(NamedTuple):
    """`speaker` is the place of who committed to it."""

    id: str
    title: str
    speaker: str | None
    measures: tuple[ListedMeasure, ...]


class ListedTarget(NamedTuple):
    """`measure` governs it, or `task`, or neither; `quote` are its words in the document."""

    id: str
    measure: str | None
    task: str | None
    indicator: str
    has_value: bool
    deadline: str | None
    start: int
    quote: str


class Listing(NamedTuple):
    """The tasks of a document as printed, and its targets."""

    tasks: tuple[ListedTask, ...]
    targets: tuple[ListedTarget, ...]


def listing_of(extraction: Extraction) -> Listing:
    """The listing of facts in force."""
    desk = desk_of(extraction)
    return Listing(
        tuple(
            ListedTask(
                task.id,
                task.title,
                task.committed_by.division if task.committed_by else None,
                tuple(_measure(each, desk[each.id]) for each in task.measures),
            )
            for task in extraction.tasks
        ),
        tuple(_target(each, extraction.text) for each in extraction.targets),
    )


def packed(listing: Listing) -> str:
    """JSON, deflated, in base64."""
    words = json.dumps((_FORM, *listing), ensure_ascii=False, separators=(",", ":")).encode()
    return base64.b64encode(zlib.compress(words, _FASTEST)).decode("ascii")


def unpacked(facts: str) -> Listing | None:
    """The listing that was `packed`; None of one in a former form."""
    form, *rest = json.loads(zlib.decompress(base64.b64decode(facts)))
    if form != _FORM:
        return None
    tasks, targets = rest
    return Listing(
        tuple(ListedTask._make((*task, tuple(map(_read, measures)))) for *task, measures in tasks),
        tuple(map(ListedTarget._make, targets)),
    )


def _measure(measure: Measure, desk: Row) -> ListedMeasure:
    owners = measure.responsibilities
    return ListedMeasure(
        id=measure.id,
        deadline=measure.deadline.isoformat() if measure.deadline else None,
        first_owner=owners[0].organization.name if owners else None,
        text=measure.text,
        parts=tuple(f"{each.role} {each.organization.id}" for each in owners),
        **desk,
    )


def _target(target: Target, text: str) -> ListedTarget:
    return ListedTarget(
        target.id,
        target.measure_id,
        None if target.measure_id else target.task_id,
        target.indicator,
        target.value is not None,
        target.deadline.isoformat() if target.deadline else None,
        target.span[0],
        text[slice(*target.span)],
    )


def _read(measure: list[Any]) -> ListedMeasure:
    *words, parts = measure
    return ListedMeasure._make((*words, tuple(parts)))
