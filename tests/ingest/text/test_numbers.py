import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.text.numbers import Quantity, find_quantities, number


def only(words: str) -> Quantity:
    [quantity] = find_quantities(words)
    return quantity


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("12.5", 12.5),
        ("1,000", 1000),
        ("三十五", 35),
        ("十", 10),
        ("两万", 20000),
        ("一百零八", 108),
        ("三千二百", 3200),
        ("一亿二千万", 120_000_000),
        ("半", 0.5),
    ],
)
def test_numbers_are_read_in_figures_and_in_words(printed: str, value: float) -> None:
    assert number(printed) == value


def test_other_words_are_no_number() -> None:
    with pytest.raises(ValueError, match="若干"):
        number("若干")


@given(st.integers(min_value=1, max_value=99_999))
def test_figures_read_as_they_are_written(value: int) -> None:
    assert number(str(value)) == number(f"{value:,}") == value


@pytest.mark.parametrize(
    ("words", "value", "unit", "comparator"),
    [
        ("产值240亿元", 240, "亿元", None),
        ("吞吐量150万标箱", 150, "万标箱", None),
        ("收入1.2万亿元", 1.2, "万亿元", None),
        ("超百亿元", 100, "亿元", None),
        ("破千亿", 1000, "亿", None),
        ("补助2000多万元", 2000, "万元", ">"),
        ("4300余名", 4300, "名", ">"),
        ("企业5家以上", 5, "家", ">="),
        ("社区1-2个", 1, "个", ">="),
        ("社区3—4个以上", 3, "个", ">="),
        ("比例50%-60%", 50, "%", ">="),
        ("提高1个百分点", 1, "个百分点", None),
        ("奖励100万元/项", 100, "万元/项", None),
        ("5个工作日以内", 5, "个工作日", "<="),
        ("倍差1.46以内", 1.46, None, "<="),
        ("二十个以上", 20, "个", ">="),
        ("人才三千名", 3000, "名", None),
        ("11亿千瓦左右", 11, "亿千瓦", "="),
    ],
)
def test_a_quantity_keeps_its_printed_scale(
    words: str, value: float, unit: str | None, comparator: str | None
) -> None:
    quantity = only(words)
    assert (quantity.value, quantity.unit, quantity.comparator) == (value, unit, comparator)
    assert quantity.end == len(words)


@pytest.mark.parametrize("words", ["第49次会议", "第四十九次会议", "5A级", "S211段", "GB/T2260"])
def test_ordinals_and_names_hold_no_quantity(words: str) -> None:
    assert all(quantity.unit is None for quantity in find_quantities(words))


@given(st.text(alphabet="0123456789.,一二三十百千万亿个家%以上内-—至元余多/(含)", max_size=30))
def test_whatever_is_printed_can_be_read(words: str) -> None:
    for quantity in find_quantities(words):
        assert 0 <= quantity.start < quantity.end <= len(words)
