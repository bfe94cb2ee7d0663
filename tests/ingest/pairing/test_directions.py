"""Who supports whom, where a sentence leaves it to what stands around it."""

import pytest

from tests.ingest.pairing.reading import bound, pairings, sides

HELP = [("宁波市", "supporting"), ("松潘县", "supported")]


@pytest.mark.parametrize(
    "text",
    [
        "考察团走进宁波市对口帮扶县——松潘县。",
        "浙江省成为松潘县的对口支援省份。",
        "对口帮扶名单如下:松潘县:浙江省、江苏省。",
    ],
)
def test_the_direction_is_told_by_the_words_or_the_level(text: str) -> None:
    assert all(sides(pairing)[1] == HELP[1] for pairing in pairings(text))
    assert {role for pairing in pairings(text) for _, role in sides(pairing)[:1]} == {"supporting"}


def test_pairs_of_a_list_are_directed_as_the_places_around_them() -> None:
    text = "宁波市对口支援阿坝州包括2个县。结对关系如下:余姚市——松潘县,理县——慈溪市。"
    whole, first, second = pairings(text)
    assert {pairing.kind for pairing in (whole, first, second)} == {"对口支援"}
    assert sides(first) == [("余姚市", "supporting"), ("松潘县", "supported")]
    assert sides(second) == [("理县", "supported"), ("慈溪市", "supporting")]


def test_a_programme_alone_leaves_its_pairs_peers() -> None:
    text = "宁波市帮扶阿坝州,推进东西部协作。余姚市与松潘县开展东西部协作。"
    assert sides(pairings(text)[-1]) == [("余姚市", "peer"), ("松潘县", "peer")]


def test_those_that_turn_to_others_end_one_pairing_and_begin_another() -> None:
    text = "将原对口支援理县的余姚、慈溪两市调整为对口帮扶松潘县。"
    assert [(kind, *names) for kind, *names in bound(text)] == [
        ("对口支援", "余姚市", "理县"),
        ("对口支援", "慈溪市", "理县"),
        ("对口帮扶", "余姚市", "松潘县"),
        ("对口帮扶", "慈溪市", "松潘县"),
    ]
    assert [p.status for p in pairings(text)] == ["ended", "ended", "in force", "in force"]
