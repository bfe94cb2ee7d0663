"""The figures are those of the scorer that the corpus came with, written by others."""

import runpy
from collections.abc import Mapping

from ingest.evaluation.evaluate import compare
from ingest.evaluation.expected import expected_facts
from ingest.evaluation.gold import Gold, document_of
from ingest.evaluation.scores import Kind, Scores
from ingest.extract import extract
from ingest.text.flow import Flow, squeeze
from schema.extraction import Extraction
from tests.ingest.evaluation.corpus import SHARED, corpus

_FACTS: tuple[tuple[Kind, str], ...] = (("responsibilities", "resp"), ("targets", "targets"))
_SAID: tuple[Kind, ...] = ("role", "collective", "task", "comparator", "deadline")


def test_figures_agree_with_the_scorer_of_the_corpus() -> None:
    """On mentions that stand in one piece: the scorer does not find those that a page number or
    a site's navigation parts, and calls each both missed and made up."""
    files = corpus()
    score = runpy.run_path(str(SHARED / "tools" / "score.py"))["score"]
    for path in files:
        extraction = extract(document_of(path))
        gold = _in_one_piece(Gold.read(path), extraction)
        ours, _ = compare(gold, extraction)
        theirs = score(gold.model_dump(), extraction.model_dump(mode="json"))
        assert _of_ours(ours) == _of_theirs(theirs), path.name


def _of_ours(scores: Scores) -> dict[Kind, tuple[int, ...]]:
    """As the scorer counts: right, made up, missed; of what is said about a fact right, matched."""
    facts = {kind: scores[kind] for kind, _ in _FACTS}
    return {k: (s.right, s.found - s.right, s.expected - s.right) for k, s in facts.items()} | {
        kind: (scores[kind].right, scores[kind].matched) for kind in _SAID
    }


def _of_theirs(found: Mapping[str, tuple[int, ...]]) -> dict[Kind, tuple[int, ...]]:
    return {kind: found[name] for kind, name in _FACTS} | {kind: found[kind] for kind in _SAID}


def _in_one_piece(gold: Gold, extraction: Extraction) -> Gold:
    """`gold` without the few mentions that something parts."""
    placed = iter(expected_facts(gold, Flow.of(extraction.text)).owners)
    clauses = [
        clause.model_copy(
            update={
                "responsibilities": [
                    owner
                    for owner, fact in zip(clause.responsibilities, placed, strict=False)
                    if squeeze(extraction.text[slice(*fact.span)]) == fact.mention
                ]
            }
        )
        for clause in gold.clauses
    ]
    kept = sum(len(clause.responsibilities) for clause in clauses)
    assert kept >= 0.95 * sum(len(clause.responsibilities) for clause in gold.clauses)
    return gold.model_copy(update={"clauses": clauses})
