"""What stands on a page without being part of what it says: page numbers, menus, broken tables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ingest.phrases import phrases
from ingest.text.flow import squeeze
from schema.extraction import Span

# — 1 —, also with its digits one below the other, as text taken from a PDF has it.
_NUMBERED_PAGE = re.compile(
    r"^[^\S\n]*[—–－\-―─·]{1,2}\s{0,3}[0-9０-９](?:\s{0,3}[0-9０-９]){0,3}\s{0,3}[—–－\-―─·]{1,2}[^\S\n]*$"
    r"|^[^\S\n]*第\s*[0-9０-９]{1,4}\s*页(?:\s*[,，/]?\s*共\s*[0-9０-９]{1,4}\s*页)?[^\S\n]*$",
    re.MULTILINE,
)
# 一、总体要求 ……… 3: a line of the table of contents.
_CONTENTS = re.compile(r"^[^\n]{2,60}?(?:…{2,}|\.{4,}|·{4,})[^\S\n]*\d{1,4}[^\S\n]*$", re.MULTILINE)
# ──── and what a font's ruler becomes: one character over and over.
_RULE = re.compile(r"^[^\S\n]*(\S)\1{7,}[^\S\n]*$", re.MULTILINE)
# Markdown's signs of headings and weight.
_MARKUP = re.compile(r"^#{1,6}[^\S\n]+|\*\*", re.MULTILINE)
_BARE_NUMBER = re.compile(r"^[^\S\n]*([0-9０-９]{1,3})[^\S\n]*$", re.MULTILINE)
_BREADCRUMBS = re.compile(r"(?:[^。,;|>]{1,12}[|>]){2,}[^。,;|>]{0,20}")
_TOP_HEADING = re.compile(r"^[一二三四五六七八九十]{1,3}、")
_LONGEST_MENU_LINE = 80
_PAGE_OF_TEXT = 200


@dataclass(frozen=True)
class Line:
    """A line of the text, its words squeezed; empty when it has none."""

    span: Span
    words: str


@dataclass(frozen=True)
class Furniture:
    """Spans in reading order. `tables` are tables printed cell by cell, whose rows are lost.

    `lines` are those of the text that hold words and are no furniture.
    """

    spans: tuple[Span, ...]
    tables: tuple[Span, ...]
    lines: tuple[Line, ...]


def find_furniture(text: str) -> Furniture:
    """Page numbers, web navigation and flattened tables of `text`."""
    lines = list(_lines(text))
    tables = tuple(_tables(lines))
    spans = [match.span() for match in _NUMBERED_PAGE.finditer(text)]
    spans += [match.span() for form in (_RULE, _CONTENTS) for match in form.finditer(text)]
    spans += [*_counted_pages(text), *_menus(lines), *tables]
    words = tuple(_outside(lines, spans))
    spans += [match.span() for match in _MARKUP.finditer(text)]
    return Furniture(tuple(sorted(spans)), tables, words)


def _outside(lines: list[Line], spans: list[Span]) -> Iterator[Line]:
    size = lines[-1].span[1] + 1
    hidden = bytearray(size)
    for start, end in spans:
        hidden[start:end] = b"\x01" * (end - start)
    return (line for line in lines if line.words and not hidden[line.span[0]])


def _lines(text: str) -> Iterator[Line]:
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        # A long line is nobody's menu: it is not worth folding.
        yield Line((start, end), squeeze(line) if len(line) <= _LONGEST_MENU_LINE else line)
        start = end + 1


def _counted_pages(text: str) -> Iterator[Span]:
    """Lines that hold a number alone and count up from page to page."""
    found = [(int(match[1]), match.span()) for match in _BARE_NUMBER.finditer(text)]
    for (number, span), (following, later) in pairwise(found):
        if following == number + 1 and later[0] - span[1] > _PAGE_OF_TEXT:
            yield span
            yield later


def _menus(lines: list[Line]) -> Iterator[Span]:
    menu = phrases("layout")["navigation"]
    words, starts = frozenset(menu["words"]), tuple(menu["starts"])
    run: list[Line] = []
    for line in [*lines, Line((0, 0), "。")]:
        if line.words.startswith(starts) or _BREADCRUMBS.fullmatch(line.words):
            yield line.span
        elif line.words in words or (line.words and _could_be_link(line.words)):
            run.append(line)
        elif line.words:
            yield from _menu_in(run, words, menu["shortest_run"])
            run = []


def _could_be_link(words: str) -> bool:
    longest: int = phrases("layout")["navigation"]["longest_word"]
    return len(words) <= longest and words.isalpha()


def _menu_in(run: list[Line], words: frozenset[str], shortest: int) -> Iterator[Span]:
    known = [line.words in words for line in run]
    if len(run) >= shortest and any(known):
        first = known.index(True)
        # What stands before the first known link may be the end of a heading.
        yield from (line.span for line in run[max(0, first - 1) :])


def _tables(lines: list[Line]) -> Iterator[Span]:
    annex = tuple(phrases("layout")["units"]["annex"])
    starts = [at for at, line in enumerate(lines) if line.words and _heads_table(lines, at)]
    covered = 0
    for start in starts:
        if start < covered:
            continue
        covered = next(
            (
                at
                for at in range(start + 1, len(lines))
                if _TOP_HEADING.match(lines[at].words) or lines[at].words.startswith(annex)
            ),
            len(lines),
        )
        yield lines[start].span[0], lines[covered - 1].span[1]


def _heads_table(lines: list[Line], at: int) -> bool:
    """Whether the cells of a table's first row begin at line `at`, one below the other."""
    table = phrases("layout")["table"]
    if lines[at].words[0] not in {name[0] for name in table["first"]}:
        return False
    cells = [line.words for line in lines[at : at + table["reach"] // 2] if line.words]
    joined = "".join(cells)[: table["reach"]]
    return (
        len(cells) > 3
        and max(map(len, cells[:4])) <= 8
        and joined.startswith(tuple(table["first"]))
        and any(name in joined for name in table["others"])
    )
