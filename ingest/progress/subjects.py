"""Which measure or target a report is about, now that its document was read anew or reissued.

A report finds its thing by the words it was made on. Where these stand no more, the alignment of
the two versions says what became of the thing; the report then says that the words have changed.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from ingest.judgement.facts import sentence_at
from ingest.text.flow import squeeze
from ingest.versions.pairs import pair_measures, pair_targets, pair_tasks
from schema.extraction import Extraction
from schema.progress import Report, ReportSubject


@dataclass(frozen=True)
class Attachment:
    """The thing that a report is about; `reworded` where its words are not those of the report."""

    report: str
    subject: ReportSubject
    reworded: bool = False


def subjects_of(extraction: Extraction, series: str) -> Iterator[ReportSubject]:
    """Everything of `extraction` that can be reported on."""
    text, document = extraction.text, extraction.document.id
    titles = {task.id: squeeze(task.title) for task in extraction.tasks}
    for task in extraction.tasks:
        for measure in task.measures:
            yield ReportSubject(
                kind="measure",
                id=measure.id,
                document=document,
                series=series,
                words=squeeze(measure.text),
                context=squeeze(text[slice(*measure.clause)]) if measure.clause else "",
                around=titles[task.id],
            )
    for target in extraction.targets:
        yield ReportSubject(
            kind="target",
            id=target.id,
            document=document,
            series=series,
            words=squeeze(text[slice(*target.span)]),
            context=squeeze(text[slice(*sentence_at(text, target.span))]),
            around=titles.get(target.task_id or "", ""),
        )


def standing_again(subject: ReportSubject, now: Iterable[ReportSubject]) -> ReportSubject | None:
    """What `subject` is among those of `now`, by its words; nothing where none or several fit."""
    alike = [one for one in now if (one.kind, one.words) == (subject.kind, subject.words)]
    forms: tuple[Callable[[ReportSubject], bool], ...] = (
        lambda one: one.context == subject.context and one.around == subject.around,
        lambda one: one.context == subject.context,
        lambda one: one.around == subject.around,
        lambda one: True,
    )
    for form in forms:
        found = [one for one in alike if form(one)]
        itself = [one for one in found if one.id == subject.id]
        if itself or len(found) == 1:
            return (itself or found)[0]
    return None


def became(old: Extraction, new: Extraction) -> Mapping[str, str]:
    """The ids in `new` of the measures and targets of `old` that are there again, reworded too."""
    tasks = pair_tasks(old, new)
    measures = {
        one.measure.id: other.measure.id for one, other in pair_measures(old, new, tasks).both
    }
    return measures | {one.id: other.id for one, other in pair_targets(old, new, tasks).both}


def attached(
    reports: Iterable[Report],
    now: Iterable[ReportSubject],
    heirs: Callable[[Report], str | None],
) -> Iterator[Attachment]:
    """Each of `reports` that finds its thing; `heirs` says what became of one without its words."""
    things = {one.id: one for one in now}
    alike: dict[str, list[ReportSubject]] = {}
    for one in things.values():
        alike.setdefault(one.words, []).append(one)
    for report in reports:
        subject = report.subject
        if found := standing_again(subject, alike.get(subject.words, ())):
            yield Attachment(report.id, found)
        elif (heir := things.get(heirs(report) or "")) and heir.kind == subject.kind:
            yield Attachment(report.id, heir, reworded=True)
