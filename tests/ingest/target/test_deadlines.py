from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.target.deadlines import find_deadlines, find_rhythms

TODAY = date(2025, 6, 4)


def due(words: str, issued_on: date | None = TODAY) -> list[str | None]:
    return [d.due.isoformat() if d.due else None for d in find_deadlines(words, issued_on)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("到2027年,建成", "2027-12-31"),
        ("2025年底前完成", "2025-12-31"),
        ("2026年6月底前完成", "2026-06-30"),
        ("2026年2月底前完成", "2026-02-28"),
        ("2024年12月31日前", "2024-12-31"),
        ("2025年上半年", "2025-06-30"),
        ("2025-2027年新增", "2027-12-31"),
        ("到“十五五”末,", "2030-12-31"),
        ("“十五五”期间,", "2030-12-31"),
        ("三季度新开工", "2025-09-30"),
        ("当年底前", "2025-12-31"),
        ("今年底", "2025-12-31"),
        ("年底前", "2025-12-31"),
        ("今年6月底前", "2025-06-30"),
        ("于9月30日前报送", "2025-09-30"),
        ("明年投产", "2026-12-31"),
        ("3年内突破", "2028-12-31"),
        ("力争三年内建成", "2028-12-31"),
        ("6个月内办结", "2025-12-31"),
        ("力争3年集聚人口", "2028-12-31"),
    ],
)
def test_a_deadline_is_the_last_day_it_allows(words: str, expected: str) -> None:
    assert due(words) == [expected]


@pytest.mark.parametrize(
    "words",
    [
        "自2025年5月31日起施行",
        "2021年以来",
        "近3年",
        "连续3年增长",
        "前3年",
        "对6个月内仍未整改的",
        "5年来",
    ],
)
def test_beginnings_and_durations_are_no_deadlines(words: str) -> None:
    assert due(words) == []


def test_a_relative_deadline_is_unknown_without_the_document_s_date() -> None:
    assert due("3年内突破,明年见效,到2027年建成", None) == [None, None, "2027-12-31"]


def test_a_year_alone_is_bare() -> None:
    [bare, sure] = find_deadlines("2024年产值大增,到2025年再增", TODAY)
    assert (bare.bare, sure.bare) == (True, False)


def test_rhythms_are_cadences() -> None:
    found = find_rhythms("每年新增,每季度通报,年均增长,每月调度")
    assert [rhythm.cadence for rhythm in found] == ["annual", "quarterly", "annual", "monthly"]


@given(st.text(alphabet="0123456789年月日底末前到至内今明“十四五”一二三个—-", max_size=24))
def test_whatever_is_printed_can_be_read(words: str) -> None:
    for deadline in find_deadlines(words, TODAY):
        assert 0 <= deadline.start < deadline.end <= len(words)
