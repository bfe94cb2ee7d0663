"""Web pages: the article found among navigation, its paragraphs and tables.

Extractors made for the press take tables and short lines for furniture, which here are the tasks;
so what is told apart is only where the article stands: all that it holds is kept.
"""

import re
from collections.abc import Iterator

from lxml import html
from lxml.etree import ParserError
from lxml.html import HtmlElement

from ingest.formats.content import Box, Content, Writer
from ingest.formats.plain import decode
from ingest.formats.refusals import broken
from ingest.phrases import phrases

_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\n\r\f]+")
_BLOCKS = frozenset(phrases("pages")["elements"]["blocks"])
_CONTAINERS = frozenset(phrases("pages")["elements"]["containers"])
_SENTENCE = re.compile(r"[。，；、（]")
# An article holds most of what its page says.
_MOST = 0.7
# Cells longer than this are a page's columns, not a table's.
_LONGEST_CELL = 3000
_WIDEST_SPAN = 1000


def read_html(data: bytes) -> Content:
    """The article of a page, its title first."""
    page = _parsed(decode(data))
    _clean(page)
    article = _article(page)
    writer = Writer()
    reader = _Reader(writer)
    title = _title(page)
    if title and _bare(title) not in _bare(article.text_content()):
        writer.line(title)
    reader.blocks(article)
    reader.end_line()
    return writer.content()


def _parsed(text: str) -> HtmlElement:
    try:
        # Told as bytes: a declaration of another encoding is of no account by now.
        parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
        return html.document_fromstring(_XML_DECLARATION.sub("", text).encode(), parser=parser)
    except (ParserError, ValueError) as error:
        raise broken("网页", "web page") from error


def _clean(page: HtmlElement) -> None:
    """Drop what no reader of the page sees, and what stands on every page of the site."""
    furniture = phrases("pages")["elements"]["furniture"]
    for element in list(page.iter("*")):
        if element.tag in furniture or _HIDDEN_STYLE.search(element.get("style", "")):
            _drop(element)


def _drop(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()


def _title(page: HtmlElement) -> str:
    """The title that the page's head names (on government sites: ArticleTitle), or its heading."""
    names = phrases("pages")["head"]["title"]
    for meta in page.iter("meta"):
        if (meta.get("name") or meta.get("property") or "").lower() in names:
            return (meta.get("content") or "").strip()
    heading = page.find(".//h1")
    return "" if heading is None else " ".join(heading.text_content().split())


def _article(page: HtmlElement) -> HtmlElement:
    """The innermost element that holds most of the page's words; no table is cut by it."""
    body = page.find("body")
    if body is None:
        return page
    weights = _weights(body)
    article = element = body
    while True:
        inner = max(element, key=lambda child: weights[child], default=None)
        if inner is None or weights[inner] < _MOST * max(weights[body], 1):
            return article
        element = inner
        if element.tag in _CONTAINERS:
            article = element


def _weights(root: HtmlElement) -> dict[HtmlElement, int]:
    """How much each element says, links left out."""
    weights: dict[HtmlElement, int] = {}
    for element in reversed(list(root.iter("*"))):  # children before parents
        own = _weight(element.text) + sum(weights[child] + _weight(child.tail) for child in element)
        weights[element] = 0 if element.tag == "a" else own
    return weights


def _weight(words: str | None) -> int:
    """The characters of a sentence or a list; the labels and links of a page count little."""
    bare = _bare(words or "")
    return len(bare) if _SENTENCE.search(bare) else min(len(bare), 1)


def _bare(words: str) -> str:
    return "".join(words.split())


class _Reader:
    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._line: list[str] = []

    def blocks(self, element: HtmlElement) -> None:
        """Write what `element` holds: a line a block, tables as such."""
        self._add(element.text)
        for child in element:
            if child.tag == "table" and not _is_frame(child):
                self.end_line()
                self._writer.table(_boxes(child))
            else:
                self._inner(child)
            self._add(child.tail)

    def end_line(self) -> None:
        """Write the words gathered as a line."""
        self._writer.line("".join(self._line))
        self._line = []

    def _inner(self, child: HtmlElement) -> None:
        apart = child.tag in _BLOCKS or child.tag == "br"
        if apart:
            self.end_line()
        self.blocks(child)
        if apart:
            self.end_line()

    def _add(self, words: str | None) -> None:
        self._line.append(_SPACES.sub(" ", words or ""))


def _is_frame(table: HtmlElement) -> bool:
    """Whether a table only lays out a page: it has one column, or holds tables or whole texts."""
    cells = list(_cells(table))
    return (
        all(sum(1 for _ in _row_cells(row)) <= 1 for row in _rows(table))
        or any(cell.find(".//table") is not None for cell in cells)
        or any(len(_bare(cell.text_content())) > _LONGEST_CELL for cell in cells)
    )


def _rows(table: HtmlElement) -> Iterator[HtmlElement]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in {"thead", "tbody", "tfoot"}:
            yield from child.iterchildren("tr")


def _row_cells(row: HtmlElement) -> Iterator[HtmlElement]:
    return row.iterchildren("td", "th")


def _cells(table: HtmlElement) -> Iterator[HtmlElement]:
    return (cell for row in _rows(table) for cell in _row_cells(row))


def _boxes(table: HtmlElement) -> Iterator[Box]:
    """The cells at their places: one that spans rows pushes those below to the right."""
    free_from: dict[int, int] = {}  # by column: the first row that no cell above reaches into
    for row, cells in enumerate(_rows(table)):
        column = 0
        for cell in _row_cells(cells):
            while free_from.get(column, 0) > row:
                column += 1
            rows, columns = _reach(cell, "rowspan"), _reach(cell, "colspan")
            for covered in range(column, column + columns):
                free_from[covered] = row + rows
            yield Box(row, column, _words(cell), rows=rows, columns=columns)
            column += columns


def _reach(cell: HtmlElement, name: str) -> int:
    value = (cell.get(name) or "").strip()
    return min(max(int(value), 1), _WIDEST_SPAN) if value.isdecimal() else 1


def _words(cell: HtmlElement) -> str:
    writer = Writer()
    reader = _Reader(writer)
    reader.blocks(cell)
    reader.end_line()
    return writer.content().text
