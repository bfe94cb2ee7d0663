"""What a document says of itself: title, number, issuer, date, place and period."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ingest.flow import squeeze
from ingest.furniture import Line
from ingest.numbering import chinese_number
from ingest.phrases import phrases
from ingest.titles import DOC_NUMBER, PERIOD, prose_start, read_title
from schema import divisions, organizations
from schema.extraction import Document, DocumentKind, Jurisdiction
from schema.identity import identifier

_DATE = re.compile(r"((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日$")
_CHINESE_DATE = re.compile(
    r"([一二][〇○零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$"
)
_CHINESE_YEAR = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_MARK = re.compile(r"^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]章)")
_ISSUER = re.compile(r"(?!关于)(.{2,40}?)(?:关于|印发|转发)")
_NATION = "中华人民共和国"
_HEAD_LINES = 80
_TAIL_LINES = 30
_LONGEST_SIGNATURE = 40
# A date's line may hold little else (成文日期：…).
_BESIDE_DATE = 8


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
    title = read_title(text, head.above) or _first_words(lines) or source
    issued_on, signature = _signature(head)
    issuer = _issuer_in(title) or signature
    period = PERIOD.search(squeeze(title)) or _period_above(head)
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
    return Head(lines[: min(first, _HEAD_LINES)], lines[max(first, len(lines) - _TAIL_LINES) :])


def _period_above(head: Head) -> re.Match[str] | None:
    """The years that stand in the heading, when the title itself has none."""
    heading = head.above[: prose_start(head.above)]
    return next((found for line in heading if (found := PERIOD.search(line.words))), None)


def _first_words(lines: Sequence[Line]) -> str | None:
    first = next((line.words for line in lines), None)
    return re.split(r"[,，。;；:：]", first)[0] if first else None


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
    ends = tuple(phrases("titles")["signers"])
    short = len(words) <= _LONGEST_SIGNATURE
    return short and words.endswith(ends) and not re.search(r"[,。:;]", words)


def _date(words: str) -> date | None:
    if found := _DATE.search(words):
        year, month, day = (int(part) for part in found.groups())
    elif found := _CHINESE_DATE.search(words):
        year = int(found[1].translate(_CHINESE_YEAR))
        month, day = chinese_number(found[2]), chinese_number(found[3])
    else:
        return None
    if found.start() > _BESIDE_DATE:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _doc_number(head: Head) -> str | None:
    """The number in the heading, though a rule may part it; those cited are not its own."""
    heading = head.above[: prose_start(head.above)]
    own = "\n".join(line.words for line in heading).replace("\n号", "号")
    found = DOC_NUMBER.search(own)
    return found[0].removeprefix("文件") if found else None


def _issuer_in(title: str) -> str | None:
    found = _ISSUER.match(title)
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
    """A notice says something itself; one that hands on a plan is read as the plan."""
    tables = phrases("titles")
    hands_on = any(word in title for word in tables["hands_on"])
    notifies = title.endswith(tuple(tables["notices"]))
    return "notice" if notifies and not hands_on else "plan"
