import pytest

from schema.indicators import canonical, wordings


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("GDP", "地区生产总值"),
        ("人均gdp", "人均地区生产总值"),
        ("单位国内生产总值能耗", "单位地区生产总值能耗"),
        ("地区生产总值增长", "地区生产总值增长"),
        ("生产总值增长", "地区生产总值增长"),
        ("生态系统生产总值", "生态系统生产总值"),
        ("规上工业增加值", "规模以上工业增加值"),
        ("渔业产值", "渔业产值"),
    ],
)
def test_an_indicator_has_one_canonical_name(words: str, expected: str) -> None:
    assert canonical(words) == expected


def test_every_wording_means_the_same() -> None:
    said = wordings("单位GDP能耗")
    assert said[0] == "单位GDP能耗"
    assert {canonical(each) for each in said} == {"单位地区生产总值能耗"}
    assert wordings("渔业产值") == ["渔业产值"]
