"""The facts of an extraction that can be judged, with the words that tell each from the others."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.text.flow import squeeze
from schema.extraction import Extraction, Pairing, Responsibility, Span, Target
from schema.judgement import Subject, SubjectKind

_SENTENCE_ENDS = re.compile(r"[。！？!?；;]|\n\s*\n")
# A sentence is looked for no further than this on either side.
_REACH = 300


@dataclass(frozen=True)
class Fact:
    """A fact that can be judged, with the words it stands in and those that these belong to."""

    kind: SubjectKind
    fact: Responsibility | Target | Pairing
    words: str
    context: str
    around: str


def facts_of(extraction: Extraction) -> Iterator[Fact]:
    """Every fact of `extraction` that can be judged."""
    text = extraction.text
    for task in extraction.tasks:
        for measure in task.measures:
            for each in measure.responsibilities:
                clause = squeeze(text[slice(*(measure.clause or measure.span))])
                around = squeeze(task.title) + squeeze(measure.text)
                yield Fact("responsibility", each, squeeze(each.mention), clause, around)
    titles = {task.id: squeeze(task.title) for task in extraction.tasks}
    for target in extraction.targets:
        yield _stated("target", target, text, titles.get(target.task_id or "", ""))
    for pairing in extraction.pairings:
        yield _stated("pairing", pairing, text, "")


def _stated(kind: SubjectKind, fact: Target | Pairing, text: str, around: str) -> Fact:
    words, context = (text[slice(*span)] for span in (fact.span, sentence_at(text, fact.span)))
    return Fact(kind, fact, squeeze(words), squeeze(context), around)


def subject_of(extraction: Extraction, fact: str, series: str) -> Subject | None:
    """What a judgement on the fact of that id is about."""
    for each in facts_of(extraction):
        if each.fact.id == fact:
            return Subject(
                kind=each.kind,
                id=fact,
                document=extraction.document.id,
                series=series,
                words=each.words,
                context=each.context,
                around=each.around,
            )
    return None


def sentence_at(text: str, span: Span) -> Span:
    """Where the sentence of `text` that holds `span` stands."""
    start, end = span
    before = [m.end() for m in _SENTENCE_ENDS.finditer(text, max(0, start - _REACH), start)]
    after = _SENTENCE_ENDS.search(text, end, end + _REACH)
    first = before[-1] if before else max(0, start - _REACH)
    return first, after.start() if after else min(end + _REACH, len(text))
