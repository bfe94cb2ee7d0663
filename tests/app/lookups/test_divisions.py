"""Places know what the graph holds of them."""

import pytest

from app.lookups import divisions
from app.lookups.divisions import DivisionFilter
from app.problems import ProblemError
from cypher.database import Database
from tests.samples import TAISHUN, WENCHENG


def test_a_place(graph: Database) -> None:
    found = divisions.get(graph, TAISHUN.code)
    assert (found.short, found.level) == ("泰顺", "county")
    assert found.within
    assert found.within.id == "330300"
    assert (found.documents, found.organizations, found.pairings) == (1, 2, 1)


def test_filters(graph: Database) -> None:
    def codes(wanted: DivisionFilter) -> list[str]:
        return [each.id for each in divisions.find(graph, wanted).items]

    assert codes(DivisionFilter(level="county", within="330300")) == [WENCHENG.code, TAISHUN.code]
    assert codes(DivisionFilter(name="平湖")) == ["330482"]


def test_no_such_place(graph: Database) -> None:
    with pytest.raises(ProblemError, match="999999"):
        divisions.get(graph, "999999")
