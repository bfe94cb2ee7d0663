"""What waits for a decision, and what was decided."""

import pytest

from app.lookups import review
from app.lookups.paging import Window
from app.lookups.review import DoubtFilter, JudgementFilter
from ingest.loading.load import load
from ingest.review.decisions import decide, undo
from ingest.review.proposals import Proposal
from tests.app.review_plan import doubtful
from tests.servers.store import Store


@pytest.fixture
def unknown(store: Store) -> str:
    """The id of the organization that no table knows, in a graph that holds the plan."""
    load(store.database, doubtful())
    wanted = DoubtFilter(kind="organization")
    return review.find(store.database, wanted).items[0].subject


def test_doubts_come_as_printed_with_their_words(store: Store, unknown: str) -> None:
    found = review.find(store.database, DoubtFilter()).items
    assert [(each.kind, each.about, each.count) for each in found] == [
        ("organization", "温州市文成县侨乡办", 2),
        ("responsibility", "温州市文成县商务局", 1),
        ("responsibility", "温州市文成县财政局", 1),
        ("target", "民宿", 1),
    ]
    text = doubtful().text
    assert text[found[0].words_start : found[0].words_end] == "县侨乡办"
    assert text[found[3].passage.start : found[3].passage.end] == found[3].passage.quote
    assert found[3].passage.quote == "预计民宿达到300家"
    assert found[0].task
    assert found[0].task.number == "2"


def test_doubts_are_counted_and_narrowed_by_reason(store: Store, unknown: str) -> None:
    assert review.counts(store.database) == {
        "guessed_separator": 2,
        "forecast": 1,
        "unknown_organization": 1,
    }
    [forecast] = review.find(store.database, DoubtFilter(reason="forecast")).items
    assert forecast.kind == "target"
    assert review.find(store.database, DoubtFilter(division="3304")).items == []


def test_what_is_decided_waits_no_more(store: Store, unknown: str) -> None:
    made = decide(store.database, Proposal(unknown, "accept", "林督查", "议事协调机构"))
    left = review.find(store.database, DoubtFilter(kind="organization")).items
    assert left == []
    assert review.judgement(store.database, made.id) == made


def test_judgements_are_listed_the_undone_too(store: Store, unknown: str) -> None:
    first = decide(store.database, Proposal(unknown, "accept", "林督查"))
    undo(store.database, first.id, "周督查", "记错了")
    second = decide(store.database, Proposal(unknown, "same", "周督查", other="县侨务办公室"))
    latest = review.judgements(store.database, JudgementFilter(), Window(sort="-at")).items
    assert [each.id for each in latest] == [second.id, first.id]
    [standing] = review.judgements(store.database, JudgementFilter(undone=False)).items
    assert standing == second


def test_candidates_are_like_it_and_not_said_to_be_others(store: Store, unknown: str) -> None:
    [likely] = review.candidates(store.database, unknown)
    assert likely.name.endswith("侨务办公室")
    decide(store.database, Proposal(unknown, "distinct", "林督查", other=likely.id))
    assert review.candidates(store.database, unknown) == []
