"""Gold files: what is wrong with one is said to the person who brought it."""

from pathlib import Path

import pytest

from ingest.evaluation.evaluate import evaluate, gold_files
from ingest.evaluation.gold import Gold, GoldError, document_of

GOLD = Path(__file__).parents[2] / "data" / "gold"


def written(tmp_path: Path, content: str) -> Path:
    (tmp_path / "gold").mkdir()
    path = tmp_path / "gold" / "plan.json"
    path.write_text(content, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "JSON"),
        ('{"clause": []}', "clause"),
        ('{"clauses": [{"task": "1", "anchor": "甲", "responsibilities": '
         '[{"mention": "甲局", "role": "boss"}]}]}', "clauses.0.responsibilities.0.role"),
        ('{"targets": [{"anchor": "", "indicator": "x", "comparator": "=", "value": 1}]}',
         "targets.0.anchor"),
    ],
)  # fmt: skip
def test_what_is_no_gold_is_refused_with_the_place(tmp_path: Path, content: str, said: str) -> None:
    path = written(tmp_path, content)
    with pytest.raises(GoldError, match=said) as refused:
        Gold.read(path)
    assert str(path) in refused.value.zh
    assert str(path) in refused.value.en


def test_a_missing_gold_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="无法读取"):
        Gold.read(tmp_path / "none.json")


def test_the_document_stands_beside_by_name_or_where_told(tmp_path: Path) -> None:
    path = written(tmp_path, "{}")
    with pytest.raises(GoldError, match=r"plan\.\*"):
        document_of(path)
    for folder in ("text", "elsewhere"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "plan.md").write_text("一、任务\n", encoding="utf-8")
    assert document_of(path) == tmp_path / "text" / "plan.md"
    assert document_of(path, tmp_path / "elsewhere") == tmp_path / "elsewhere" / "plan.md"


def test_an_anchor_that_the_document_lacks_is_said_with_both_files(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        '{"targets": [{"anchor": "九亿", "indicator": "x", "comparator": "=", "value": 9}]}',
    )
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "plan.txt").write_text("一、任务\n建成。\n", encoding="utf-8")
    with pytest.raises(GoldError, match="九亿") as refused:
        evaluate(path)
    assert "plan.txt" in refused.value.zh


def test_the_layout_is_the_files_name_when_it_says_none(tmp_path: Path) -> None:
    path = written(tmp_path, "{}")
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "plan.txt").write_text("一、任务\n建成。\n", encoding="utf-8")
    assert evaluate(path).layout == "plan"


def test_every_document_of_the_projects_own_has_gold_and_a_layout() -> None:
    files = gold_files([GOLD])
    assert {path.stem for path in files} == {p.stem for p in (GOLD.parent / "text").iterdir()}
    layouts = [Gold.read(path).layout for path in files]
    assert len(set(layouts) - {None}) == len(files) >= 8
