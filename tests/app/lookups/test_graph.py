"""The graph around a node, and between two."""

import pytest

from app.lookups import graph as lookup
from app.lookups.graph import Subgraph
from app.problems import ProblemError
from cypher.database import Database
from tests.samples import TAISHUN, WENCHENG, page, plan, revised_plan

FARM = revised_plan().tasks[0]
(MEASURE,) = FARM.measures
LEADER, SUPPORTER = MEASURE.responsibilities


def test_around_a_bureau(graph: Database) -> None:
    part = lookup.neighbourhood(graph, LEADER.organization.id)
    assert part.nodes[0].id == LEADER.organization.id
    ids = _ids(part)
    assert {MEASURE.id, FARM.id, SUPPORTER.organization.id, revised_plan().targets[0].id} <= ids
    assert plan().tasks[0].id not in ids, "the former version is left out"
    assert (part.total, part.truncated) == (len(part.nodes), False)


def test_edges_carry_their_words(graph: Database) -> None:
    part = lookup.neighbourhood(graph, LEADER.organization.id)
    leads = next(edge for edge in part.edges if edge.role == "lead")
    assert (leads.source, leads.target, leads.label) == (LEADER.organization.id, MEASURE.id, "牵头")
    assert leads.passage
    assert (leads.passage.quote, leads.passage.task) == ("（县商务局牵头，县农业农村局配合）", "1")
    assert all({edge.source, edge.target} <= _ids(part) for edge in part.edges)


@pytest.mark.parametrize(
    ("node", "fact", "task"),
    [
        (FARM.id, revised_plan().targets[0].id, "1"),
        (page().pairings[0].id, page().document.id, "1"),
    ],
)
def test_words_of_targets_and_pairings_name_their_task(
    graph: Database, node: str, fact: str, task: str
) -> None:
    edges = lookup.neighbourhood(graph, node).edges
    told = {edge.passage.task for edge in edges if edge.target == fact and edge.passage}
    assert told == {task}


def test_a_limit_cuts_and_says_so(graph: Database) -> None:
    part = lookup.neighbourhood(graph, LEADER.organization.id, limit=2)
    assert len(part.nodes) == 3
    assert part.truncated
    assert part.total > 3


def test_kinds(graph: Database) -> None:
    part = lookup.neighbourhood(graph, TAISHUN.code, ["pairing", "division"])
    assert {node.kind for node in part.nodes} == {"pairing", "division"}
    assert page().pairings[0].id in _ids(part)


def test_one_step_and_how_many_there_are(graph: Database) -> None:
    part = lookup.neighbours(graph, LEADER.organization.id)
    assert part.nodes[0].id == LEADER.organization.id
    assert [node.kind for node in part.nodes[1:]] == ["measure", "division"]
    assert MEASURE.id in _ids(part)
    assert (part.total, part.truncated) == (3, False)
    assert {edge.label for edge in part.edges} == {"牵头", "隶属"}


def test_one_step_is_cut_and_narrowed(graph: Database) -> None:
    cut = lookup.neighbours(graph, MEASURE.id, limit=1)
    assert (len(cut.nodes), cut.truncated) == (2, True)
    rest = lookup.neighbours(graph, MEASURE.id, without=[cut.nodes[1].id])
    assert not _ids(cut) & _ids(rest) - {MEASURE.id}
    assert (rest.total, rest.truncated) == (cut.total, False)
    owners = lookup.neighbours(graph, MEASURE.id, ["organization"])
    assert {node.kind for node in owners.nodes[1:]} == {"organization"}
    assert owners.total == len(owners.nodes) == 3


def test_one_step_leaves_former_versions_out(graph: Database) -> None:
    around = lookup.neighbours(graph, WENCHENG.code)
    assert revised_plan().document.id in _ids(around)
    assert plan().document.id not in _ids(around)
    _, commerce, _ = plan().tasks[0].measures[0].responsibilities
    formerly = {measure.id for task in plan().tasks for measure in task.measures}
    assert not formerly & _ids(lookup.neighbours(graph, commerce.organization.id))


def test_of_ids_those_that_there_are(graph: Database) -> None:
    part = lookup.known(graph, [MEASURE.id, "nobody", LEADER.organization.id, MEASURE.id])
    assert [node.id for node in part.nodes] == [MEASURE.id, LEADER.organization.id]
    assert [edge.label for edge in part.edges] == ["牵头"]


def test_a_path_with_its_words(graph: Database) -> None:
    found = lookup.path(graph, LEADER.organization.id, SUPPORTER.organization.id)
    assert found
    assert [node.kind for node in found.nodes] == ["organization", "measure", "organization"]
    assert [edge.role for edge in found.edges if edge.passage] == ["lead", "cooperating"] or [
        edge.role for edge in found.edges if edge.passage
    ] == ["cooperating", "lead"]


def test_no_path_leads_through_a_former_version(graph: Database) -> None:
    _, commerce, finance = plan().tasks[0].measures[0].responsibilities
    found = lookup.path(graph, commerce.organization.id, finance.organization.id)
    assert found
    assert [node.kind for node in found.nodes] == ["organization", "division", "organization"]


def test_a_path_to_itself(graph: Database) -> None:
    found = lookup.path(graph, FARM.id, FARM.id)
    assert found
    assert [node.id for node in found.nodes] == [FARM.id]


def test_nothing_is_next_to_nobody(graph: Database) -> None:
    with pytest.raises(ProblemError, match="nobody"):
        lookup.neighbours(graph, "nobody")


@pytest.mark.parametrize("ends", [("nobody", FARM.id), (FARM.id, "nobody")])
def test_no_such_node(graph: Database, ends: tuple[str, str]) -> None:
    with pytest.raises(ProblemError, match="nobody"):
        lookup.path(graph, *ends)


def _ids(part: Subgraph) -> set[str]:
    return {node.id for node in part.nodes}
