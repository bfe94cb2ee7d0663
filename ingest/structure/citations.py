"""Other documents that a document names."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ingest.phrases import any_of, phrases
from ingest.structure.titles import DOC_NUMBER
from ingest.text.flow import Flow
from schema.extraction import Citation

_BEFORE = 14


def find_citations(flow: Flow, own_title: str, own_number: str | None) -> Iterator[Citation]:
    """The papers named by title and number, by number alone, or by title where one is followed."""
    own = Flow.of(own_title).words
    for match in _named().finditer(flow.words):
        title, number = match["title"], match["number"]
        if number is None and not _is_followed(flow.words, match):
            continue
        if title in own:
            continue
        yield Citation(
            title=flow.printed(*match.span("title")),
            doc_number=flow.printed(*match.span("number")) if number else None,
            span=flow.span(*match.span()),
        )
    for match in _bracketed_number().finditer(flow.words):
        follows_title = flow.words.endswith("》", 0, match.start())
        if match["number"] != own_number and not follows_title:
            span = flow.span(*match.span("number"))
            yield Citation(doc_number=flow.printed(*match.span("number")), span=span)


def _is_followed(words: str, match: re.Match[str]) -> bool:
    before = words[max(0, match.start() - _BEFORE) : match.start()]
    endings = tuple(phrases("titles")["cited_endings"])
    return match["title"].endswith(endings) and bool(_citing().search(before))


@lru_cache(maxsize=1)
def _named() -> re.Pattern[str]:
    number = rf"[(〔](?P<number>{DOC_NUMBER.pattern})[,;]?[^()]{{0,30}}[)〕]"
    return re.compile(rf"《(?P<title>[^《》]{{3,80}})》(?:{number})?")


@lru_cache(maxsize=1)
def _bracketed_number() -> re.Pattern[str]:
    return re.compile(rf"\((?P<number>{DOC_NUMBER.pattern})\)")


@lru_cache(maxsize=1)
def _citing() -> re.Pattern[str]:
    return re.compile(any_of(phrases("titles")["citing"]))
