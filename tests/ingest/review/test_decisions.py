"""People's decisions apply at once, can be taken back, and outlive a document's reading."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from ingest.extract import extract_text
from ingest.loading.load import load, remove
from ingest.reprints import find_reprints
from ingest.review import decisions, rejudging
from ingest.review.decisions import decide, undo
from ingest.review.proposals import JudgementError, Proposal
from schema.extraction import Extraction
from schema.judgement import Correction, Verdict
from tests.servers.store import Store

_TEXT = """文成县人民政府关于印发山区产业行动方案的通知
一、重点任务
1.做优高山蔬菜。到2027年蔬菜产值达到12亿元以上。（责任单位：县农办、县商务局）
2.建设侨乡客厅。新建客厅8个。（责任单位：县侨乡办、县商务局）
3.培育民宿品牌。预计民宿达到300家。（责任单位：县侨乡办）
"""


def read(text: str = _TEXT) -> Extraction:
    return extract_text(text, source="方案.txt", sha256="0")


@pytest.fixture
def plan(store: Store) -> Extraction:
    load(store.database, read())
    return read()


def owners(store: Store) -> list[tuple[str, str, str]]:
    rows = store.run(
        "MATCH (d:Document)-[:HAS_TASK]->(t:Task)-[:HAS_MEASURE]->(:Measure)<-[r:RESPONSIBLE_FOR]"
        "-(o:Organization) WHERE NOT d.superseded "
        "RETURN t.number AS number, o.canonical AS name, r.role AS role ORDER BY number, r.order"
    )
    return [(row["number"], row["name"], row["role"]) for row in rows]


def responsibility(plan: Extraction, task: int, order: int) -> str:
    return plan.tasks[task].measures[0].responsibilities[order].id


def organization(plan: Extraction, task: int, order: int) -> str:
    return plan.tasks[task].measures[0].responsibilities[order].organization.id


def in_doubt(store: Store) -> list[Any]:
    return store.run("MATCH (n:Doubt) RETURN n.about AS about, n.count AS count ORDER BY about")


def by(
    store: Store,
    subject: str,
    verdict: Verdict,
    *,
    correction: Correction | None = None,
    other: str | None = None,
) -> str:
    proposal = Proposal(subject, verdict, "林督查", correction=correction, other=other)
    return decide(store.database, proposal).id


_FARM = "农村工作领导小组办公室"
_AS_READ = [
    ("1", _FARM, "responsible"),
    ("1", "商务局", "responsible"),
    ("2", "侨乡办", "responsible"),
    ("2", "商务局", "responsible"),
    ("3", "侨乡办", "responsible"),
]


def test_a_correction_applies_at_once_and_is_taken_back(store: Store, plan: Extraction) -> None:
    before = store.contents()
    said = Correction(organization="县农业农村局", role="lead")
    made = by(store, responsibility(plan, 0, 0), "correct", correction=said)
    assert owners(store)[0] == ("1", "农业农村局", "lead")
    undone = undo(store.database, made, "林督查", "看错了")
    assert undone.undone
    assert undone.undone.why == "看错了"
    left = [row for row in store.contents() if '"Judgement"' not in row]
    assert left == before


def test_what_is_rejected_is_gone_in_that_place_alone(store: Store, plan: Extraction) -> None:
    by(store, responsibility(plan, 1, 1), "reject")
    assert owners(store) == [row for row in _AS_READ if row != ("2", "商务局", "responsible")]


def test_a_judgement_outlives_a_reading_anew(store: Store, plan: Extraction) -> None:
    by(store, responsibility(plan, 1, 1), "reject")
    decided = owners(store)
    load(store.database, plan)
    assert owners(store) == decided
    remove(store.database, plan.document.id)
    load(store.database, plan)
    assert owners(store) == decided


def test_a_judgement_outlives_a_change_elsewhere(store: Store, plan: Extraction) -> None:
    by(store, responsibility(plan, 1, 1), "reject")
    by(store, responsibility(plan, 0, 0), "correct", correction=Correction(role="lead"))
    added = _TEXT.replace("1.做优", "1.新建茶园。（责任单位：县商务局）\n2.做优", 1)
    moved = added.replace("2.建设", "3.建设").replace("3.培育", "4.培育").replace("12亿", "15亿")
    load(store.database, read(moved))
    assert owners(store) == [
        ("1", "商务局", "responsible"),
        ("2", _FARM, "lead"),
        ("2", "商务局", "responsible"),
        ("3", "侨乡办", "responsible"),
        ("4", "侨乡办", "responsible"),
    ]


def test_a_judgement_lapses_with_its_words(store: Store, plan: Extraction) -> None:
    by(store, responsibility(plan, 1, 1), "reject")
    load(store.database, read(_TEXT.replace("新建客厅8个。（责任单位：县侨乡办", "（县侨联牵头")))
    assert ("2", "商务局", "cooperating") not in owners(store)
    assert ("2", "商务局", "responsible") in owners(store)


def test_one_organization_for_another_everywhere(store: Store, plan: Extraction) -> None:
    before = store.contents()
    unknown = organization(plan, 1, 0)
    assert {"about": "温州市文成县侨乡办", "count": 2} in in_doubt(store)
    made = by(store, unknown, "same", other="县侨务办公室")
    assert "侨乡办" not in [name for _, name, _ in owners(store)]
    assert [row["about"] for row in in_doubt(store)] == ["民宿"]
    undo(store.database, made, "林督查")
    assert [row for row in store.contents() if '"Judgement"' not in row] == before


def test_links_of_one_organization_to_the_next_are_followed(store: Store, plan: Extraction) -> None:
    first, second = organization(plan, 1, 0), organization(plan, 0, 0)
    made = by(store, first, "same", other=second)
    by(store, second, "same", other="县农业农村局")
    assert {name for _, name, _ in owners(store)} == {"农业农村局", "商务局"}
    undo(store.database, made, "林督查")
    assert ("3", "侨乡办", "responsible") in owners(store)


def test_a_known_organization_is_in_doubt_no_more(store: Store, plan: Extraction) -> None:
    by(store, organization(plan, 1, 0), "accept")
    assert "温州市文成县侨乡办" not in [row["about"] for row in in_doubt(store)]
    assert owners(store) == _AS_READ


def test_a_target_is_corrected(store: Store, plan: Extraction) -> None:
    target = plan.targets[0].id
    said = Correction(value=13, deadline=date(2028, 12, 31))
    by(store, target, "correct", correction=said)
    rows = store.run("MATCH (g:Target {id: $id}) RETURN properties(g) AS g", id=target)
    assert (rows[0]["g"]["value"], rows[0]["g"]["deadline"]) == (13, "2028-12-31")
    assert rows[0]["g"]["unit"] == "亿元"


def test_what_is_decided_already_is_not_decided_again(store: Store, plan: Extraction) -> None:
    subject = responsibility(plan, 1, 1)
    assert by(store, subject, "accept") == by(store, subject, "accept")
    later = by(store, subject, "correct", correction=Correction(role="lead"))
    assert later != by(store, subject, "accept")
    assert ("2", "商务局", "responsible") in owners(store)


def test_versions_that_share_a_file_alone_share_judgements(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "方案.txt"
    load(store.database, read(), path)
    by(store, responsibility(read(), 1, 1), "reject")
    renamed = read(_TEXT.replace("山区产业行动方案", "山区产业提升方案"))
    load(store.database, renamed, path)
    expected = [row for row in _AS_READ if row != ("2", "商务局", "responsible")]
    assert owners(store) == expected
    by(store, responsibility(renamed, 0, 0), "accept")
    assert owners(store) == expected


@pytest.mark.parametrize(
    ("verdict", "correction", "other", "code"),
    [
        ("same", None, "县商务局", "unfit"),
        ("correct", None, None, "incomplete"),
        ("correct", Correction(value=3), None, "unfit"),
        ("accept", Correction(role="lead"), None, "incomplete"),
    ],
)
def test_what_does_not_fit_is_refused(
    store: Store,
    plan: Extraction,
    verdict: Verdict,
    correction: Correction | None,
    other: str | None,
    code: str,
) -> None:
    before = store.contents()
    with pytest.raises(JudgementError) as refused:
        by(store, responsibility(plan, 0, 0), verdict, correction=correction, other=other)
    assert refused.value.code == code
    assert store.contents() == before


def test_what_is_unknown_is_told(store: Store, plan: Extraction) -> None:
    for subject in ("resp-none", "org-none"):
        with pytest.raises(JudgementError, match=subject):
            by(store, subject, "accept")
    with pytest.raises(JudgementError, match="judgement-none"):
        undo(store.database, "judgement-none", "林督查")
    with pytest.raises(JudgementError) as refused:
        by(store, organization(plan, 1, 0), "same", other=organization(plan, 1, 0))
    assert refused.value.code == "itself"
    made = by(store, responsibility(plan, 0, 0), "accept")
    undo(store.database, made, "林督查")
    with pytest.raises(JudgementError) as again:
        undo(store.database, made, "林督查")
    assert again.value.code == "undone"


def test_one_decision_on_many_documents_goes_on_after_a_stop(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    plans = [read(_TEXT.replace("山区产业", f"山区{name}")) for name in ("产业", "旅游", "教育")]
    for each in plans:
        load(store.database, each)
    find_reprints(store.database)
    before, unknown = _facts(store), organization(plans[0], 1, 0)
    # The same moment makes the same judgement.
    monkeypatch.setattr(decisions, "_now", lambda: datetime(2026, 1, 5, tzinfo=UTC))
    made = by(store, unknown, "same", other="县侨务办公室")
    find_reprints(store.database)
    at_once = _facts(store)
    undo(store.database, made, "林督查")
    with monkeypatch.context() as stopped:
        stopped.setattr(rejudging, "_AT_ONCE", 1)
        stopped.setattr(decisions, "settle", lambda _: None)
        by(store, unknown, "same", other="县侨务办公室")
        assert len(store.database.read("read/readings_waiting")) == len(plans)
        assert ("3", "侨乡办", "responsible") in owners(store)
    find_reprints(store.database)
    assert store.database.read("read/readings_waiting") == []
    assert _facts(store) == at_once
    undo(store.database, made, "林督查")
    find_reprints(store.database)
    assert _facts(store) == before


def _facts(store: Store) -> list[str]:
    return [row for row in store.contents() if '"Judgement"' not in row]
