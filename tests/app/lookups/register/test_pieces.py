"""Pieces of words are found again in every text that holds them."""

import pytest

from app.lookups.register.pieces import Pieces, pieces_of, words_of

_TEXTS = ["渔业产值，Smart City", "建设5G网络", "渔民\n增收", "", "２０２７年产值"]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("渔业产值", {"渔业", "业产", "产值"}),
        ("5G网络", {"5g", "网络"}),
        ("渔 GDP", {"渔", "gdp"}),
        ("（、）", set()),
    ],
)
def test_words_are_cut(text: str, pieces: set[str]) -> None:
    assert pieces_of(words_of(text)) == pieces


@pytest.mark.parametrize(
    ("piece", "texts"),
    [
        ("产值", {0, 4}),
        ("值年", set()),
        ("民增", {2}),
        ("渔", {0, 2}),
        ("值", {0, 4}),
        ("络", {1}),
        ("5g", {1}),
        ("city", {0}),
        ("2027", {4}),
        ("202", set()),
        ("龥", set()),
    ],
)
def test_texts_with_a_piece(piece: str, texts: set[int]) -> None:
    assert set(Pieces(_TEXTS).holding(piece)) == texts


def test_of_no_texts_none_is_found() -> None:
    assert not Pieces([]).holding("产值")
