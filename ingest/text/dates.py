"""The date a document was signed, printed, held or published, as a line of its own says it."""

import re
from datetime import date

from ingest.phrases import phrases
from ingest.text.flow import squeeze
from ingest.text.numbering import chinese_number

_YEAR_MONTH_DAY = re.compile(
    r"(?<![至到自从于])(?P<year>(?:19|20)\d\d)年(?P<month>\d{1,2})月(?P<day>\d{1,2})日"
    r"(?P<more>印发|发布|星期[一二三四五六日天]|(?=在).{4,60}[会议]上)?\)?$"
)
_CHINESE = re.compile(
    r"(?P<year>[一二][〇○零一二三四五六七八九]{3})年(?P<month>[一二三四五六七八九十]{1,2})月"
    r"(?P<day>[一二三四五六七八九十]{1,3})日\)?$"
)
_CHINESE_YEAR = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_YEAR_ALONE = re.compile(r"二[〇○零][〇○零一二三四五六七八九]{2}(?=年)")
_PUBLISHED = re.compile(
    r"(?:^|(?:发布|公布|公开|生成|成文|印发|发文|更新)(?:时间|日期)[:|]?|^(?:时间|日期):|来源:.{2,20}|^[^。,]{2,10}(?:报|网|新闻|融媒)[|丨]?)"
    r"(?P<year>20\d\d)[年/.-](?P<month>\d{1,2})[月/.-](?P<day>\d{1,2})日?"
    r"(?=\)?$|\d\d:\d\d|来源|第|作者|记者|字[号体]|浏览|访问|阅读|点击|信息|责任编辑|编辑|\|)"
)
# A date's line may hold little else (成文日期：…), or who signs.
_BESIDE = 8
# No more of a line is looked at: the breaks of a long one were lost.
_TAIL = 80


def years_in_digits(words: str) -> str:
    """Words of the same length, with 二〇二五年 as 2025年."""
    return _YEAR_ALONE.sub(lambda year: year[0].translate(_CHINESE_YEAR), words)


def date_of_line(words: str) -> date | None:
    """The date at the end of a line that holds nothing else of weight."""
    tail = squeeze(words[-_TAIL:])
    if found := _YEAR_MONTH_DAY.search(tail):
        parts = [int(found[name]) for name in ("year", "month", "day")]
    elif found := _CHINESE.search(tail):
        year = int(found["year"].translate(_CHINESE_YEAR))
        parts = [year, chinese_number(found["month"]), chinese_number(found["day"])]
    else:
        return None
    alone = len(words) <= _TAIL and found.start() <= _BESIDE
    if not alone and not tail[: found.start()].endswith(_signers()):
        return None
    try:
        return date(*parts)
    except ValueError:
        return None


def date_of_page(words: str) -> date | None:
    """The day of publication among the particulars of a page: 2025年3月18日 来源:…, 发布时间:…."""
    found = _PUBLISHED.search(squeeze(words[:_TAIL]))
    if found is None:
        return None
    try:
        return date(*(int(found[name]) for name in ("year", "month", "day")))
    except ValueError:
        return None


def _signers() -> tuple[str, ...]:
    return tuple(phrases("titles")["signers"])
