"""Titles: what a document is called, over however many lines, or in the notice that hands it on."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ingest.phrases import any_of, phrases
from ingest.text.furniture import Line

DOC_NUMBER = re.compile(r"[一-龥]{1,12}(?:[〔\[(])(?:19|20)\d\d[〕\])](?:第)?\d{1,5}号")
PERIOD = re.compile(r"(20\d\d)年?[-—–~至]{1,2}(20\d\d)年")

# The one year that a title names: 2025年重点工作清单.
YEAR = re.compile(r"(?<!\d)(20\d\d)年(?!以来|以前|第|底|[1-9])")

_ADDRESSEES = re.compile(r"^(?:各|省|市|县|区|有关|机关|局|国务院|中央).{2,}[:]$")
_HANDED_ON = re.compile(
    r"《([^《》]{4,80})》[^。]{0,40}?(?:印发|下发|转发)|(?:印发|转发)[^。《]{0,6}《([^《》]{4,80})》"
)
# 《甲方案》《乙方案》等5个方案已经同意: the papers that one notice hands on together.
_SEVERAL = re.compile(
    r"《([^《》]{4,80})》(?:、?《[^《》]{4,80}》){1,30}(等[一-龥\d]{1,3}[个项件部份][^,，。《]{2,14}?)(?:已|业|[,，])"
)
# The fields that government web pages print above a paper.
_FIELD = re.compile(
    r"^(?:标题|名称|索引号|主题分类|发文机关|发文字号|成文日期|公文种类|发布机构)[:]"
)
_NO_TITLE_ENDS = ("文件", "号", "日", ":", "。")
_WITH_ISSUER = re.compile(r"^(?!关于|的).+?(?:关于|印发|转发)")
_CHINESE = re.compile(r"[一-龥]")
_SPACE_AT_DIGITS = re.compile(r"(?<=\d)\s+(?=[年月日号—])|(?<=[一-龥〕）])\s+(?=\d)")

_SHORTEST, _LONGEST_LINE = 6, 60
_LONGEST_PERIOD = 16


def read_title(text: str, lines: Sequence[Line]) -> str | None:
    """The title in `lines`, those above the first item of a document.

    The heading's own; of a notice without one, that of the paper which it hands on; else the
    first line that could be one.
    """
    heading = lines[: prose_start(lines)]
    if group := next(_groups(heading), None):
        return _printed(text, group)
    if handed_on := _handed_on("".join(line.words for line in lines)):
        return handed_on
    if group := next(_groups(lines), None):
        return _printed(text, group)
    return next((_printed(text, [line]) for line in heading if 4 < len(line.words) <= 40), None)


def prose_start(lines: Sequence[Line]) -> int:
    """Where the heading ends: the first line that speaks to somebody, or in sentences."""
    return next((at for at, line in enumerate(lines) if _is_prose(line.words)), len(lines))


def _is_prose(words: str) -> bool:
    return "。" in words or bool(_ADDRESSEES.match(words)) or len(words) > _LONGEST_LINE


def _handed_on(words: str) -> str | None:
    if several := _SEVERAL.search(words):
        return f"《{several[1]}》{several[2]}"
    one = _HANDED_ON.search(words)
    return one and (one[1] or one[2])


def _groups(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """Runs of lines that make up a title: from the issuer to 通知, 意见 …, and the years below."""
    for last, line in enumerate(lines):
        if not _ending().search(line.words) or _FIELD.match(line.words):
            continue
        first = last
        while first > 0 and _goes_on(lines[first - 1], lines[first : last + 1]):
            first -= 1
        if sum(len(one.words) for one in lines[first : last + 1]) > _SHORTEST:
            yield lines[first : last + 2 if _is_period(lines[last + 1 : last + 2]) else last + 1]


def _goes_on(above: Line, below: Sequence[Line]) -> bool:
    """Whether the title that `below` ends may begin with the line above it."""
    if _WITH_ISSUER.match("".join(line.words for line in below)):
        return False
    words = above.words
    return (
        len(words) > 3
        and not words.startswith("(")
        and not words.endswith(_NO_TITLE_ENDS)
        and not any(form.search(words) for form in (_ending(), _FIELD, DOC_NUMBER))
        and bool(_CHINESE.search(words))
    )


def _is_period(lines: Sequence[Line]) -> bool:
    return any(len(line.words) < _LONGEST_PERIOD and PERIOD.search(line.words) for line in lines)


def _printed(text: str, lines: Sequence[Line]) -> str:
    """The lines as one; white space within a line stays one blank, around digits none."""
    printed = (" ".join(text[slice(*line.span)].split()).strip("#* ") for line in lines)
    return "".join(_SPACE_AT_DIGITS.sub("", line) for line in printed)


@lru_cache(maxsize=1)
def _ending() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(phrases('titles')['endings'])})(?:\([^()]*\))?$")
