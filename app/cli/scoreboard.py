"""How `zeren evaluate` shows what it measured."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from app.cli.output import Cell, write, write_table
from app.messages import table, text
from ingest.evaluation.evaluate import Evaluation, by_layout
from ingest.evaluation.mistakes import SORTS, Mistake, in_context
from ingest.evaluation.scores import Score, Scores

_FIGURES = ("precision", "recall", "f1", "of_matched")


def show(evaluations: Sequence[Evaluation], scores: Scores) -> None:
    """Tables: the scores, F1 by layout, then every mistake under its sort."""
    write(text("evaluate.scores", count=len(evaluations)))
    write_table({"kind": table("kinds")[kind]} | _row(score) for kind, score in scores.items())
    write(text("evaluate.layouts"))
    write_table(_layouts(evaluations, scores))
    if not any(each.mistakes for each in evaluations):
        write(text("evaluate.faultless"))
    for sort in SORTS:
        rows = [_mistake(e, m) for e in evaluations for m in e.mistakes if m.sort == sort]
        if rows:
            write(text("evaluate.mistakes", sort=table("mistakes")[sort], count=len(rows)))
            write_table(rows)


def plain(evaluations: Sequence[Evaluation], scores: Scores) -> dict[str, Any]:
    """The same as plain values, for JSON."""
    return {
        "scores": _plain(scores),
        "layouts": {layout: _plain(each) for layout, each in by_layout(evaluations).items()},
        "documents": [
            {
                "document": str(each.document),
                "layout": each.layout,
                "scores": _plain(each.scores),
                "mistakes": [_plain_mistake(each, mistake) for mistake in each.mistakes],
            }
            for each in evaluations
        ],
    }


def _row(score: Score) -> dict[str, Cell]:
    """A score in figures. Of what nobody expects and nothing found there is none."""
    if not (score.found or score.expected):
        return dict.fromkeys(_FIGURES, "—")
    shares = {name: f"{getattr(score, name):.3f}" for name in _FIGURES}
    return shares | {"right": score.right, "found": score.found, "expected": score.expected}


def _layouts(evaluations: Sequence[Evaluation], scores: Scores) -> Iterator[dict[str, Cell]]:
    """A row a layout; columns are of the kinds that any document holds."""
    counts = Counter(each.layout for each in evaluations)
    kept = [kind for kind, score in scores.items() if score.found or score.expected]
    for layout, own in by_layout(evaluations).items():
        row: dict[str, Cell] = {"layout": layout, text("counts.documents"): counts[layout]}
        yield row | {table("kinds")[kind]: _row(own[kind])["f1"] for kind in kept}


def _mistake(evaluation: Evaluation, mistake: Mistake) -> dict[str, Cell]:
    before, marked, after = in_context(evaluation.text, mistake.span)
    return {
        "document": evaluation.document.name,
        "about": mistake.about,
        "expected": _spoken(mistake.expected),
        "found": _spoken(mistake.found),
        "context": f"…{before}«{marked}»{after}…",
    }


def _spoken(told: str | None) -> str:
    """A role in the words of the language; other words as they are."""
    return table("role").get(told or "", told or "—")


def _plain(scores: Scores) -> dict[str, dict[str, float]]:
    return {
        kind: {name: round(getattr(score, name), 4) for name in _FIGURES}
        | {"right": score.right, "found": score.found, "expected": score.expected}
        for kind, score in scores.items()
    }


def _plain_mistake(evaluation: Evaluation, mistake: Mistake) -> dict[str, Any]:
    before, marked, after = in_context(evaluation.text, mistake.span)
    return {
        "sort": mistake.sort,
        "about": mistake.about,
        "expected": mistake.expected,
        "found": mistake.found,
        "span": mistake.span,
        "context": [before, marked, after],
    }
