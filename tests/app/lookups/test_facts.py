"""A fact with its words, and what was decided of it."""

import pytest

from app.lookups.facts import fact_of
from app.problems import ProblemError
from ingest.loading.load import load
from ingest.review.decisions import decide
from ingest.review.proposals import Proposal
from tests.samples import page, plan
from tests.servers.store import Store


def test_a_fact_stands_in_its_clause_or_sentence(store: Store) -> None:
    load(store.database, plan())
    document = plan().document.id
    owner = plan().tasks[0].measures[0].responsibilities[1]
    found = fact_of(store.database, document, owner.id)
    assert (found.kind, found.fact) == ("responsibility", owner)
    assert found.quote == "（县农业农村局牵头，县商务局、县财政局配合）"
    assert found.task == plan().tasks[0]
    assert fact_of(store.database, document, plan().targets[0].id).quote.startswith("到2027年")
    load(store.database, page())
    pairing = page().pairings[0]
    assert fact_of(store.database, page().document.id, pairing.id).about == "泰顺县、平湖市"


def test_a_fact_comes_with_its_decisions_until_it_is_rejected(store: Store) -> None:
    load(store.database, plan())
    document, target = plan().document.id, plan().targets[0].id
    made = decide(store.database, Proposal(target, "accept", "林督查"))
    assert fact_of(store.database, document, target).judgements == [made]
    decide(store.database, Proposal(target, "reject", "林督查"))
    with pytest.raises(ProblemError, match=target):
        fact_of(store.database, document, target)
