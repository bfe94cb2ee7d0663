"""Runs of documents, whose words are kept together and cut anew together."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Literal
from zlib import crc32

from app.lookups.register.rows import Paper
from app.lookups.register.wording import Said, Texts

Worded = Literal["document", "task", "measure", "target"]
# Documents that stand next to each other in lists.
Run = tuple[Paper, ...]
# The words of its rows of each kind.
Words = Mapping[Worded, Texts]

# On average: of thousands, few runs are asked for each piece, and one is cut within 0.1 s.
_DOCUMENTS = 32


def words_of(papers: Iterable[Paper], known: dict[Run, Words]) -> list[Words]:
    """The words of documents in force, run by run; `known` holds these and no others afterwards."""
    found = {run: known.get(run) or _cut(run) for run in _runs(papers)}
    known.clear()
    known.update(found)
    return list(found.values())


def _runs(papers: Iterable[Paper]) -> Iterator[Run]:
    """The documents in their order; one more or less changes its own run alone.

    Where a run begins, the id of its first document tells.
    """
    run: list[Paper] = []
    for paper in papers:
        if run and crc32(paper.id.encode()) % _DOCUMENTS == 0:
            yield tuple(run)
            run = []
        run.append(paper)
    if run:
        yield tuple(run)


def _cut(run: Run) -> Words:
    return {kind: Texts(said for paper in run for said in _SAID[kind](paper)) for kind in _SAID}


def _of_document(paper: Paper) -> Iterator[Said]:
    yield Said(paper.title, "", len(paper.title))


def _of_tasks(paper: Paper) -> Iterator[Said]:
    for row in paper.tasks:
        yield _NOTHING if row.repeats else Said(row.title, "", len(row.title))


def _of_measures(paper: Paper) -> Iterator[Said]:
    for row in paper.measures:
        text = row.listed.text
        yield _NOTHING if row.repeats else Said(text, row.task.title, len(text))


def _of_targets(paper: Paper) -> Iterator[Said]:
    for row in paper.targets:
        indicator, quote = row.listed.indicator, row.listed.quote
        yield _NOTHING if row.repeats else Said(indicator, quote, len(quote))


# What only repeats another document is found there.
_NOTHING = Said("", "", 0)
_SAID: Mapping[Worded, Callable[[Paper], Iterator[Said]]] = {
    "document": _of_document,
    "task": _of_tasks,
    "measure": _of_measures,
    "target": _of_targets,
}
