import pytest

from ingest.target.indicators import head_noun, shared_out, trim


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("力争全省果业活动", "全省果业活动"),
        ("其中灌溉面积", "灌溉面积"),
        ("培育果业企业", "果业企业"),
        ("新增果业企业", "新增果业企业"),
        ("二是推动果品出口总额分别", "果品出口总额"),
        ("力争", "力争"),
    ],
)
def test_adverbs_and_verbs_around_a_name_are_cut(clause: str, name: str) -> None:
    start, end = trim(clause)
    assert clause[start:end] == name


@pytest.mark.parametrize(
    ("after", "noun"),
    [
        ("果业应用标杆", "果业应用标杆"),
        ("果园、茶园", "果园"),
        ("示范果园和1000个采摘点", "示范果园"),
        ("补助给予支持", "补助"),
        ("", ""),
    ],
)
def test_a_noun_ends_where_the_next_thing_begins(after: str, noun: str) -> None:
    assert after[: head_noun(after)] == noun


def test_names_share_a_tail_unless_each_is_whole() -> None:
    assert shared_out("花生种植、收获机械化率", 2) == ["花生种植机械化率", "花生收获机械化率"]
    assert shared_out("合格率、满意率", 2) == ["合格率", "满意率"]
    assert shared_out("城乡居民收入", 2) == ["城乡居民收入", "城乡居民收入"]
