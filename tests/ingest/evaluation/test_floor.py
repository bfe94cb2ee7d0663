"""The scores may not fall: of the project's own gold, and of the corpus where it is at hand."""

from pathlib import Path

import pytest

from ingest.evaluation.evaluate import evaluate, gold_files
from ingest.evaluation.floor import below, raised, read_floor, write_floor
from ingest.evaluation.gold import GoldError
from ingest.evaluation.scores import KINDS, Score, Scores, total
from tests.ingest.evaluation.corpus import corpus

DATA = Path(__file__).parents[2] / "data"


def scores(**f1: float) -> Scores:
    """Scores of the kinds named, each of a thousand facts; nothing of the others."""
    return {kind: Score() for kind in KINDS} | {
        kind: Score(round(1000 * f1[kind]), 1000, 1000, 1000) for kind in KINDS if kind in f1
    }


def test_own_gold_is_read_no_worse_than_before() -> None:
    _holds(gold_files([DATA / "gold"]), DATA / "floors" / "gold.toml")


def test_corpus_is_read_no_worse_than_before() -> None:
    _holds(corpus(), DATA / "floors" / "corpus.toml")


def _holds(files: list[Path], floor: Path) -> None:
    evaluations = [evaluate(path) for path in files]
    told = [f"{e.document.name}: {m}" for e in evaluations for m in e.mistakes]
    fallen = below(total(e.scores for e in evaluations), read_floor(floor))
    assert not fallen, "\n".join([f"below {floor}: {fallen}", *told])


def test_what_falls_is_named() -> None:
    floor = raised(scores(role=0.9, targets=0.8), {})
    assert floor == {"role": 0.9, "targets": 0.8}
    assert below(scores(role=0.9, targets=0.8), floor) == []
    assert below(scores(role=0.899, targets=0.81), floor) == ["role"]
    assert below(scores(role=0.9), floor) == []


def test_a_floor_only_rises(tmp_path: Path) -> None:
    path = tmp_path / "floor.toml"
    write_floor(path, raised(scores(role=0.9, targets=0.8), {}))
    write_floor(path, raised(scores(role=0.5, targets=0.85), read_floor(path)))
    assert read_floor(path) == {"role": 0.9, "targets": 0.85}


def test_a_score_is_never_below_the_floor_it_raised() -> None:
    for right in range(1, 40):
        reached = scores() | {"role": Score(right, 41, 41, 43)}
        assert below(reached, raised(reached, {})) == []


@pytest.mark.parametrize("content", ["role = ", "boss = 0.5", 'role = "x"'])
def test_what_is_no_floor_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "floor.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(GoldError, match=r"floor\.toml"):
        read_floor(path)
