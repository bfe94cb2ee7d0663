"""Read the document that a gold file annotates, and tell how well it was read."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ingest.evaluation.expected import AnchorError, expected_facts
from ingest.evaluation.found import found_facts
from ingest.evaluation.gold import Gold, GoldError, document_of
from ingest.evaluation.matching import match_aims, match_bonds, match_owners
from ingest.evaluation.mistakes import Mistake, mistakes_in
from ingest.evaluation.scores import Scores, scores_of, total
from ingest.extract import extract
from ingest.text.flow import Flow
from schema.extraction import Extraction


@dataclass(frozen=True)
class Evaluation:
    """The scores of one document and its mistakes, whose spans point into `text`."""

    document: Path
    layout: str
    text: str
    scores: Scores
    mistakes: list[Mistake]


def gold_files(paths: Iterable[Path]) -> list[Path]:
    """The files of `paths`, and the ``.json`` files of its folders, in order."""
    return [
        file
        for path in paths
        for file in (sorted(path.glob("*.json")) if path.is_dir() else [path])
    ]


def evaluate(gold: Path, documents: Path | None = None) -> Evaluation:
    """Measure one document, found by `gold.document_of`; raises GoldError and ReadingError."""
    annotation = Gold.read(gold)
    document = document_of(gold, documents)
    extraction = extract(document)
    try:
        scores, mistakes = compare(annotation, extraction)
    except AnchorError as error:
        raise GoldError(
            gold,
            zh=f"{document} 里没有“{error.anchor}”这几个字。请照原文改正标注的 anchor。",
            en=f"{document} does not hold “{error.anchor}”; correct the anchor by the text.",
        ) from error
    return Evaluation(document, annotation.layout or gold.stem, extraction.text, scores, mistakes)


def compare(gold: Gold, extraction: Extraction) -> tuple[Scores, list[Mistake]]:
    """The scores and mistakes of `extraction`; raises AnchorError."""
    flow = Flow.of(extraction.text)
    expected, found = expected_facts(gold, flow), found_facts(extraction, flow)
    matchings = (
        match_owners(expected.owners, found.owners),
        match_aims(expected.aims, found.aims),
        match_bonds(expected.bonds, found.bonds),
    )
    return scores_of(*matchings), mistakes_in(*matchings)


def by_layout(evaluations: Iterable[Evaluation]) -> dict[str, Scores]:
    """The scores of the documents of each layout, layouts in the order met."""
    grouped: dict[str, list[Scores]] = {}
    for each in evaluations:
        grouped.setdefault(each.layout, []).append(each.scores)
    return {layout: total(scores) for layout, scores in grouped.items()}
