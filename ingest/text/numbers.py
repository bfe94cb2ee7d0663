"""Quantities as they are printed: number, scale, unit and the words of comparison after them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from ingest.phrases import phrases
from schema.extraction import Comparator

Sort = Literal["countable", "measured", "duration", "scaled", "bare"]

_WORDS = phrases("quantities")

_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}


@dataclass(frozen=True)
class Quantity:
    """A printed quantity at ``words[start:end]``, its comparing suffix (以上) included.

    Of a range (1-2个) `value` is the lower bound. `unit` keeps the printed scale (万标箱).
    `comparator` is what the suffix, the range or 余 says; None when they say nothing.
    `sort` is ``scaled`` for a number with a scale but no unit (破千亿), ``bare`` for neither.
    """

    start: int
    end: int
    value: float
    unit: str | None
    comparator: Comparator | None
    sort: Sort
    chinese: bool = False


def number(printed: str) -> float:
    """The value of ``12.5``, ``1,000``, ``三十五`` or ``两万``; ValueError for other words."""
    plain = printed.replace(",", "")
    if plain[:1].isdecimal():
        return float(plain)
    if plain == "半":
        return 0.5
    return float(_chinese(plain))


def find_quantities(words: str) -> Iterator[Quantity]:
    """Every quantity of a Flow's words, in order."""
    for found in _QUANTITY.finditer(words):
        quantity = _quantity(found)
        if quantity is not None:
            yield quantity


def is_countable(unit: str | None) -> bool:
    """Whether a quantity's unit, its scale included, counts things: 家, 万人次."""
    return unit is not None and _SORTS.get(unit.lstrip("百千万亿")) == "countable"


def _quantity(found: re.Match[str]) -> Quantity | None:
    printed, scale, unit = found["number"], found["scale"] or "", found["unit"] or ""
    if found["share"]:
        printed, unit = found["share"], "%"
    if printed in ("零", "〇"):
        return None  # 清零, 零事故
    chinese = not printed[:1].isdecimal()
    if chinese:
        printed, scale = _scale_of(printed + scale)
    suffix, ranged = found["suffix"], found["high"] is not None
    sort = _sort(unit, scale, suffix)
    if sort is None:
        return None
    return Quantity(
        start=found.start(),
        end=found.end(),
        value=number(printed),
        unit=scale + unit or None,
        comparator=_comparator(suffix, ranged, found["about"] or found["odd"]),
        sort=sort,
        chinese=chinese,
    )


def _comparator(suffix: str | None, ranged: bool, about: str | None) -> Comparator | None:
    if suffix and AFTER[suffix] != "=":
        return AFTER[suffix]
    if ranged:
        return ">="
    if about:
        return ">"
    return AFTER[suffix] if suffix else None


def _sort(unit: str, scale: str, suffix: str | None) -> Sort | None:
    if not unit:
        return "scaled" if scale else "bare"
    head = unit.split("/")[0]
    if head in _SORTS:
        return _SORTS[head]
    return _SORTS.get(unit, "measured")


def _scale_of(printed: str) -> tuple[str, str]:
    """Cut 百亿 into 百 and 亿, 一万 into 一 and 万: what is left before a scale is the number."""
    rest = printed.rstrip("万亿")
    return (rest, printed[len(rest) :]) if rest else ("一", printed)


def _chinese(printed: str) -> int:
    total = section = digit = 0
    for character in printed:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character == "万":
            total, section, digit = total + (section + digit) * _POWERS["万"], 0, 0
        elif character == "亿":
            total, section, digit = (total + section + digit) * _POWERS["亿"], 0, 0
        elif character in _POWERS:
            section += (digit or 1) * _POWERS[character]
            digit = 0
        else:
            raise ValueError(f"{printed} is not a number")
    return total + section + digit


def _longest_first(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_SORTS: dict[str, Sort] = {
    **dict.fromkeys(_WORDS["measured"], "measured"),
    **dict.fromkeys(_WORDS["countable"], "countable"),
    **dict.fromkeys(_WORDS["durations"], "duration"),
}
AFTER: dict[str, Comparator] = {
    word: comparator for comparator, words in _WORDS["after"].items() for word in words
}
_HAN = "〇零一二两三四五六七八九十百千万亿"
_ARABIC = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
# 11.3年 is a length of time, 2025年 a year.
_YEARS = r"(?<=\.\d)年"
# 四成以上, but no 四成套.
_TENTHS = r"(?<=[一二三四五六七八九\d两])成(?=$|[,、;:。!?()和的]|以上|以下|以内|左右)"
_UNIT = (
    rf"(?:{_longest_first(_SORTS)}|{_YEARS}|{_TENTHS})"
    r"(?:/[万千项件人年家个户月吨次亩台名平方米立度辆套处公里床张日天时]+)?"
)
# 3万元-5万元: the unit may stand at both ends.
_ALIKE = "(?:元|个|家|名|人|户|亩|吨|天|公里|平方米)"
_SUFFIX = rf"(?:\(含\))?(?P<suffix>{_longest_first(AFTER)})?"
# Not after a letter, a figure or an ordinal mark: S211, 4A, 第49次, 〔2024〕.
_QUANTITY = re.compile(
    rf"(?<!\d:)(?!\d+:\d)(?:百分之(?P<share>{_ARABIC}|[{_HAN}]+)|(?P<number>(?:(?<![\dA-Za-z.〔第#/-])|(?<=[A-Z][A-Z])(?={_ARABIC}万?[名台家个套处座])){_ARABIC}|(?<![{_HAN}第])(?<!分之)(?!(?:[{_HAN}]+)分之)(?:[{_HAN}]+|半(?=个月|年|天|小时))))"
    rf"(?:(?:[万亿%]?(?:-|—{{1,2}}|–|~|至|到)|[万亿]{{0,2}}{_ALIKE}(?:-|—{{1,2}}|–|~|至))(?P<high>{_ARABIC}|[{_HAN}]+))?"
    rf"(?P<about>[余多])?(?P<scale>[百千]?[万亿]{{0,2}})(?P<odd>[余多])?(?P<unit>(?!台阶){_UNIT})?{_SUFFIX}"
)
