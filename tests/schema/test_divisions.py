import pytest

from schema import divisions


def codes(name: str, near: str | None = None, year: int | None = None) -> list[str]:
    return [place.code for place in divisions.find(name, near=near, year=year)]


def test_a_place_knows_its_names_level_and_parent() -> None:
    place = divisions.by_code("330305")
    assert place is not None
    assert place.model_dump() == {
        "code": "330305",
        "name": "洞头区",
        "full_name": "浙江省温州市洞头区",
        "short": "洞头",
        "level": "county",
        "parent": "330300",
        "valid_from": 2015,
        "valid_to": None,
    }


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("浙江省温州市洞头区", "330305"),
        ("温州市洞头区", "330305"),
        ("温州洞头", "330305"),
        ("洞头", "330305"),
        ("龙港市", "330383"),
        ("景宁", "331127"),
        ("浙江", "330000"),
        ("北京市东城区", "110101"),
        ("济源", "419001"),
        ("杭", "330100"),
        ("全国", "100000"),
        ("管城", "410104"),
    ],
)
def test_finds_a_place_by_any_of_its_names(name: str, code: str) -> None:
    assert codes(name)[0] == code


@pytest.mark.parametrize("name", ["", "区", "无此地", "上海市洞头区", "温洞"])
def test_nobody_s_name_finds_nothing(name: str) -> None:
    assert codes(name) == []


def test_places_nearby_come_first() -> None:
    assert codes("鼓楼区", near="350100")[0] == "350102"
    assert codes("鼓楼区", near="320106")[0] == "320106"
    assert codes("鼓楼区", near="410200")[0] == "410204"
    assert codes("龙港", near="330300")[0] == "330383"
    assert codes("青山区", near="420000")[0] == "420107"


def test_an_abbreviation_may_mean_several_places() -> None:
    assert codes("瓯", near="330305") == ["330300", "330304"]


def test_today_comes_before_the_past_and_a_year_decides() -> None:
    assert codes("洞头") == ["330305", "330322"]
    assert codes("洞头", year=2010) == ["330322"]
    assert codes("江干区") == ["330104"]
    assert codes("江干区", year=2022) == []
    assert codes("襄樊") == ["420600"]
    assert divisions.find("襄樊")[0].name == "襄樊市"


def test_a_code_means_the_place_that_bears_it_today() -> None:
    renamed = divisions.by_code("420600")
    assert renamed is not None
    assert renamed.name == "襄阳市"
    former = divisions.by_code("330103")
    assert former is not None
    assert former.valid_to == 2021
    assert divisions.by_code("999999") is None


def test_zhejiang_has_ninety_counties_in_eleven_cities() -> None:
    levels = [p.level for p in divisions.current() if p.code.startswith("33")]
    assert levels.count("county") == 90
    assert levels.count("city") == 11


def test_short_names_keep_two_characters_and_lose_peoples() -> None:
    short = {p.name: p.short for p in divisions.current()}
    assert short["环县"] == "环县"
    assert short["积石山保安族东乡族撒拉族自治县"] == "积石山"
    assert short["东乡族自治县"] == "东乡"
    assert short["金水区"] == "金水"
    assert short["天水市"] == "天水"
    assert short["新疆维吾尔自治区"] == "新疆"


def test_every_parent_exists_and_contains_its_child() -> None:
    for place in divisions.current():
        if place.parent is not None:
            parent = divisions.by_code(place.parent)
            assert parent is not None
            assert parent.contains(place)
            assert not place.contains(parent)


def test_self_governed_places_go_by_their_short_names_with_their_kind() -> None:
    for name in ("凉山州", "彭水县", "彭水自治县", "四川省凉山州雷波县"):
        assert len(divisions.find(name)) == 1
