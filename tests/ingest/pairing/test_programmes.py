"""The programme that a document or a passage is about names its pairs."""

import pytest

from tests.ingest.pairing.reading import bound, pairings

PAIR = "龙湾区与泰顺县建立结对关系。"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("深化山海协作工程实施方案", "山海协作"),
        ("山海协作与东西部协作工作要点", "结对合作"),
        ("山海协作、对口支援工作要点", "结对合作"),
        ("年度工作要点", "结对合作"),
    ],
)
def test_a_title_with_one_programme_names_plain_pairs(title: str, kind: str) -> None:
    assert [name for name, *_ in bound(PAIR, title)] == [kind]


@pytest.mark.parametrize(
    ("before", "kind"),
    [
        ("省里部署了新一轮山海协作。", "山海协作"),
        ("省里部署了山海协作。又部署了对口支援。", "结对合作"),
        # Said of a pair already.
        ("瓯海区与文成县开展山海协作。", "结对合作"),
    ],
)
def test_what_is_named_last_names_the_pairs_behind_it(before: str, kind: str) -> None:
    assert bound(before + PAIR)[-1] == (kind, "龙湾区", "泰顺县")


def test_a_programme_is_called_for_short_and_has_a_term() -> None:
    text = "《革命老区重点城市对口合作工作方案》明确,期限为2022年至2030年。"
    text += "其中梅州市与广州市建立对口合作关系。"
    [pairing] = pairings(text)
    assert pairing.kind == "革命老区重点城市结对合作"
    assert (pairing.since, pairing.until) == ("2022", "2030")


def test_the_years_in_the_title_of_a_plan_are_its_own() -> None:
    text = "印发《龙湾区对口帮扶泰顺县规划(2021—2025年)》,"
    text += "自上级2013年确定龙湾区对口帮扶泰顺县以来成效明显。"
    assert {pairing.since for pairing in pairings(text)} == {"2013"}


def test_places_of_one_province_are_in_no_programme_across_provinces() -> None:
    text = "省里部署了东西部协作。龙湾区与泰顺县建立结对关系。"
    assert [name for name, *_ in bound(text)] == ["结对合作"]


def test_schools_and_hospitals_are_no_part_of_a_programme() -> None:
    text = "温州市中心医院与泰顺县人民医院结对帮扶。"
    assert [name for name, *_ in bound(text, "深化山海协作工程实施方案")] == ["结对帮扶"]


def test_a_speech_opens_no_list() -> None:
    text = "全国东西部协作推进会指出:要用心帮扶,广东省负责帮扶广西、贵州两省区。"
    assert bound(text)[0][1:] == ("广东省", "广西壮族自治区")
