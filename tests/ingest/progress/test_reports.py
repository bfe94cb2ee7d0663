"""What was reported is never lost: by a reading anew, a removal, a new version in other words."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from ingest.extract import extract_text
from ingest.loading.load import load, remove
from ingest.progress import reports
from ingest.progress.reports import Entry, ReportError, report, set_rule, take_up
from schema.extraction import Extraction
from schema.lights import Rule
from schema.progress import Report, Reported, Status
from tests.servers.store import Store

_TEXT = """文成县人民政府关于印发山区产业行动方案的通知
2026年1月1日
一、重点任务
1.做优高山蔬菜。到2027年蔬菜产值达到12亿元以上。（责任单位：县农业农村局、县商务局）
2.建设侨乡客厅。在县城新建侨乡会客厅8个，配齐设施设备。（责任单位：县委统战部）
3.培育民宿品牌。力争民宿达到300家。（责任单位：县文广旅体局）
"""
AT = datetime(2026, 6, 1, 4, 0, tzinfo=UTC)


def read(text: str = _TEXT, sha256: str = "0") -> Extraction:
    return extract_text(text, source="方案.txt", sha256=sha256)


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every report is made a day after the last."""
    days = iter(range(1000))
    monkeypatch.setattr(reports, "_now", lambda: AT + timedelta(days=next(days)))


@pytest.fixture
def plan(store: Store) -> Extraction:
    load(store.database, read())
    return read()


def measure(plan: Extraction, task: int) -> str:
    return plan.tasks[task].measures[0].id


def say(
    store: Store,
    subject: str,
    status: Status,
    note: str = "",
    by: str = "陈科长",
    value: float | None = None,
) -> Report:
    said = Reported(status=status, note=note, value=value)
    [made] = report(store.database, [Entry(subject, said, by)])
    return made


def told(store: Store, number: str) -> list[tuple[str, bool]]:
    """The notes on a task in force, the oldest first, and whether its words have changed since."""
    rows = store.run(
        "MATCH (d:Document {superseded: false})-[:HAS_TASK]->(:Task {number: $number})"
        "-[:HAS_MEASURE]->(:Measure)<-[a:ABOUT]-(r:Report) "
        "RETURN r.record AS record, a.reworded AS reworded ORDER BY r.at",
        number=number,
    )
    return [(Report.model_validate_json(r["record"]).note, r["reworded"]) for r in rows]


def standing(store: Store, subject: str) -> dict[str, Any]:
    [row] = store.run("MATCH (n {id: $id}) RETURN properties(n) AS n", id=subject)
    names = ("status", "reported_on", "behind", "share", "begun", "lasts")
    return {name: row["n"].get(name) for name in names}


def test_a_report_is_kept_with_who_and_when_and_logged(store: Store, plan: Extraction) -> None:
    made = say(store, measure(plan, 1), "under_way", "已选址")
    assert (made.by, made.at, made.subject.words) == ("陈科长", AT, made.subject.words)
    say(store, measure(plan, 1), "done", "已建成")
    assert told(store, "2") == [("已选址", False), ("已建成", False)]
    assert standing(store, measure(plan, 1)) == {
        "status": "done",
        "reported_on": (AT + timedelta(days=1)).astimezone().date().isoformat(),
        "behind": False,
        "share": None,
        "begun": None,
        "lasts": None,
    }
    logged = store.run(
        "MATCH (e:AuditEntry {action: 'report'}) RETURN e.action AS action, e.subject AS subject"
    )
    assert logged == [{"action": "report", "subject": measure(plan, 1)}] * 2


def test_a_report_sent_twice_is_one(store: Store, plan: Extraction) -> None:
    first = say(store, measure(plan, 1), "under_way", "已选址")
    assert say(store, measure(plan, 1), "under_way", "已选址").id == first.id
    assert say(store, measure(plan, 1), "under_way", "已选址", by="林督查").id != first.id
    assert say(store, measure(plan, 1), "under_way", "已选址").id != first.id
    assert len(told(store, "2")) == 3


def test_reports_outlive_a_reading_anew_and_a_removal(store: Store, plan: Extraction) -> None:
    say(store, measure(plan, 1), "behind", "用地未批")
    say(store, plan.targets[0].id, "under_way", value=9.0)
    before = store.contents()
    load(store.database, plan)
    assert store.contents() == before
    remove(store.database, plan.document.id)
    assert len(store.run("MATCH (r:Report) RETURN r.id")) == 2
    load(store.database, plan)
    assert store.contents() == before


