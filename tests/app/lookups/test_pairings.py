"""Pairings name their parties and the words that state them."""

import pytest

from app.lookups import pairings
from app.lookups.pairings import PairingFilter
from app.problems import ProblemError
from cypher.database import Database
from tests.samples import TAISHUN, WENCHENG, page

(BOND,) = page().pairings
PINGHU = "330482"


def test_a_pairing_with_its_parties_and_words(graph: Database) -> None:
    found = pairings.get(graph, BOND.id)
    assert [(each.id, each.role, each.kind) for each in found.parties] == [
        (PINGHU, "supporting", "division"),
        (TAISHUN.code, "supported", "division"),
    ]
    (said,) = found.statements
    assert (said.status, said.fields, said.since) == ("in force", ["产业合作"], "2021")
    assert said.passage.quote == "与平湖市的山海协作结对"


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (PairingFilter(), 1),
        (PairingFilter(party=PINGHU), 1),
        (PairingFilter(party=WENCHENG.code), 0),
        (PairingFilter(kind="对口支援"), 0),
        (PairingFilter(status="ended"), 0),
        (PairingFilter(document=page().document.id), 1),
    ],
)
def test_filters(graph: Database, wanted: PairingFilter, count: int) -> None:
    assert len(pairings.find(graph, wanted).items) == count


def test_between_two(graph: Database) -> None:
    assert [each.id for each in pairings.between(graph, PINGHU, TAISHUN.code)] == [BOND.id]
    assert pairings.between(graph, PINGHU, WENCHENG.code) == []


def test_no_such_pairing(graph: Database) -> None:
    with pytest.raises(ProblemError, match="pairing-none"):
        pairings.get(graph, "pairing-none")
