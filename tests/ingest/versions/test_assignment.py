"""The best way to give each of many one of others."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.versions.assignment import assign

_WORTHS = st.dictionaries(
    st.integers(0, 3), st.dictionaries(st.integers(0, 3), st.integers(0, 100)), max_size=4
)


def test_the_sum_counts_and_not_the_first_best() -> None:
    assert assign({0: {0: 80, 1: 10}, 1: {0: 82, 1: 78}}, 50) == {0: 0, 1: 1}


def test_who_gets_nothing_of_worth_stays_alone() -> None:
    assert assign({0: {0: 49}, 1: {0: 50}, 2: {}}, 50) == {1: 0}


@given(_WORTHS)
def test_no_other_way_is_worth_more(worths: dict[int, dict[int, int]]) -> None:
    alone = 40
    found = assign({one: {**others} for one, others in worths.items()}, alone)
    assert len(set(found.values())) == len(found)
    gained = sum(worths[one][other] - alone for one, other in found.items())
    best = max(
        sum(
            max(worths.get(one, {}).get(other, alone) - alone, 0) for one, other in enumerate(order)
        )
        for order in permutations(range(4))
    )
    assert gained == pytest.approx(best, abs=1)
