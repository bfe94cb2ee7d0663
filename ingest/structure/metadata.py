"""What a document says of itself: title, number, issuer, date, place and period."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ingest.phrases import phrases
from ingest.structure.titles import DOC_NUMBER, PERIOD, YEAR, prose_start, read_title
from ingest.text.dates import date_of_line, date_of_page, years_in_digits
from ingest.text.flow import squeeze
from ingest.text.furniture import Line
from schema import divisions, organizations
from schema.extraction import Document, DocumentKind, Jurisdiction
from schema.identity import identifier

_MARK = re.compile(r"^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]章)")
_ISSUER = re.compile(r"(?!关于)(.{2,40}?)(?:关于|印发|转发)")
# A report's place is that of the congress it was given to.
_SEAT = re.compile(r"日在(?P<place>.{2,12}?)第.{1,4}届人民代表大会")
# A first line that begins a sentence names the years of other papers.
_CITES = re.compile(r"(?:根据|按照|依据|为|结合)(?=.*《)")
_VISITED = re.compile(r"(?:代表团|考察团|考察组|调研组|一行).{0,6}?(?:来|到我)")
# What names of places end in.
_KINDS = "省市区县州旗盟"
_NATION = "中华人民共和国"
_HEAD_LINES = 80
_TAIL_LINES = 30
_HEAD_CHARACTERS = 2000
_LONGEST_SIGNATURE = 40
_PLAN_YEARS = 5


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
    title = read_title(text, head.above) or _first_words(lines) or Path(source).stem
    issued_on, signature = _signature(head)
    issuer = _issuer_in(title) or signature
    first, last = _period(years_in_digits(squeeze(title)), head)
    return Document(
        id=identifier("doc", digest),
        title=title,
        kind=_kind(title),
        source=source,
        sha256=sha256,
        doc_number=_doc_number(head),
        issuer=issuer,
        issued_on=issued_on or _published(text),
        jurisdiction=_jurisdiction(issuer, title, lines),
        period_start=first,
        period_end=last,
    )


def _head(lines: Sequence[Line]) -> Head:
    first = next((at for at, line in enumerate(lines) if _MARK.match(line.words)), len(lines))
    return Head(lines[: min(first, _HEAD_LINES)], lines[max(first, len(lines) - _TAIL_LINES) :])


def _period(title: str, head: Head) -> tuple[int, int] | tuple[None, None]:
    """The first and the last year that a document governs."""
    ends: dict[str, int] = phrases("deadlines")["plans"]
    names = ((f"第{name[:-1]}个五年", end) for name, end in ends.items())
    plan = next((end for name, end in [*ends.items(), *names] if name in title), None)
    if period := PERIOD.search(title) or _period_above(head):
        return int(period[1]), int(period[2])
    if plan and "规划" in title:
        return plan - _PLAN_YEARS + 1, plan
    # 2024年工作总结和2025年工作思路 governs the latter.
    years = [int(year) for year in YEAR.findall("" if _CITES.match(title) else title)]
    return (years[-1], years[-1]) if years else (None, None)


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
        found = date_of_line(line.words)
        if found is None:
            continue
        signer = next((one.words for one in reversed(lines[:at]) if one.words), "")
        if line.words[0] in "12一二" and signs(signer):
            return found, signer
        fallback = fallback or found
    return fallback, None


def _published(text: str) -> date | None:
    """The day that the page around a text without a date of its own gives."""
    lines = [*text[:_HEAD_CHARACTERS].split("\n")[:_HEAD_LINES], *text.split("\n")[-_TAIL_LINES:]]
    return next((found for line in lines if (found := date_of_page(line))), None)


def signs(words: str) -> bool:
    """Whether a line is the name of an organization that may sign."""
    ends = tuple(phrases("titles")["signers"])
    short = len(words) <= _LONGEST_SIGNATURE
    return short and words.endswith(ends) and not re.search(r"[,。:;]", words)


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
    """The place of the issuer; else the one the title begins with; else who signs or speaks."""
    seats = (found["place"] for line in lines[:_HEAD_LINES] for found in _SEAT.finditer(line.words))
    signed = (line.words for line in lines if signs(line.words))
    # 某市考察团来我县: who comes is not who writes.
    own_title = None if _VISITED.search(title) else title
    for name in (issuer, own_title, *seats, *signed, _speaker(lines)):
        if name and (place := _place_of(squeeze(name))):
            return Jurisdiction(code=place.code, name=place.full_name)
    if any(word in line.words for line in lines for word in phrases("titles")["national"]):
        return Jurisdiction(code=divisions.CHINA, name=_NATION)
    return None


def _speaker(lines: Sequence[Line]) -> str | None:
    """The place whose name a speech bears on a line of its own; None when several stand so."""
    head = {line.words for line in lines[:_HEAD_LINES]}
    places = [words for words in head if words[-1:] in _KINDS and divisions.is_name(words)]
    return places[0] if len(places) == 1 else None


def _place_of(name: str) -> divisions.Division | None:
    name = name.lstrip("《“").removeprefix("中共")
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
