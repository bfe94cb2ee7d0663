"""Search takes words as they are, and ranks alike on every store."""

import pytest

from app.lookups.search import literal, search
from cypher.database import Database


def test_the_best_come_first(graph: Database) -> None:
    hits = search(graph, "蔬菜产值")
    assert hits[0].score == 1
    assert "蔬菜产值" in hits[0].label + hits[0].text
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


@pytest.mark.parametrize(
    ("words", "kind", "label"),
    [
        ("侨乡客厅", "task", "建设侨乡客厅"),
        ("民宿达到", "measure", "培育民宿品牌"),
        ("茶叶产值", "target", "茶叶产值"),
        ("平湖 山海协作", "pairing", "山海协作：泰顺、平湖"),
        ("文成 农业农村", "organization", "浙江省温州市文成县农业农村局"),
        ("泰顺", "division", "浙江省温州市泰顺县"),
        ("文成县竹产业", "division", "浙江省温州市文成县"),
        ("三年行动方案", "document", "文成县山区共富三年行动方案"),
    ],
)
def test_everything_with_words_is_found(graph: Database, words: str, kind: str, label: str) -> None:
    assert (kind, label) in {(hit.kind, hit.label) for hit in search(graph, words)}


def test_a_place_comes_before_what_stands_in_it(graph: Database) -> None:
    first, *others = search(graph, "文成")
    assert (first.kind, first.id) == ("division", "330328")
    assert others
    assert {hit.kind for hit in others} - {"division"}


def test_the_words_of_a_pairing_name_their_task(graph: Database) -> None:
    (found,) = search(graph, "平湖 山海协作", ["pairing"])
    assert found.passage
    assert found.passage.task == "1"


def test_only_what_is_in_force(graph: Database) -> None:
    hits = search(graph, "通村公路优良率")
    assert all("优良率" not in hit.text for hit in hits)


def test_kinds_and_limit(graph: Database) -> None:
    assert {hit.kind for hit in search(graph, "蔬菜产值", ["target"])} == {"target"}
    assert len(search(graph, "蔬菜产值", limit=1)) == 1


@pytest.mark.parametrize("sign", [*r'+-!(){}[]^"~*?:\/&|', "&&", "||", "AND", "NOT", "蔬菜 OR"])
def test_signs_of_the_index_are_words_as_any_other(graph: Database, sign: str) -> None:
    assert search(graph, sign) is not None
    assert "蔬菜产值" in {hit.label for hit in search(graph, f"{sign}蔬菜{sign}产值{sign}")}


@pytest.mark.parametrize(
    ("words", "taken"),
    [("渔业+产值", "渔业 产值"), ('text:"GDP"~2', "text gdp 2"), ("a AND b", "a and b"), ("*", "")],
)
def test_literal(words: str, taken: str) -> None:
    assert literal(words) == taken
