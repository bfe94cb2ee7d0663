"""A document read again by a model, passage by passage."""

from collections.abc import Iterator

from ingest.model.endpoint import Endpoint, ModelError
from ingest.model.grounding import Grounded, ground
from schema.extraction import Extraction, Measure, ReadingWarning, Responsibility, Span, Task

# What a small local model reads well at once, in characters.
_PASSAGE = 3000


def read_again(extraction: Extraction, endpoint: Endpoint) -> Extraction:
    """`extraction` with what the model finds besides, each fact found word for word.

    When the model fails the rest of the document stays as the rules read it, and a warning says so.
    """
    for passage in passages(extraction.text):
        try:
            proposals = endpoint.ask(extraction.text[slice(*passage)])
        except ModelError as error:
            return _warned(extraction, error, passage)
        grounded = ground(proposals, passage, extraction)
        endpoint.usage.proposed += proposals.count
        endpoint.usage.dropped += grounded.dropped
        extraction = _with(extraction, grounded)
    return extraction


def passages(text: str) -> Iterator[Span]:
    """`text` cut at ends of lines, each piece as long as a model reads at once."""
    start = 0
    while start < len(text):
        end = start + _PASSAGE
        if end < len(text):
            cut = max(text.rfind(mark, start, end) for mark in ("\n", "。"))
            end = cut + 1 if cut > start else end
        end = min(end, len(text))
        if text[start:end].strip():
            yield start, end
        start = end


def _with(extraction: Extraction, grounded: Grounded) -> Extraction:
    return extraction.model_copy(
        update={
            "tasks": [_task(task, grounded) for task in extraction.tasks],
            "targets": [*extraction.targets, *grounded.targets],
            "pairings": [*extraction.pairings, *grounded.pairings],
        }
    )


def _task(task: Task, grounded: Grounded) -> Task:
    if not any(measure.id in grounded.responsibilities for measure in task.measures):
        return task
    return task.model_copy(update={"measures": [_measure(m, grounded) for m in task.measures]})


def _measure(measure: Measure, grounded: Grounded) -> Measure:
    more: list[Responsibility] = grounded.responsibilities.get(measure.id, [])
    return measure.model_copy(update={"responsibilities": [*measure.responsibilities, *more]})


def _warned(extraction: Extraction, error: ModelError, passage: Span) -> Extraction:
    warning = ReadingWarning(code="model_failed", message=error.zh, span=passage)
    return extraction.model_copy(update={"warnings": [*extraction.warnings, warning]})
