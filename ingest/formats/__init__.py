"""One module a format. A reader takes bytes and yields a Content; nothing later knows the format.

What a file is, its bytes say: names lie (an .xls is often a web page, a .doc a .docx).
"""

import re
from collections.abc import Callable

from ingest.formats.content import Content
from ingest.formats.refusals import (
    RefusalError,
    broken,
    encrypted,
    not_text,
    old_word,
    several_files,
)

Reader = Callable[[bytes], Content]

_OTHERS = {
    b"GIF8": "动图（GIF）",
    b"Rar!": "压缩包（RAR）",
    b"7z\xbc\xaf": "压缩包（7z）",
    b"\x1f\x8b": "压缩包（gzip）",
}
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
_RTF = b"{\\rtf"
_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_OLE = b"\xd0\xcf\x11\xe0"
_HTML = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|meta|div|table|p)\b",
    re.IGNORECASE | re.DOTALL,
)
_HEAD = 4096


def read_content(data: bytes) -> Content:
    """Read a file of any known format. Raises RefusalError."""
    return _reader(data)(data)


def _reader(data: bytes) -> Reader:
    """The reader of what `data` is; each imports its library when it is first needed."""
    if data.startswith((_ZIP, _EMPTY_ZIP)):
        return _reader_of_package(data)
    if data.startswith(_OLE):
        return _reader_of_compound(data)
    if b"%PDF-" in data[:1024]:
        from ingest.formats.pdf import read_pdf

        return read_pdf
    if _HTML.match(data[:_HEAD]):
        from ingest.formats.html import read_html

        return read_html
    if data.startswith(_PICTURES):
        from ingest.formats.scans import read_picture

        return read_picture
    if data.startswith(_RTF):
        raise old_word("RTF 文件")
    kind = next((name for magic, name in _OTHERS.items() if data.startswith(magic)), None)
    if kind is not None:
        raise not_text(kind)
    from ingest.formats.plain import read_plain

    return read_plain


def _reader_of_package(data: bytes) -> Reader:
    from ingest.formats.archive import check_archive, names_in

    names = names_in(data)
    if "word/document.xml" in names:
        from ingest.formats.word import read_word

        return read_word
    if "xl/workbook.xml" in names:
        from ingest.formats.excel import read_xlsx

        return read_xlsx
    if "[Content_Types].xml" in names:
        raise broken("Word 或 Excel 文件", "Word or Excel file")
    check_archive(data)
    raise several_files()


def _reader_of_compound(data: bytes) -> Reader:
    """Of the container of old Office files, in which new ones with a password stand as well."""
    if _stream("EncryptedPackage") in data:
        raise encrypted()
    if _stream("Workbook") in data or _stream("Book") in data:
        from ingest.formats.excel import read_xls

        return read_xls
    if _stream("WordDocument") in data:
        raise old_word()
    raise not_text("旧版 Office 文件")


def _stream(name: str) -> bytes:
    return name.encode("utf-16-le")


__all__ = ["Content", "RefusalError", "read_content"]
