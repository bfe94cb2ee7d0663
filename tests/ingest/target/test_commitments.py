from datetime import date

import pytest

from ingest.target.commitments import is_condition, is_past, outlook
from ingest.target.deadlines import Deadline, find_deadlines


def past(sentence: str, word: str, this_year: int | None = 2025) -> bool:
    deadlines = list(find_deadlines(sentence, date(2025, 3, 1)))
    return outlook(sentence, deadlines, date(this_year, 3, 1) if this_year else None).is_past(
        sentence.index(word)
    )


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("产值达到3亿元", False),
        ("2024年产值达到3亿元", True),
        ("2024年增长很快,产值达到3亿元", True),
        ("产值达到3亿元,居全省前列", True),
        ("2024年很快,到2027年产值达到3亿元", False),
        ("产值达到3亿元,较去年翻番,力争再翻番", False),
    ],
)
def test_the_last_turn_before_a_place_decides(sentence: str, expected: bool) -> None:
    assert past(sentence, "3亿元") is expected


def test_a_year_alone_is_past_where_the_document_s_year_is_unknown() -> None:
    assert past("2030年产值达到3亿元", "3亿元", None)
    assert not past("到2030年产值达到3亿元", "3亿元", None)


def test_a_deadline_of_unknown_date_is_not_past() -> None:
    assert not is_past(Deadline(0, 3, None), date(2025, 3, 1))


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("对研发占比3%以上的企业", True),
        ("年薪100万元以上的", True),
        ("培育30家企业", False),
        ("实施100个以上的果业项目建设", False),
    ],
)
def test_a_condition_names_who_qualifies(clause: str, expected: bool) -> None:
    assert is_condition(clause) is expected


def test_progress_against_a_goal_is_no_pledge() -> None:
    for words in ("完成年度目标任务9亿元的37%", "完成全年目标的50.9%", "完成目标任务数的80%"):
        assert past(f"目前产值3亿元,{words}", "3亿元"), words
