"""Bureaus are found by any of their names, and know with whom they work."""

import pytest

from app.lookups import organizations
from app.lookups.organizations import Organization, OrganizationFilter, Successor
from app.lookups.paging import Window
from app.lookups.record import DivisionName
from app.problems import ProblemError
from cypher.database import Database
from tests.samples import TAISHUN, WENCHENG, revised_plan

LEADER, SUPPORTER = revised_plan().tasks[0].measures[0].responsibilities


@pytest.mark.parametrize(
    "name", ["商务局", "县商务局", "文成县商务局", "温州市文成县商务局", "浙江省温州市文成县商务局"]
)
def test_one_bureau_by_all_its_names(graph: Database, name: str) -> None:
    assert [each.id for each in organizations.named(graph, name)] == [LEADER.organization.id]


def test_namesakes_are_told_as_such(graph: Database) -> None:
    found = organizations.named(graph, "县农业农村局")
    assert {each.division.id for each in found if each.division} == {WENCHENG.code, TAISHUN.code}


def test_the_place_of_whoever_asks_decides(graph: Database) -> None:
    (found,) = organizations.named(graph, "农业农村局", TAISHUN.code)
    assert found.division
    assert found.division.id == TAISHUN.code


def test_nobody_of_that_name(graph: Database) -> None:
    assert organizations.named(graph, "海关总署") == []


def test_parts_are_counted_by_role(graph: Database) -> None:
    leader = organizations.get(graph, LEADER.organization.id)
    assert (leader.tasks, leader.led, leader.responsible, leader.supported) == (1, 1, 0, 0)
    supporter = organizations.get(graph, SUPPORTER.organization.id)
    assert (supporter.tasks, supporter.led, supporter.supported) == (1, 0, 1)


def test_co_owners(graph: Database) -> None:
    (other,) = organizations.co_owners(graph, LEADER.organization.id)
    assert (other.organization.id, other.measures, other.tasks) == (SUPPORTER.organization.id, 1, 1)


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (OrganizationFilter(collective=True), 1),
        (OrganizationFilter(division="330329"), 2),
        (OrganizationFilter(name="农业农村"), 2),
        (OrganizationFilter(kind="government"), 2),
        (OrganizationFilter(name="农业农村", division=WENCHENG.code, kind="bureau"), 1),
    ],
)
def test_filters(graph: Database, wanted: OrganizationFilter, count: int) -> None:
    assert len(organizations.find(graph, wanted).items) == count


def test_the_busiest_come_first(graph: Database) -> None:
    found = organizations.find(graph, OrganizationFilter(), Window("-tasks")).items
    assert [each.tasks for each in found] == sorted((each.tasks for each in found), reverse=True)
    assert found[0].tasks == 1
    assert found[-1].tasks == 0


def test_a_renamed_bureau_tells_who_took_over() -> None:
    place = DivisionName(id="330305", name="洞头区")
    counts = dict.fromkeys(("tasks", "led", "responsible", "supported"), 0)
    former = Organization(
        id="org-1",
        name="温州市洞头区卫生和计划生育局",
        canonical="卫生和计划生育局",
        division=place,
        kind="bureau",
        collective=False,
        **counts,
    )
    assert former.successors == [Successor(name="温州市洞头区卫生健康局", year=2019)]


def test_no_such_organization(graph: Database) -> None:
    with pytest.raises(ProblemError, match="org-none"):
        organizations.get(graph, "org-none")
