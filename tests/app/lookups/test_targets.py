"""Targets are found by what they count, until when, and whose they are."""

from datetime import date

import pytest

from app.lookups import targets
from app.lookups.paging import Window
from app.lookups.targets import TargetFilter
from app.problems import ProblemError
from cypher.database import Database
from tests.samples import page, plan, revised_plan

FARM = revised_plan().tasks[0]
LEADER = FARM.measures[0].responsibilities[0].organization
(TEA,) = page().targets


@pytest.mark.parametrize(
    ("wanted", "indicators"),
    [
        (TargetFilter(), ["茶叶产值", "蔬菜产值", "侨乡客厅"]),
        (TargetFilter(indicator="产值"), ["茶叶产值", "蔬菜产值"]),
        (TargetFilter(organization=LEADER.id), ["蔬菜产值"]),
        (TargetFilter(task=FARM.id), ["蔬菜产值"]),
        (
            TargetFilter(deadline_from=date(2027, 1, 1), deadline_to=date(2027, 12, 31)),
            ["蔬菜产值"],
        ),
        (TargetFilter(document=plan().document.id, quantified=False), ["通村公路优良率"]),
        (TargetFilter(division="330329"), ["茶叶产值"]),
    ],
)
def test_filters(graph: Database, wanted: TargetFilter, indicators: list[str]) -> None:
    assert [each.indicator for each in targets.find(graph, wanted).items] == indicators


def test_a_target_with_its_words(graph: Database) -> None:
    found = targets.get(graph, TEA.id)
    assert (found.comparator, found.value, found.unit) == (">", 20, "亿元")
    assert (found.passage.quote, found.passage.task) == ("茶叶产值突破20亿元", "1")


def test_a_target_that_a_task_governs_itself(graph: Database) -> None:
    road = plan().tasks[2]
    wanted = TargetFilter(document=plan().document.id, task=road.id)
    (found,) = targets.find(graph, wanted).items
    assert (found.measure, found.passage.task_id) == (None, road.id)


def test_orders(graph: Database) -> None:
    found = targets.find(graph, TargetFilter(), Window("-deadline")).items
    assert [each.deadline for each in found] == [date(2027, 12, 31), date(2026, 12, 31), None]


def test_no_such_target(graph: Database) -> None:
    with pytest.raises(ProblemError, match="target-none"):
        targets.get(graph, "target-none")
