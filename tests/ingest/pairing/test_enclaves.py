"""飞地: what one place has in another, and what joins two that is none."""

import pytest

from tests.ingest.pairing.reading import bound, pairings


@pytest.mark.parametrize(
    "text",
    [
        "位于萧山区的泰顺飞地产业园开园。",
        "泰顺县在萧山区设立“飞地”。",
        "泰顺(萧山)飞地建成投用。",
        "萧山—泰顺科创飞地签约。",
        "萧山泰顺科创飞地揭牌。",
    ],
)
def test_an_enclave_binds_two_places(text: str) -> None:
    [(kind, *places)] = bound(text)
    assert (kind, set(places)) == ("飞地", {"萧山区", "泰顺县"})


@pytest.mark.parametrize(
    "text",
    [
        "启动泰顺县在萧山区的飞地选址工作。",
        "开展与泰顺县共建飞地的前期谋划。",
    ],
)
def test_an_enclave_whose_site_is_sought_is_planned(text: str) -> None:
    assert [pairing.status for pairing in pairings(text)] == ["planned"]


def test_who_is_in_an_enclave_has_none_for_that() -> None:
    assert bound("到我区工作,在上海科创飞地准备讲稿。") == []


def test_a_town_may_have_an_enclave_of_its_own() -> None:
    text = "这便是泰顺县雅阳镇在杭州打造的科创飞地。雅阳镇在“新一线”城市武汉也建起了科创飞地。"
    assert [(one[-3:], other) for _, one, other in bound(text)] == [
        ("雅阳镇", "杭州市"),
        ("雅阳镇", "武汉市"),
    ]


def test_roads_are_no_bonds() -> None:
    assert bound("推进瑞安—平阳公路一体化养护。") == []
