import pytest

from ingest.pairing.abbreviations import abbreviated
from ingest.pairing.places import find_places
from ingest.pairing.surroundings import Surroundings


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("联合乐清、余杭编制规划", ["乐清市", "余杭区"]),
        ("深化宁波丽水合作", ["宁波市", "丽水市"]),
        ("四川省阿坝州和甘孜州色达县", ["阿坝藏族羌族自治州", "色达县"]),
        ("浙江省杭州市余杭区", ["余杭区"]),
        ("贵州省毕节市", ["毕节市"]),
        # a county that has become a city or a district is called what it was
        ("帮扶平湖县、海门市和余杭县城", ["平湖市", "海门区", "余杭区"]),
        ("省第二大城市、新城市民", []),
        ("共同富裕与和平发展", []),
        ("", []),
    ],
)
def test_names_of_places_are_found_longest_first(words: str, names: list[str]) -> None:
    assert [place.meanings[0].name for place in find_places(words, Surroundings("330305"))] == names


def test_a_place_knows_where_it_stands() -> None:
    [place] = find_places("支持景宁县发展", Surroundings("331100"))
    assert (place.start, place.end) == (2, 5)
    assert place.meanings[0].code == "331127"
    assert [(p.start, p.end) for p in find_places("余杭县与余杭县城")] == [(0, 3)]


def test_counties_far_away_are_named_in_full() -> None:
    assert find_places("支持新河建设", Surroundings("330305")) == []
    assert find_places("支持新河县建设", Surroundings("330305"))[0].meanings[0].code == "130530"


def test_abbreviations_together_mean_places_of_one_level() -> None:
    assert [p.code for p in abbreviated("瓯洞", Surroundings("330305"))] == ["330304", "330305"]
    assert [p.code for p in abbreviated("杭绍甬")] == ["330100", "330600", "330200"]
    assert abbreviated("杭某") == []
