"""Doubts about facts whose words may not be what is printed."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TypeVar

from ingest.formats.content import Faint
from schema.extraction import (
    Extraction,
    Measure,
    Pairing,
    ReadingWarning,
    Responsibility,
    Span,
    Target,
    Task,
)

Doubted = TypeVar("Doubted", Responsibility, Target, Pairing)


def with_doubts(extraction: Extraction, faint: Sequence[Faint]) -> Extraction:
    """The same, with a doubt about each fact that stands in faint words, and their warnings."""
    if not faint:
        return extraction
    doubter = _Doubter(faint)
    return extraction.model_copy(
        update={
            "tasks": [doubter.task(each) for each in extraction.tasks],
            "targets": [doubter.doubted(each) for each in extraction.targets],
            "pairings": [doubter.doubted(each) for each in extraction.pairings],
            "warnings": [*extraction.warnings, *_warnings(faint)],
        }
    )


class _Doubter:
    def __init__(self, faint: Sequence[Faint]) -> None:
        self._faint = faint

    def task(self, task: Task) -> Task:
        return task.model_copy(update={"measures": [self.measure(one) for one in task.measures]})

    def measure(self, measure: Measure) -> Measure:
        named = [self.doubted(each) for each in measure.responsibilities]
        return measure.model_copy(update={"responsibilities": named})

    def doubted(self, fact: Doubted) -> Doubted:
        certainty = self._certainty(fact.span)
        if certainty is None:
            return fact
        confidence = round(min(fact.confidence, certainty), 2)
        doubts = [*fact.doubts, "damaged_text"]
        return fact.model_copy(update={"confidence": confidence, "doubts": doubts})

    def _certainty(self, span: Span) -> float | None:
        """The least certainty of the words that a span has a part of."""
        first = bisect_right(self._faint, span[0], key=lambda each: each.span[1])
        last = bisect_right(self._faint, span[1] - 1, key=lambda each: each.span[0])
        return min((each.certainty for each in self._faint[first:last]), default=None)


def _warnings(faint: Sequence[Faint]) -> Iterator[ReadingWarning]:
    for each in faint:
        message = f"这里的文字识别得不确定（把握 {each.certainty:.0%}），请对照原件核对"
        yield ReadingWarning(code="damaged_text", message=message, span=each.span)
