"""Since when and until when a pairing holds, whether it is planned or ended, and for what."""

import re
from functools import lru_cache

from ingest.pairing.bonds import Bond
from ingest.phrases import any_of, phrases
from schema.extraction import PairingStatus


def part_of(sentence: str, bond: Bond) -> str:
    """What stands between the semicolons around a bond."""
    start = sentence.rfind(";", 0, bond.start) + 1
    end = sentence.find(";", bond.end)
    return sentence[start : end if end > 0 else len(sentence)]


def years_said(sentence: str, bond: Bond) -> tuple[str | None, str | None]:
    """Since and until when a bond holds: what its clause says, or else what stands around."""
    start = max(sentence.rfind(mark, 0, bond.start) for mark in ",;") + 1
    end = min((at for mark in ",;" if (at := sentence.find(mark, bond.end)) > 0), default=None)
    own = years_of(sentence[start:end])
    return own if any(own) else years_of(part_of(sentence, bond))


def status_of(sentence: str, bond: Bond) -> PairingStatus:
    """In force unless the words of its clause say that it is planned or was ended."""
    adjusted = _adjusting().search(sentence, bond.end)
    opening = re.split("[,;]", sentence[: bond.start])[-1]
    if _dropped().search(sentence, bond.start, bond.end):
        return "ended"
    if _ended().search(opening) and not _adjusting().search(opening):
        return "ended"
    if adjusted and "," not in sentence[bond.end : adjusted.start()]:
        return "ended"
    # 甲与乙的结对关系自2025年起终止: what ends it stands at the end of its clause.
    closing = re.split("[,;]", sentence[bond.end :])[0]
    if _ended().match(sentence, bond.end) or _closed().search(closing):
        return "ended"
    planned = _planned().search(opening + _within(sentence, bond)) or _coming().match(closing)
    return "planned" if planned else "in force"


def _within(sentence: str, bond: Bond) -> str:
    """What stands between the two sides, where a plan is told: 甲拟与乙签署……."""
    last = max((side.at[0] for side in bond.other[:1] if side.at), default=bond.start)
    return re.split("[,;]", sentence[bond.start : last])[-1]


def years_of(sentence: str) -> tuple[str | None, str | None]:
    sentence = _TITLE.sub("", sentence)
    if term := _TERM.search(sentence):
        return term[1], term[2]
    return _iso(_SINCE.search(sentence)), _iso(_UNTIL.search(sentence))


def _iso(found: re.Match[str] | None) -> str | None:
    """The year, or year and month, of a match of `_YEAR`."""
    if found is None:
        return None
    year, *month = [group for group in found.groups() if group]
    return f"{year}-{int(month[0]):02}" if month else year


def fields_of(sentence: str) -> list[str]:
    found = _field_list().search(sentence)
    return re.split("[、和]", found["fields"]) if found else []


def fields_of_next(sentence: str) -> list[str]:
    """What the next sentence lists, when it goes on about the pairing: 聚焦……等领域."""
    return fields_of(sentence) if _field_list().match(sentence) else []


_YEAR = r"((?:19|20)\d\d)年(?:(1[0-2]|[1-9])月)?"
_TERM = re.compile(r"(20\d\d)年?(?:-|—{1,2}|–|~|至)(20\d\d)年")
# The years of a plan are its own (《……规划(2021-2025年)》), those of an agreement are not.
_TITLE = re.compile(r"《(?![^《》]*协议)[^《》]*》")
_SINCE = re.compile(
    rf"[自从]{_YEAR}(?!的)|{_YEAR}(?=[^,;。]{{0,60}}以来)|自[^,;。]{{1,14}}?{_YEAR}(?=[^,;。]{{0,20}}以来)|{_YEAR}(?=起|以来|开始|,?[^,。]{{0,12}}(?:建立|结对(?!会议|工作|协议|帮扶协议)|签订|启动))"
    rf"|{_YEAR},(?:按照|根据)[^,。;]{{2,45}},[^,。;]{{2,20}}(?=对口|结对|帮扶|支援)"
    rf"|(?<![至到前止]){_YEAR}(?![的底末])(?=[^。;]*(?:建立|结成|结为|确立|确定|签订|签署|明确|启动|开启|共启|拉开|开始|设立|建成)[^,。;]{{0,12}}(?:关系|对子|协议|城市|单位|对口|协作|帮扶|飞地)|[^。;]{{0,40}}结对(?!会议|工作|协议|帮扶协议))"
    rf"|{_YEAR}(?=,?[^,。;]{{2,12}}成为[^,。;]{{2,20}}(?:对口|结对|帮扶|支援))"
    rf"|{_YEAR},(?:党中央|中央|国家|国务院)[^,。;]{{0,30}}(?:部署|确定|安排|决定|明确)"
    rf"|(?<![至到前止]){_YEAR}(?![的底末])(?=[^。;]*(?:揭开|拉开|掀开|开启)[^,。;]{{0,24}}(?:序幕|大幕|篇章))"
)
_UNTIL = re.compile(rf"[至到]{_YEAR}(?!的)")


@lru_cache(maxsize=1)
def _ended() -> re.Pattern[str]:
    return re.compile(any_of(phrases("pairings")["status"]["ended"]))


@lru_cache(maxsize=1)
def _dropped() -> re.Pattern[str]:
    return re.compile(any_of(phrases("pairings")["status"]["dropped"]))


@lru_cache(maxsize=1)
def _closed() -> re.Pattern[str]:
    return re.compile(any_of(phrases("pairings")["status"]["closed"]))


@lru_cache(maxsize=1)
def _planned() -> re.Pattern[str]:
    return re.compile(any_of(phrases("pairings")["status"]["planned"]))


@lru_cache(maxsize=1)
def _coming() -> re.Pattern[str]:
    """What is done before there is anything: 飞地产业园的选址工作, 飞地前期谋划."""
    words = any_of(phrases("pairings")["status"]["before"])
    return re.compile(
        rf"(?:产业|园区?|项目|基地|工作)*的?(?:{words})(?:$|工作|谋划|研究|方案|论证)"
    )


@lru_cache(maxsize=1)
def _adjusting() -> re.Pattern[str]:
    return re.compile(any_of(phrases("pairings")["status"]["adjusted"]))


@lru_cache(maxsize=1)
def _field_list() -> re.Pattern[str]:
    words = phrases("pairings")["fields"]
    return re.compile(
        rf"(?:{any_of(words['before'])})(?P<fields>[^,。;、]{{2,12}}(?:[、和][^,。;、和]{{2,12}}?)+?)"
        rf"(?:{any_of(words['after'])})"
    )
