"""Rows are found by their own words, and ranked by all of theirs."""

from app.lookups.register.wording import Held, Said, Texts, Wording


def _wording(*stretches: list[tuple[str, str]]) -> Wording:
    return Wording(
        [Texts(Said(own, beside, len(own)) for own, beside in each) for each in stretches]
    )


def test_numbers_run_on_from_stretch_to_stretch() -> None:
    wording = _wording([("渔业", ""), ("茶叶", "")], [], [("渔业产值", "")])
    assert wording.found({"渔业"}) == [Held(0, 1, 2), Held(2, 1, 4)]


def test_words_beside_count_and_do_not_find() -> None:
    wording = _wording([("渔业", "产值增长"), ("茶叶", "渔业产值")])
    assert wording.found({"渔业", "产值"}) == [Held(0, 2, 2)]


def test_a_single_character_counts_and_does_not_find() -> None:
    wording = _wording([("渔业产值", ""), ("渔民", "")])
    assert wording.found({"产值", "渔"}) == [Held(0, 2, 4)]
    assert wording.found({"渔"}) == []


def test_less_than_two_fifths_are_chance() -> None:
    wording = _wording([("渔业", "")])
    assert wording.found({"渔业", "产值"})
    assert not wording.found({"渔业", "产值", "增长"})


def test_where_many_hold_all_those_that_hold_some_are_left_out() -> None:
    some = ("渔业发展", "")
    assert len(_wording([("渔业产值", "")] * 49 + [some]).found({"渔业", "产值"})) == 50
    assert len(_wording([("渔业产值", "")] * 50 + [some]).found({"渔业", "产值"})) == 50


def test_of_those_that_hold_some_the_best_are_kept() -> None:
    found = _wording([("渔业发展", "")] * 300 + [("渔业产值", "")]).found({"渔业", "产值"})
    assert len(found) == 200
    assert found[0].number == 300
