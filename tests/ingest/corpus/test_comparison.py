"""What a passage is compared with is bounded, and the best claim is always among it."""

from array import array

from ingest.corpus.authorship import Printed
from ingest.corpus.comparison import MOST, Comparison
from ingest.corpus.signatures import BANDS

_BANDS = array("I", range(BANDS))


def _printed(name: str, division: str, day: int) -> Printed:
    issued_on = f"2025-01-{day:02}"
    return Printed(name, name, "plan", name, None, division, issued_on, name, superseded=False)


def _compared(printed: list[Printed], *names: str) -> Comparison:
    """All of one passage with the same bands; those of `names` are compared with all."""
    comparison = Comparison({each.id: each for each in printed})
    for name in names:
        comparison.add(name, _BANDS)
    for name in comparison.above():
        comparison.meet_above(name, _BANDS)
    for name in comparison.order():
        comparison.meet(name, _BANDS)
    return comparison


COUNTIES = [_printed(f"county-{number:03}", "330305", 1 + number // 10) for number in range(200)]
PROVINCE = _printed("province", "330000", 28)


def test_thousands_that_print_the_same_are_each_compared_with_a_few() -> None:
    last = COUNTIES[-1].id
    found = _compared(COUNTIES, last).originals((last, 0))
    assert [name for name, _ in found] == [each.id for each in COUNTIES[:MOST]]


def test_the_place_above_is_found_however_late_it_came() -> None:
    last = COUNTIES[-1].id
    found = _compared([*COUNTIES, PROVINCE], last).originals((last, 0))
    assert found[0] == ("province", 0)
    assert len(found) == MOST


def test_those_follow_for_whom_a_new_document_has_one_of_the_best_claims() -> None:
    assert _compared(COUNTIES, COUNTIES[-1].id).followers == set()
    assert _compared(COUNTIES, COUNTIES[0].id).followers == {each.id for each in COUNTIES[1:]}
    followers = _compared([*COUNTIES, PROVINCE], PROVINCE.id).followers
    assert followers == {each.id for each in COUNTIES}


def test_a_page_repeats_its_own_earlier_passages() -> None:
    twice = Comparison({"county-000": COUNTIES[0]})
    twice.add("county-000", _BANDS * 2)
    for name in twice.order():
        twice.meet(name, _BANDS * 2)
    assert twice.originals(("county-000", 1)) == [("county-000", 0)]
    assert twice.originals(("county-000", 0)) == []