def test_reports_follow_their_words_into_the_next_version(store: Store, plan: Extraction) -> None:
    say(store, measure(plan, 1), "under_way", "已选址")
    moved = _TEXT.replace("1.做优", "1.新建茶园。建茶园5个。（责任单位：县商务局）\n2.做优", 1)
    moved = moved.replace("2.建设", "3.建设").replace("3.培育", "4.培育").replace("1月1", "3月1")
    load(store.database, read(moved, "1"))
    assert told(store, "3") == [("已选址", False)]
    assert told(store, "2") == []


def test_reports_follow_a_measure_whose_words_changed(store: Store, plan: Extraction) -> None:
    say(store, measure(plan, 1), "under_way", "已选址")
    second = read(_TEXT.replace("在县城新建侨乡会客厅8个", "在县城新建侨乡会客厅10个"), "1")
    load(store.database, second)
    assert told(store, "2") == [("已选址", True)]
    assert standing(store, measure(second, 1))["status"] == "under_way"
    third = read(second.text.replace("配齐设施设备", "配齐设备并对外开放"), "2")
    load(store.database, third)
    assert told(store, "2") == [("已选址", True)]


def test_the_same_bytes_read_otherwise_keep_their_reports(store: Store, plan: Extraction) -> None:
    say(store, measure(plan, 1), "under_way", "已选址")
    task = plan.tasks[1]
    [one] = task.measures
    cut = one.model_copy(
        update={"id": "measure-other", "text": one.text.removesuffix("设施设备。")}
    )
    tasks = [plan.tasks[0], task.model_copy(update={"measures": [cut]}), plan.tasks[2]]
    load(store.database, plan.model_copy(update={"tasks": tasks}))
    assert told(store, "2") == [("已选址", True)]


def test_a_report_on_what_is_gone_stays_and_is_taken_up(store: Store, plan: Extraction) -> None:
    first = say(store, measure(plan, 1), "under_way", "已选址")
    say(store, measure(plan, 1), "behind", "用地未批")
    other = _TEXT.replace(
        "2.建设侨乡客厅。在县城新建侨乡会客厅8个，配齐设施设备", "2.护好古道。修缮古道三条"
    )
    second = read(other, "1")
    load(store.database, second)
    assert told(store, "2") == []
    made = take_up(store.database, first.id, measure(second, 1), "林督查")
    assert [each.origin and each.origin.by for each in made] == ["陈科长", "陈科长"]
    assert told(store, "2") == [("已选址", False), ("用地未批", False)]
    state = standing(store, measure(second, 1))
    assert (state["status"], state["behind"]) == ("behind", True)
    assert state["reported_on"] == (AT + timedelta(days=1)).astimezone().date().isoformat()
    with pytest.raises(ReportError) as refused:
        take_up(store.database, first.id, measure(second, 1), "林督查")
    assert refused.value.code == "attached"
    load(store.database, second)
    assert len(store.run("MATCH (r:Report) RETURN r.id")) == 4


def test_a_measure_says_how_its_targets_stand(store: Store, plan: Extraction) -> None:
    target = plan.targets[0]
    say(store, target.id, "behind", value=3.0)
    state = standing(store, measure(plan, 0))
    assert (state["status"], state["behind"], state["share"]) == (None, True, 0.25)
    assert state["lasts"] == 729
    assert standing(store, target.id)["share"] == 0.25
    say(store, target.id, "done", value=12.0)
    assert standing(store, measure(plan, 0))["share"] is None
    assert not standing(store, measure(plan, 0))["behind"]


def test_what_cannot_be_reported_is_told_and_nothing_kept(store: Store, plan: Extraction) -> None:
    before = store.contents()
    good = Entry(measure(plan, 1), Reported(status="done"), "陈科长")
    for subject, value, code in (
        ("measure-none", None, "unknown"),
        ("target-none", None, "unknown"),
        (measure(plan, 0), 3.0, "no_value"),
    ):
        bad = Entry(subject, Reported(status="done", value=value), "陈科长")
        with pytest.raises(ReportError) as refused:
            report(store.database, [good, bad])
        assert refused.value.code == code
    assert store.contents() == before
    load(store.database, read(_TEXT.replace("300家", "400家"), "1"))
    with pytest.raises(ReportError) as refused:
        report(store.database, [good])
    assert refused.value.code == "superseded"


def test_the_rule_is_one_node_and_logged(store: Store) -> None:
    for days in (10, 20):
        set_rule(store.database, Rule(soon_days=days, stale_days=60, lag=0.1), "林督查")
    rows = store.run(
        "MATCH (r:Rule) RETURN r.soon_days AS soon, r.stale_days AS stale, r.lag AS lag"
    )
    assert rows == [{"soon": 20, "stale": 60, "lag": 0.1}]
    logged = store.run("MATCH (e:AuditEntry) RETURN e.detail AS detail ORDER BY e.at")
    assert [row["detail"] for row in logged] == ["10 天、60 天、0.1", "20 天、60 天、0.1"]
