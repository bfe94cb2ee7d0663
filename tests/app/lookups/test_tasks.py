"""Tasks are found whole, narrowed, in order, and page by page."""

from datetime import date

import pytest

from app.lookups import tasks
from app.lookups.paging import Window
from app.lookups.tasks import TaskFilter
from app.problems import ProblemError
from app.questions import answer
from cypher.database import Database
from ingest.extract import extract_text
from ingest.loading.load import load
from tests.samples import TAISHUN, WENCHENG, page, plan, revised_plan
from tests.servers.store import Store

_DUE_WITHOUT_TARGETS = """\
文成县民宿方案
文成县人民政府办公室
2026年1月5日
一、重点任务
1.修好步道。整修古道。
牵头单位：县交通运输局
完成时限：持续推进
2.办好民宿。培育民宿品牌。
牵头单位：县文广旅体局
完成时限：2026年6月底前
"""

FARM, SALON, INNS = revised_plan().tasks
LEADER, SUPPORTER = FARM.measures[0].responsibilities


def test_a_measure_may_be_due_with_no_target(store: Store) -> None:
    load(store.database, extract_text(_DUE_WITHOUT_TARGETS, source="x.txt", sha256="0" * 64))
    in_june = TaskFilter(deadline_from=date(2026, 6, 1), deadline_to=date(2026, 6, 30))
    (due,) = tasks.find(store.database, in_june).items
    assert (due.title, due.deadline) == ("办好民宿", date(2026, 6, 30))
    assert due.measures[0].deadline_text == "2026年6月底前"
    owner = due.measures[0].responsibilities[0].organization.id
    held = in_june.model_copy(update={"organization": owner})
    assert [task.title for task in tasks.find(store.database, held).items] == ["办好民宿"]
    asked = answer(store.database, "县文广旅体局2026年6月底前要完成什么")
    assert [row["deadline"] for row in asked.rows] == ["2026-06-30"]
    every = tasks.find(store.database, TaskFilter(), Window("deadline")).items
    assert [task.title for task in every] == ["办好民宿", "修好步道"]


def test_a_task_has_its_measures_owners_and_targets(graph: Database) -> None:
    found = tasks.get(graph, FARM.id)
    assert (found.number, found.title, found.path) == ("1", "做优高山蔬菜", ["重点任务"])
    assert found.deadline == date(2027, 12, 31)
    assert found.committed_by
    assert found.committed_by.name == "浙江省温州市文成县人民政府"
    (measure,) = found.measures
    assert [(r.mention, r.role, r.order) for r in measure.responsibilities] == [
        ("县商务局", "lead", 1),
        ("县农业农村局", "cooperating", 2),
    ]
    assert measure.passage.quote == "（县商务局牵头，县农业农村局配合）"
    (target,) = found.targets
    assert (target.value, target.measure) == (15, measure.id)


@pytest.mark.parametrize(
    ("wanted", "titles"),
    [
        (
            TaskFilter(),
            ["做优高山蔬菜", "建设侨乡客厅", "培育民宿品牌", "用好与平湖市的山海协作结对"],
        ),
        (TaskFilter(division=TAISHUN.code), ["用好与平湖市的山海协作结对"]),
        (TaskFilter(document=plan().document.id), ["做优高山蔬菜", "建设侨乡客厅", "畅通农村公路"]),
        (TaskFilter(document=plan().document.id, without_owner=True), ["畅通农村公路"]),
        (TaskFilter(has_target=False), ["培育民宿品牌"]),
        (TaskFilter(deadline_from=date(2027, 1, 1)), ["做优高山蔬菜"]),
        (TaskFilter(deadline_to=date(2026, 12, 31)), ["用好与平湖市的山海协作结对"]),
        (TaskFilter(collective_only=True), []),
        (TaskFilter(organization=LEADER.organization.id), ["做优高山蔬菜"]),
        (TaskFilter(organization=LEADER.organization.id, role="cooperating"), []),
        (TaskFilter(organization=SUPPORTER.organization.id, role="cooperating"), ["做优高山蔬菜"]),
        (TaskFilter(organization=SUPPORTER.organization.id, has_target=False), []),
        (TaskFilter(organization=SUPPORTER.organization.id, without_owner=True), []),
        (TaskFilter(organization="org-nobody"), []),
    ],
)
def test_filters(graph: Database, wanted: TaskFilter, titles: list[str]) -> None:
    assert sorted(task.title for task in tasks.find(graph, wanted).items) == sorted(titles)


def test_a_bureau_sees_its_own_measures_alone(graph: Database) -> None:
    wanted = TaskFilter(organization=LEADER.organization.id, document=plan().document.id)
    (task,) = tasks.find(graph, wanted).items
    assert {r.organization.id for r in task.measures[0].responsibilities} > {LEADER.organization.id}


@pytest.mark.parametrize("sort", ["", "-position", "deadline", "-deadline", "title", "-title"])
@pytest.mark.parametrize("organization", [None, LEADER.organization.id])
def test_pages_put_together_are_the_whole(
    graph: Database, sort: str, organization: str | None
) -> None:
    wanted = TaskFilter(organization=organization)
    whole = tasks.find(graph, wanted, Window(sort)).items
    pieces, cursor = [], None
    while True:
        page = tasks.find(graph, wanted, Window.of(sort, 1, cursor))
        pieces += page.items
        if page.next is None:
            break
        cursor = page.next
    assert pieces == whole


def test_deadlines_in_order(graph: Database) -> None:
    def deadlines(sort: str) -> list[date | None]:
        return [task.deadline for task in tasks.find(graph, TaskFilter(), Window(sort)).items]

    assert deadlines("deadline") == [date(2026, 12, 31), date(2027, 12, 31), None, None]
    assert deadlines("-deadline") == [date(2027, 12, 31), date(2026, 12, 31), None, None]


def test_places_take_in_what_lies_within(graph: Database) -> None:
    def ids(division: str) -> set[str]:
        return {task.id for task in tasks.find(graph, TaskFilter(division=division)).items}

    assert ids("330300") == ids("330000") == ids("100000") == ids(WENCHENG.code) | ids(TAISHUN.code)


def test_by_id_keeps_the_order_asked_for(graph: Database) -> None:
    found = tasks.by_id(graph, [INNS.id, "task-none", FARM.id])
    assert [task.id for task in found] == [INNS.id, FARM.id]


def test_no_such_task(graph: Database) -> None:
    with pytest.raises(ProblemError, match="task-none"):
        tasks.get(graph, "task-none")


def test_no_such_order(graph: Database) -> None:
    with pytest.raises(ProblemError, match="beauty"):
        tasks.find(graph, TaskFilter(), Window("beauty"))


@pytest.mark.parametrize("place", [TAISHUN.code, "330482"])
def test_tasks_that_hang_on_the_pairings_of_either_party(graph: Database, place: str) -> None:
    (found,) = tasks.of_pairings(graph, place)
    assert found.task.title == "用好与平湖市的山海协作结对"
    assert found.pairings == [page().pairings[0].id]


def test_no_task_hangs_on_what_is_not_paired(graph: Database) -> None:
    assert tasks.of_pairings(graph, WENCHENG.code) == []
