"""What the versions of one document share, however each prints its title.

A title is told by its words alone: brackets, white space, marks of a version and the notice that
hands the paper on do not count; years do, as a plan for another year is another plan.
"""

import re
from functools import cache

from ingest.phrases import either, phrases
from ingest.structure.titles import PERIOD
from ingest.text.flow import squeeze
from schema import divisions
from schema.extraction import Document
from schema.identity import identifier
from schema.organizations import canonical

_NO_WORDS = re.compile(r"[^\w]")
_YEAR = re.compile(r"20\d\d")
_YEARS_AT_END = re.compile(r"\d+年$")
# A title of less words says nothing: 实施方案.
_SHORTEST = 6


def series_of(document: Document) -> str:
    """The same for all versions of a document, and for no other document.

    Where neither place nor issuer is known, nothing tells whose a title is: such a document is a
    version of none, unless its file says so.
    """
    place = document.jurisdiction.code if document.jurisdiction else None
    issuer = _issuer(document)
    if place is None and not issuer:
        return identifier("doc", document.id)
    title = _core(document.title)
    title = _without_place(title, document) or title
    year = document.issued_on.year if document.issued_on and _is_yearly(title) else None
    return identifier("doc", place, issuer, title, year)


def same_paper(one: str, other: str) -> bool:
    """Whether two titles under one number (发文字号) may be of one paper, printed twice.

    A plan and its list of tasks, handed on by one notice, are two papers: an end tells them apart.
    """
    cores = (_YEARS_AT_END.sub("", _core(title)) for title in (one, other))
    longer, shorter = sorted(cores, key=len, reverse=True)
    return len(shorter) >= _SHORTEST and longer.endswith(shorter)


def _core(title: str) -> str:
    """The words of a title that its versions share."""
    words = PERIOD.sub(r"\1-\2年", squeeze(title))
    for notice in _notices():
        if found := notice.match(words):
            words = found["paper"]
    return _NO_WORDS.sub("", _edition().sub("", words))


def _issuer(document: Document) -> str:
    """Who issued it: nothing for the place's government, alone or with the party committee."""
    if document.issuer is None:
        return ""
    name = _NO_WORDS.sub("", squeeze(document.issuer))
    if document.jurisdiction is None:
        return name
    name = re.sub("|".join(_names(document.jurisdiction.code)), "", name)
    return "" if _government().fullmatch(name) else canonical(name)


def _without_place(words: str, document: Document) -> str:
    """`words` without the names of the document's place that they begin with."""
    if document.jurisdiction is None:
        return words
    names = "|".join(_names(document.jurisdiction.code))
    return re.sub(rf"^(?:中共)?(?:{names})+", "", words)


@cache
def _names(code: str) -> tuple[str, ...]:
    """The names of a place and of those around it, the longest first."""
    found: set[str] = set()
    place = divisions.by_code(code)
    while place is not None:
        found |= {place.full_name, place.name, place.short}
        place = divisions.by_code(place.parent) if place.parent else None
    return tuple(sorted(found, key=lambda name: (-len(name), name)))


def _is_yearly(title: str) -> bool:
    """Whether papers of that title come out every year, and it does not say of which it is."""
    return title.endswith(tuple(phrases("versions")["yearly"])) and not _YEAR.search(title)


@cache
def _notices() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in phrases("versions")["notices"])


@cache
def _edition() -> re.Pattern[str]:
    """The marks of a version, at the end or before the years: 方案（修订稿）（2024—2027年）."""
    table = phrases("versions")
    marks = f"(?:{either(table['editions']).pattern})"
    bare = f"(?:{either(table['bare_editions']).pattern})"
    return re.compile(rf"[(\[〔]{marks}(?:[,、]{marks})*[)\]〕]|{bare}$")


@cache
def _government() -> re.Pattern[str]:
    return re.compile(phrases("versions")["government"])
