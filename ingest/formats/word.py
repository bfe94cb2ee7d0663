"""Word files (docx, docm): paragraphs with their automatic numbers, and tables.

Macros are never looked at: only the part that holds the document's words is.
"""

from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile

from docx.opc.exceptions import OpcError
from docx.opc.package import OpcPackage
from docx.opc.part import Part
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml.etree import XMLSyntaxError

from ingest.formats.archive import check_package
from ingest.formats.content import Box, Content, Writer
from ingest.formats.refusals import broken
from ingest.formats.word_numbers import Numbers, qualified

_PARAGRAPH, _TABLE, _ROW, _CELL = (qualified(name) for name in ("p", "tbl", "tr", "tc"))
_TEXT = qualified("t")
# What stands for a character of its own.
_SIGNS = {qualified("tab"): " ", qualified("br"): "\n", qualified("cr"): "\n"}
_SIGNS[qualified("noBreakHyphen")] = "-"
# Deleted words, and the second telling of a drawing, which older programs read.
_PASSED_OVER = frozenset(
    {
        qualified("del"),
        qualified("moveFrom"),
        qualified("pPr"),
        qualified("rPr"),
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    }
)


def read_word(data: bytes) -> Content:
    """The words of a document in reading order; headers, footers and notes are left out."""
    check_package(data)
    try:
        main = OpcPackage.open(BytesIO(data)).main_document_part
        body = parse_xml(main.blob)
        numbers = Numbers.of(_related(main, "numbering"), _related(main, "styles"))
    except (OpcError, BadZipFile, XMLSyntaxError, KeyError, ValueError) as error:
        raise broken("Word 文件", "Word file") from error
    writer = Writer()
    _Reader(writer, numbers).blocks(body)
    return writer.content()


def _related(main: Part, kind: str) -> BaseOxmlElement | None:
    for relation in main.rels.values():
        if relation.reltype.endswith(f"/{kind}") and not relation.is_external:
            return parse_xml(relation.target_part.blob)
    return None


class _Reader:
    def __init__(self, writer: Writer, numbers: Numbers) -> None:
        self._writer = writer
        self._numbers = numbers

    def blocks(self, element: BaseOxmlElement) -> None:
        """Write the paragraphs and tables below `element`, whatever wraps them."""
        for child in element.iterchildren("*"):
            if child.tag == _PARAGRAPH:
                self._writer.line(self._paragraph(child))
            elif child.tag == _TABLE:
                self._table(child)
            elif child.tag not in _PASSED_OVER:
                self.blocks(child)

    def _table(self, table: BaseOxmlElement) -> None:
        """A table of one column is a frame around paragraphs."""
        boxes = self._boxes(table)
        if all(box.column == 0 for box in boxes):
            for box in boxes:
                self._writer.line(box.words)
        else:
            self._writer.table(boxes)

    def _boxes(self, table: BaseOxmlElement) -> list[Box]:
        boxes: list[Box] = []
        # By column: where in `boxes` the cell stands that a merged one below goes on with.
        above: dict[int, int] = {}
        for row, cells in enumerate(_within(table, _ROW)):
            column = _number(cells, "trPr", "gridBefore")
            for cell in _within(cells, _CELL):
                width = max(_number(cell, "tcPr", "gridSpan"), 1)
                if column in above and _goes_on(cell):
                    at = above[column]
                    boxes[at] = _taller(boxes[at], row)
                else:
                    above[column] = len(boxes)
                    boxes.append(Box(row, column, self._cell(cell), columns=width))
                column += width
        return boxes

    def _cell(self, cell: BaseOxmlElement) -> str:
        return "\n".join(self._paragraph(one) for one in cell.iter(_PARAGRAPH))

    def _paragraph(self, paragraph: BaseOxmlElement) -> str:
        words = "".join(_pieces(paragraph))
        return self._numbers.next(paragraph) + words if words.strip() else ""


def _pieces(element: BaseOxmlElement) -> Iterator[str]:
    for child in element.iterchildren("*"):
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag not in _PASSED_OVER:
            if child.tag == _PARAGRAPH:  # of a text box
                yield "\n"
            yield from _pieces(child)


def _within(element: BaseOxmlElement, tag: str) -> Iterator[BaseOxmlElement]:
    """The rows of a table or the cells of a row, content controls looked through."""
    for child in element.iterchildren("*"):
        if child.tag == tag:
            yield child
        elif child.tag in (qualified("sdt"), qualified("sdtContent"), qualified("ins")):
            yield from _within(child, tag)


def _goes_on(cell: BaseOxmlElement) -> bool:
    merge = cell.find(f"{qualified('tcPr')}/{qualified('vMerge')}")
    return merge is not None and merge.get(qualified("val")) != "restart"


def _number(element: BaseOxmlElement, properties: str, name: str) -> int:
    found = element.find(f"{qualified(properties)}/{qualified(name)}")
    value = found.get(qualified("val"), "0") if found is not None else "0"
    return int(value) if value.isdigit() else 0


def _taller(box: Box, row: int) -> Box:
    return Box(box.row, box.column, box.words, rows=row - box.row + 1, columns=box.columns)
