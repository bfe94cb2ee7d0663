"""A table opened in an office program shows words, and runs none of them."""

import csv
import io

import pytest

from app.spreadsheet import csv_text


def test_chinese_opens_in_excel() -> None:
    assert csv_text(["一方"], [["泰顺县"]]).encode() == "\ufeff一方\r\n泰顺县\r\n".encode()


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_words_that_begin_as_a_formula_are_words(words: str) -> None:
    _, (cell,) = csv.reader(io.StringIO(csv_text(["列"], [[words]]), newline=""))
    assert cell == f"'{words}"


def test_other_values_stay_as_they_are() -> None:
    _, row = csv.reader(io.StringIO(csv_text(["a", "b", "c"], [["a-b", -1, None]])))
    assert row == ["a-b", "-1", ""]
