from hypothesis import given
from hypothesis import strategies as st

from app.pages.highlight import Mark, Piece, pieces

TEXT = "建设海上牧场（县渔业局牵头，县财政局配合）。"


def test_a_mention_within_a_clause_is_both() -> None:
    clause = TEXT.index("（"), TEXT.index("）") + 1
    lead = TEXT.index("县渔业局"), TEXT.index("牵头")
    marks = [
        Mark(*lead, ("lead",), "云屿县渔业局", "/organizations/a"),
        Mark(*clause, ("clause",), "责任条款"),
    ]
    assert pieces(TEXT, marks) == [
        Piece("建设海上牧场"),
        Piece("（", ("clause",), "责任条款"),
        Piece("县渔业局", ("clause", "lead"), "责任条款；云屿县渔业局", "/organizations/a"),
        Piece("牵头，县财政局配合）", ("clause",), "责任条款"),
        Piece("。"),
    ]


def test_marks_that_cross_share_the_words_between() -> None:
    found = pieces("甲乙丙丁", [Mark(0, 3, ("a",)), Mark(1, 4, ("b",))])
    assert [(piece.text, piece.kinds) for piece in found] == [
        ("甲", ("a",)),
        ("乙丙", ("a", "b")),
        ("丁", ("b",)),
    ]


def test_only_the_span_is_shown_and_marks_are_cut_to_it() -> None:
    found = pieces("甲乙丙丁", [Mark(0, 3, ("a",)), Mark(3, 4, ("b",))], (1, 3))
    assert found == [Piece("乙丙", ("a",))]


def test_an_anchor_stands_once_where_its_mark_begins() -> None:
    found = pieces("甲乙丙丁", [Mark(1, 4, ("at",), anchor="at"), Mark(2, 3, ("a",))])
    assert [piece.anchors for piece in found] == [(), ("at",), (), ()]


def test_a_mark_beyond_the_text_marks_nothing() -> None:
    assert pieces("甲乙", [Mark(5, 9, ("at",), anchor="at")]) == [Piece("甲乙")]


def test_an_empty_text_has_no_pieces() -> None:
    assert pieces("", [Mark(0, 1, ("a",))]) == []


@given(
    st.text(max_size=30),
    st.lists(st.tuples(st.integers(0, 35), st.integers(0, 35), st.sampled_from("abc"))),
)
def test_the_pieces_are_the_text_and_each_character_has_its_marks(
    text: str, spans: list[tuple[int, int, str]]
) -> None:
    found = pieces(text, [Mark(start, end, (kind,)) for start, end, kind in spans])
    assert "".join(piece.text for piece in found) == text
    seen = [set(piece.kinds) for piece in found for _ in piece.text]
    for at, kinds in enumerate(seen):
        assert kinds == {kind for start, end, kind in spans if start <= at < end}
