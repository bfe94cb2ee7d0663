"""What a document says of itself: title, number, issuer, date, place and period."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from ingest.flow import squeeze
from ingest.furniture import Line
from ingest.numbering import chinese_number
from ingest.phrases import any_of, phrases
from schema import divisions, organizations
from schema.extraction import Document, DocumentKind, Jurisdiction
from schema.identity import identifier

DOC_NUMBER = re.compile(r"[一-龥]{1,12}(?:[〔\[(])(?:19|20)\d\d[〕\])](?:第)?\d{1,5}号")
_DATE = re.compile(r"(20\d\d|19\d\d)年(\d{1,2})月(\d{1,2})日$")
_CHINESE_DATE = re.compile(
    r"([一二][〇○零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$"
)
_PERIOD = re.compile(r"(20\d\d)年?[-—–~至]{1,2}(20\d\d)年")
_ADDRESSEES = re.compile(r"^(?:各|省|市|县|区|有关|机关|局|国务院|中央).{2,}[:]$")
_HANDED_ON = re.compile(
    r"《([^《》]{4,80})》[^。]{0,40}?(?:印发|下发|转发)|(?:印发|转发)[^。《]{0,6}《([^《》]{4,80})》"
)
# 《甲方案》《乙方案》等5个方案已经同意: the papers that one notice hands on together.
_SEVERAL = re.compile(
    r"《([^《》]{4,80})》(?:、?《[^《》]{4,80}》)+(等[一-龥\d]{1,3}[个项件部份][^,。《]{2,14}?)(?:已|业|,)"
)
# The fields that government web pages print above a paper.
_FIELD = re.compile(
    r"^(?:标题|名称|索引号|主题分类|发文机关|发文字号|成文日期|公文种类|发布机构)[:]"
)
_MARK = re.compile(r"^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]章)")
_NATION = "中华人民共和国"
_HEAD_LINES = 80
_LONGEST_TITLE_LINE = 60
_YEAR_DIGITS = {digit: str(at) for at, digit in enumerate("零一二三四五六七八九")} | {
    "〇": "0",
    "○": "0",
}


@dataclass(frozen=True)
class Head:
    """The lines of a document outside its items: those above the first, and the last ones."""

    above: Sequence[Line]
    below: Sequence[Line]


def read_metadata(
    text: str, lines: Sequence[Line], *, source: str, sha256: str, digest: str
) -> Document:
    """What the lines of `text`, furniture left out, say of the document.

    `digest` is of the text: it identifies the version, however its bytes were encoded.
    """
    head = _head(lines)
    title = _title(text, head) or _first_words(lines) or source
    issued_on, signature = _signature(head)
    issuer = _issuer_in(title) or signature
    period = _PERIOD.search(squeeze(title)) or _PERIOD.search(_joined(head.above)[:400])
    return Document(
        id=identifier("doc", digest),
        title=title,
        kind=_kind(title),
        source=source,
        sha256=sha256,
        doc_number=_doc_number(head),
        issuer=issuer,
        issued_on=issued_on,
        jurisdiction=_jurisdiction(issuer, title, lines),
        period_start=int(period[1]) if period else None,
        period_end=int(period[2]) if period else None,
    )


def _head(lines: Sequence[Line]) -> Head:
    first = next((at for at, line in enumerate(lines) if _MARK.match(line.words)), len(lines))
    return Head(lines[: min(first, _HEAD_LINES)], lines[max(first, len(lines) - 30) :])


def _joined(lines: Sequence[Line]) -> str:
    return "".join(line.words for line in lines)


def _title(text: str, head: Head) -> str | None:
    """The title in the heading; of a notice without one, the paper that it hands on."""
    prose = next((at for at, line in enumerate(head.above) if _is_prose(line.words)), None)
    heading = head.above[:prose]
    handed_on = _HANDED_ON.search(_joined(head.above))
    for start, end in _title_groups(heading):
        return _printed(text, heading[start:end])
    if several := _SEVERAL.search(_joined(head.above)):
        return f"《{several[1]}》{several[2]}"
    if handed_on:
        return handed_on[1] or handed_on[2]
    for start, end in _title_groups(head.above):
        return _printed(text, head.above[start:end])
    return next((_printed(text, [line]) for line in heading if 4 < len(line.words) <= 40), None)


def _is_prose(words: str) -> bool:
    return "。" in words or bool(_ADDRESSEES.match(words)) or len(words) > _LONGEST_TITLE_LINE


def _title_groups(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Runs of lines that make up a title: from the issuer or 关于 to 通知, 意见 …"""
    for end, line in enumerate(lines, 1):
        if not _ends_title().search(line.words) or _FIELD.match(line.words):
            continue
        start = end - 1
        while (
            start > 0 and not _complete(_joined(lines[start:end])) and _may_begin(lines[start - 1])
        ):
            start -= 1
        joined = _joined(lines[start:end])
        if len(joined) > 6:
            if end < len(lines) and _PERIOD.search(lines[end].words) and len(lines[end].words) < 16:
                end += 1
            yield start, end


