from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.evaluation.facts import without_scale
from ingest.text.flow import squeeze
from ingest.text.numbers import Quantity, find_quantities, number

FULL_WIDTH = str.maketrans("0123456789.,", "０１２３４５６７８９．，")
SCALES = {"": 1, "万": 10_000, "亿": 10**8, "万亿": 10**12}


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
        ("收入1,234.5亿元", 1234.5, "亿元", None),
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


def in_words(value: int) -> str:
    """`value`, below 万亿, as Chinese prints it: 10,300 is 一万零三百."""
    printed = ""
    for place in range(11, -1, -1):
        digit, power = value // 10**place % 10, ("", "十", "百", "千")[place % 4]
        if digit:
            gap = printed and value // 10 ** (place + 1) % 10 == 0
            printed += ("零" if gap else "") + "零一二三四五六七八九"[digit] + power
        if place in (4, 8) and value // 10**place % 10**4:
            printed += {4: "万", 8: "亿"}[place]
    return printed


@given(st.integers(min_value=1, max_value=10**12 - 1))
def test_numbers_in_words_read_back_to_their_value(value: int) -> None:
    assert number(in_words(value)) == value


@given(st.integers(min_value=1, max_value=10**8 - 1))
def test_a_quantity_in_words_has_the_value_of_its_number(value: int) -> None:
    quantity = only(f"新建{in_words(value)}个")
    assert without_scale(quantity.value, quantity.unit or "") == (value, "个")


@given(
    st.decimals(min_value=1, max_value=9999, places=2),
    st.sampled_from(sorted(SCALES)),
    st.booleans(),
)
def test_figures_of_any_width_and_scale_read_back_to_their_value(
    figure: Decimal, scale: str, wide: bool
) -> None:
    printed = f"{figure:,}"
    words = squeeze(f"产值达到{printed.translate(FULL_WIDTH) if wide else printed}{scale}元")
    quantity = only(words)
    value, unit = without_scale(quantity.value, quantity.unit or "")
    assert value == pytest.approx(float(figure) * SCALES[scale])
    assert unit == "元"
    assert quantity.end == len(words)
