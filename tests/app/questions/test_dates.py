"""Times in questions, told from a day in November 2026."""

from datetime import date

import pytest

from app.questions.dates import find_periods

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2027年到期", "2027-01-01", "2027-12-31"),
        ("27年到期", "2027-01-01", "2027-12-31"),
        ("今年的", "2026-01-01", "2026-12-31"),
        ("明年上半年", "2027-01-01", "2027-06-30"),
        ("2027年6月底前", None, "2027-06-30"),
        ("2027年前", None, "2027-12-31"),
        ("年底前到期", None, "2026-12-31"),
        ("截至2027年底", None, "2027-12-31"),
        ("2027年以后", "2028-01-01", None),
        ("2025-2027年", "2025-01-01", "2027-12-31"),
        ("“十五五”末", None, "2030-12-31"),
        ("半年内", "2026-11-23", "2027-05-24"),
        ("已经到期的", None, "2026-11-22"),
    ],
)
def test_period(words: str, first: str | None, last: str | None) -> None:
    (found,) = find_periods(words, TODAY)
    assert found.first == (date.fromisoformat(first) if first else None)
    assert found.last == (date.fromisoformat(last) if last else None)


@pytest.mark.parametrize("words", ["30分钟培训圈", "前三个单位", "4A级景区", "1.25亿吨"])
def test_no_period(words: str) -> None:
    assert not list(find_periods(words, TODAY))
