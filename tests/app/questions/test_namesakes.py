"""Bureaus of one name in two counties, roles, and versions: the tests' own small documents."""

import pytest

from app.questions import answer
from cypher.database import Database
from ingest.extract import extract_text
from ingest.loading.load import load
from schema.answers import Answer
from tests.app.questions.conftest import TODAY
from tests.samples import plan, revised_plan
from tests.servers.store import Store


def asked(graph: Database, question: str) -> Answer:
    return answer(graph, question, today=TODAY)


@pytest.mark.parametrize("question", ["县农业农村局负责哪些任务", "农业农村局有几项任务"])
def test_an_ambiguous_bureau_is_asked_back(graph: Database, question: str) -> None:
    found = asked(graph, question)
    assert found.intent == "tasks_of_organization"
    assert found.rows == []
    assert "哪一个" in found.answer
    named = [asked(graph, each).understood["organization"] for each in found.suggestions]
    assert sorted(named) == ["浙江省温州市文成县农业农村局", "浙江省温州市泰顺县农业农村局"]


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("泰顺的农业农村局负责什么", "用好与平湖市的山海协作结对"),
        ("文成县农业农村局配合什么任务", "做优高山蔬菜"),
    ],
)
def test_its_place_tells_which(graph: Database, question: str, title: str) -> None:
    assert [row["title"] for row in asked(graph, question).rows] == [title]


def test_responsible_leaves_out_who_only_supports(graph: Database) -> None:
    found = asked(graph, "文成县农业农村局负责哪些任务")
    assert found.rows == []
    assert "身份是配合" in found.answer


def test_who_leads_and_who_supports(graph: Database) -> None:
    assert [r["role"] for r in asked(graph, "谁牵头做优高山蔬菜").rows] == ["牵头"]
    assert [r["role"] for r in asked(graph, "做优高山蔬菜由谁配合").rows] == ["配合"]


@pytest.mark.parametrize("question", ["谁配合县商务局", "县商务局牵头的任务由谁配合"])
def test_who_supports_whom(graph: Database, question: str) -> None:
    found = asked(graph, question)
    assert found.intent == "co_owners"
    assert len(found.rows) == 1
    assert "农业农村局" in str(found.rows[0]["organization"])


def test_the_supporter_is_not_supported(graph: Database) -> None:
    assert asked(graph, "县商务局配合谁").rows == []


def test_facts_of_a_former_version_are_not_told(graph: Database) -> None:
    found = asked(graph, "蔬菜产值目标是多少")
    assert [row["goal"] for row in found.rows] == ["不低于15亿元"]


@pytest.mark.parametrize(
    "question",
    [
        "文成方案和上一版有什么不同",
        "文成方案有什么变化",
        "和上一版相比有什么变化",
        "文成县山区共富三年行动方案改了哪些内容",
    ],
)
def test_what_a_version_changed(graph: Database, question: str) -> None:
    found = asked(graph, question)
    assert found.intent == "changes"
    assert "新增任务1项（培育民宿品牌）；取消任务1项（畅通农村公路）" in found.answer
    assert len(found.rows) == 7
    texts = {each.document.id: each.text for each in (plan(), revised_plan())}
    assert {each.document_id for each in found.evidence} == set(texts)
    assert all(texts[e.document_id][slice(*e.span)] == e.quote for e in found.evidence)


@pytest.mark.parametrize(
    ("question", "subjects"),
    [
        ("哪些任务是新增的", {"培育民宿品牌"}),
        ("比上一版新增了哪些任务", {"培育民宿品牌"}),
        ("文成方案取消了哪些任务", {"畅通农村公路"}),
        ("文成方案的目标有什么变化", {"蔬菜产值"}),
        ("高山蔬菜的目标和上一版有什么不同", {"蔬菜产值"}),
    ],
)
def test_changes_of_one_kind(graph: Database, question: str, subjects: set[str]) -> None:
    found = asked(graph, question)
    assert found.intent == "changes"
    assert {row["what"] for row in found.rows} == subjects


def test_a_place_whose_papers_have_one_version_has_no_changes(graph: Database) -> None:
    found = asked(graph, "泰顺的文件和上一版有什么不同")
    assert (found.intent, found.rows) == ("changes", [])
    assert "没有可以比较的上一版" in found.answer


@pytest.mark.parametrize("question", ["方案有几个版本", "哪些文件修订过"])
def test_versions(graph: Database, question: str) -> None:
    found = asked(graph, question)
    assert found.intent == "versions"
    assert [row["issued_on"] for row in found.rows] == ["2025-12-29"]


def test_a_district_means_one_where_a_county_has_a_namesake(any_store: Store) -> None:
    any_store.wipe()
    for place, bureau in (("洞头区", "区农业农村局"), ("瑞安市", "市农业农村局")):
        text = f"{place}渔业方案\n1.做强渔业。（责任单位：{bureau}）\n"
        load(any_store.database, extract_text(text, source=place, sha256=place))
    found = {
        name: asked(any_store.database, f"{name}负责什么")
        for name in ("区农业农村局", "市农业农村局")
    }
    assert [each.understood["organization"] for each in found.values()] == [
        "温州市洞头区农业农村局",
        "瑞安市农业农村局",
    ]
    assert "哪一个" in asked(any_store.database, "农业农村局负责什么").answer
