"""Scanned pages: those of a PDF that are pictures, and pictures in files of their own.

Every picture is measured before it is unpacked.
"""

import time
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING

from ingest.formats import limits
from ingest.formats.columns import Word
from ingest.formats.content import Content
from ingest.formats.pages import PageContent, page_of, written
from ingest.formats.recognition import is_installed, recognize
from ingest.formats.refusals import (
    INSTALL,
    broken,
    no_text_recognized,
    picture,
    picture_too_large,
    too_many,
)
from schema.extraction import ReadingWarning

if TYPE_CHECKING:
    from PIL.Image import Image

# A page of which nothing but its pixels is known is taken for as wide as A4, in points.
_PAGE_WIDTH = 595.0
_DOTS_PER_POINT = 200 / 72


class Scans:
    """Reads the scanned pages of one document, as many and as long as the limits allow.

    `recognized` and `passed_over` are the numbers of the pages that were read and that were not.
    """

    def __init__(self) -> None:
        self.recognized: list[int] = []
        self.passed_over: list[int] = []
        self._began = _clocks()

    def allows(self, number: int) -> bool:
        """Whether page `number`, from 1, may be read; it is noted either way."""
        spent = max(now - then for now, then in zip(_clocks(), self._began, strict=True))
        late = spent > limits.SCAN_SECONDS
        allowed = is_installed() and not late and len(self.recognized) < limits.SCANNED_PAGES
        (self.recognized if allowed else self.passed_over).append(number)
        return allowed

    def remarks(self) -> tuple[ReadingWarning, ...]:
        """What a person should know of the document as a whole."""
        found = []
        if self.recognized:
            message = f"第 {_listed(self.recognized)} 页是扫描件，文字由机器识别，请对照原件核对"
            found.append(ReadingWarning(code="recognized_text", message=message))
        if self.passed_over:
            pages = f"第 {_listed(self.passed_over)} 页是扫描件，没有读取；"
            advice = (
                "请拆分或用 --time-limit 放宽后重读"
                if is_installed()
                else f"安装文字识别后重读：{INSTALL}"
            )
            found.append(ReadingWarning(code="unread_pages", message=pages + advice))
        return tuple(found)


def _clocks() -> tuple[float, float]:
    """The clock on the wall and that of the processors, several of which may work at once."""
    return time.monotonic(), time.process_time()


class PagePictures:
    """The pages of a PDF as pictures."""

    def __init__(self, data: bytes) -> None:
        from pypdfium2 import PdfDocument

        self._document = PdfDocument(data)

    def words(self, number: int) -> list[Word]:
        """What is recognized on page `number`, from 1, in points from its top left corner."""
        page = self._document[number - 1]
        width, height = page.get_size()
        for drawn in page.get_objects(filter=[_IMAGE], max_depth=_DEEPEST):
            _check_size(*drawn.get_px_size())
        most = (limits.RENDERED_PIXELS / max(width * height, 1)) ** 0.5
        bitmap = page.render(scale=min(_DOTS_PER_POINT, most), grayscale=True, draw_annots=False)
        try:
            return recognize(bitmap.to_pil(), width)
        finally:
            bitmap.close()
            page.close()

    def close(self) -> None:
        self._document.close()


# Of pdfium: the kind of object that a picture is; and how deep forms within forms are looked into.
_IMAGE, _DEEPEST = 3, 15


def read_picture(data: bytes) -> Content:
    """A scanned page, or several, in one picture file."""
    if not is_installed():
        raise picture()
    scans, frames = Scans(), _Frames(data)
    pages = [
        _page(frames.frame(number)) if scans.allows(number) else page_of([], 0)
        for number in range(1, frames.count + 1)
    ]
    content = written(pages, scans.remarks())
    if not content.text:
        raise no_text_recognized()
    return content


def _page(frame: "Image") -> PageContent:
    height = frame.height * _PAGE_WIDTH / frame.width
    return page_of(recognize(frame, _PAGE_WIDTH), height)


class _Frames:
    """The pictures of a file, several in a TIFF; each is unpacked when it is asked for."""

    def __init__(self, data: bytes) -> None:
        from PIL import Image

        with _damage_told():
            self._opened = Image.open(BytesIO(data))
            self.count: int = getattr(self._opened, "n_frames", 1)
        if self.count > limits.PAGES:
            raise too_many("页数", "pages", limits.PAGES)

    def frame(self, number: int) -> "Image":
        """Picture `number`, from 1, as its camera held it."""
        from PIL import ImageOps

        with _damage_told():
            self._opened.seek(number - 1)
            _check_size(*self._opened.size)
            return ImageOps.exif_transpose(self._opened)


@contextmanager
def _damage_told() -> Iterator[None]:
    """Refuse what Pillow stumbles on; large pictures, of which it warns, have limits of our own."""
    from PIL.Image import DecompressionBombError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except DecompressionBombError as error:
        raise picture_too_large() from error
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        raise broken("图片", "picture") from error


def _check_size(width: int, height: int) -> None:
    if width * height > limits.PIXELS:
        raise picture_too_large()


def _listed(numbers: Sequence[int]) -> str:
    """1–3、5."""
    runs = [[numbers[0], numbers[0]]]
    for before, number in pairwise(numbers):
        if number == before + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return "、".join(f"{first}–{last}" if first < last else str(first) for first, last in runs)
