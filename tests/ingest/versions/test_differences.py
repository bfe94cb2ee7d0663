"""Two wordings side by side: nothing is lost, and only what differs is marked."""

from hypothesis import given
from hypothesis import strategies as st

from ingest.versions.differences import Piece, differences, excerpt


def _marked(pieces: list[Piece]) -> str:
    return "".join(each.text if each.same else f"[{each.text}]" for each in pieces)


def test_figures_are_words_and_chinese_goes_by_the_character() -> None:
    before, after = differences("茶叶产值达到12.5亿元", "茶叶总产值达到15亿元")
    assert _marked(before) == "茶叶产值达到[12.5]亿元"
    assert _marked(after) == "茶叶[总]产值达到[15]亿元"


def test_one_character_between_two_changes_is_changed_with_them() -> None:
    before, after = differences("办好山区学校食堂", "办好海岛区域食堂")
    assert (_marked(before), _marked(after)) == ("办好[山区学校]食堂", "办好[海岛区域]食堂")


def test_an_excerpt_leaves_out_what_stayed_further_off() -> None:
    pieces = [Piece("甲" * 40, same=True), Piece("乙", same=False), Piece("丙" * 40, same=True)]
    assert excerpt(pieces, 3) == "…甲甲甲乙丙丙丙…"


@given(st.text("甲乙丙1.2 a", max_size=30), st.text("甲乙丙1.2 a", max_size=30))
def test_the_pieces_are_the_wordings(before: str, after: str) -> None:
    pieces = differences(before, after)
    assert ["".join(each.text for each in side) for side in pieces] == [before, after]
    same = ["".join(each.text for each in side if each.same) for side in pieces]
    assert same[0] == same[1]
