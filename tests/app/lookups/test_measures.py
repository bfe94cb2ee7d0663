"""Measures are found by who is responsible for them, and who is not."""

import pytest

from app.lookups import measures
from app.lookups.measures import MeasureFilter
from app.problems import ProblemError
from cypher.database import Database
from tests.samples import plan, revised_plan

LEADER, SUPPORTER = revised_plan().tasks[0].measures[0].responsibilities
FORMER = plan().document.id


@pytest.mark.parametrize(
    ("wanted", "texts"),
    [
        (MeasureFilter(document=FORMER, without_owner=True), ["2025年通村公路优良率全覆盖。"]),
        (MeasureFilter(without_owner=True), []),
        (MeasureFilter(collective_only=True), []),
        (MeasureFilter(has_target=False), ["力争民宿达到300家。"]),
        (
            MeasureFilter(organization=LEADER.organization.id, role="lead"),
            ["到2027年蔬菜产值达到15亿元以上。"],
        ),
        (MeasureFilter(organization=LEADER.organization.id, role="cooperating"), []),
    ],
)
def test_filters(graph: Database, wanted: MeasureFilter, texts: list[str]) -> None:
    assert [each.text for each in measures.find(graph, wanted).items] == texts


def test_a_measure_without_a_clause_is_its_own_passage(graph: Database) -> None:
    (found,) = measures.find(graph, MeasureFilter(document=FORMER, without_owner=True)).items
    start, end = found.passage.start, found.passage.end
    assert plan().text[start:end] == found.passage.quote == "2025年通村公路优良率全覆盖。"


def test_as_printed(graph: Database) -> None:
    found = measures.find(graph, MeasureFilter(document=FORMER)).items
    assert [each.task.number for each in found] == ["1", "2", "3"]


def test_no_such_measure(graph: Database) -> None:
    with pytest.raises(ProblemError, match="measure-none"):
        measures.get(graph, "measure-none")