def _complete(title: str) -> bool:
    return bool(re.search(r".(?:关于|印发|转发)", title)) and not title.startswith(("关于", "的"))


def _may_begin(line: Line) -> bool:
    words = line.words
    if not words or _ends_title().search(words) or words.endswith(("文件", "号", "日", ":", "。")):
        return False
    if words.startswith("(") or _FIELD.match(words):
        return False
    return not DOC_NUMBER.search(words) and any("一" <= c <= "龥" for c in words) and len(words) > 3


def _printed(text: str, lines: Sequence[Line]) -> str:
    """The lines as one: white space between Chinese characters goes, within a line it stays one."""
    printed = ["".join(_tidy(text[slice(*line.span)])) for line in lines]
    return "".join(printed).strip()


def _tidy(line: str) -> str:
    return re.sub(
        r"(?<=[0-9])\s+(?=[年月日号—])|(?<=[一-龥〕）])\s+(?=[0-9])", "", " ".join(line.split())
    )


def _first_words(lines: Sequence[Line]) -> str | None:
    first = next((line.words for line in lines if line.words), None)
    return re.split(r"[,。;:]", first)[0][:_LONGEST_TITLE_LINE] if first else None


def _signature(head: Head) -> tuple[date | None, str | None]:
    """The date that stands on a line of its own, and who signed on the line above."""
    lines = [*head.above, *head.below]
    fallback: date | None = None
    for at, line in enumerate(lines):
        found = _date(line.words)
        if found is None:
            continue
        signer = next((one.words for one in reversed(lines[:at]) if one.words), "")
        if line.words[0] in "12一二" and signs(signer):
            return found, signer
        fallback = fallback or found
    return fallback, None


def signs(words: str) -> bool:
    """Whether a line is the name of an organization that may sign."""
    ends = (
        "政府",
        "办公室",
        "办公厅",
        "委员会",
        "局",
        "厅",
        "部",
        "委",
        "院",
        "领导小组",
        "国务院",
        "代章)",
    )
    return len(words) <= 40 and words.endswith(ends) and not re.search(r"[,。:;]", words)


def _date(words: str) -> date | None:
    if found := _DATE.search(words):
        year, month, day = (int(part) for part in found.groups())
    elif found := _CHINESE_DATE.search(words):
        year = int("".join(_YEAR_DIGITS.get(c, c) for c in _arabic(found[1])))
        month, day = chinese_number(found[2]), chinese_number(found[3])
    else:
        return None
    if len(words) - len(found[0]) > 8:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _arabic(year: str) -> str:
    return "".join(_YEAR_DIGITS[c] for c in year)


def _doc_number(head: Head) -> str | None:
    """The number in the heading, ruled lines within it passed over; those cited are not its own."""
    own = ""
    for line in head.above:
        if _is_prose(line.words):
            break
        own += line.words + "\n"
    found = DOC_NUMBER.search(own.replace("\n号", "号"))
    return found[0].removeprefix("文件") if found else None


def _issuer_in(title: str) -> str | None:
    found = re.match(r"(?!关于)(.{2,40}?)(?:关于|印发|转发)", title)
    return found[1].strip() if found and not found[1].endswith(("的", "《")) else None


def _jurisdiction(issuer: str | None, title: str, lines: Sequence[Line]) -> Jurisdiction | None:
    """The place of the issuer; else the one the title begins with; else who is signed or named."""
    for name in (issuer, title, *(line.words for line in lines if signs(line.words))):
        if name and (place := _place_of(squeeze(name))):
            return Jurisdiction(code=place.code, name=place.full_name)
    if any(word in line.words for line in lines for word in phrases("titles")["national"]):
        return Jurisdiction(code=divisions.CHINA, name=_NATION)
    return None


def _place_of(name: str) -> divisions.Division | None:
    name = name.removeprefix("中共")
    if name.startswith(("国务院", "中央", "国家")):
        return divisions.by_code(divisions.CHINA)
    found = organizations.place_of(name)
    return divisions.by_code(found) if found else None


def _kind(title: str) -> DocumentKind:
    tables = phrases("titles")
    hands_on = any(word in title for word in tables["hands_on"])
    if title.endswith("通知") and not hands_on:
        return "notice"
    return "plan" if re.search(any_of(tables["plans"]), title) or not title.endswith(
        ("公告", "通告", "批复", "函")
    ) else "notice"  # fmt: skip


@lru_cache(maxsize=1)
def _ends_title() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(phrases('titles')['endings'])})(?:\([^()]*\))?$")
