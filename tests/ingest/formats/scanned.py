"""Scanned pages of the tests' own words."""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ingest.formats.recognition import is_installed
from tests.absence import absent

_DPI = 110
_SIZE = 20
_WIDTH, _HEIGHT = 910, 240
_FONT = "NotoSansCJK-Regular.ttc"


def scan(lines: Sequence[str], *, askew: float = 0.0) -> Image.Image:
    """A page with `lines` printed on it; skips the test where it could not be read or printed.

    `askew` is in degrees.
    """
    page = Image.new("L", (_WIDTH, _HEIGHT), 255)
    draw, font = ImageDraw.Draw(page), _font()
    for at, line in enumerate(lines):
        draw.text((60, 40 + at * 2 * _SIZE), line, font=font, fill=20)
    return page.rotate(askew, resample=Image.Resampling.BICUBIC, fillcolor=255)


def picture(page: Image.Image, kind: str, **options: object) -> bytes:
    """A file of a picture: PNG, JPEG, TIFF, or a PDF of nothing else."""
    buffer = BytesIO()
    page.save(buffer, kind, **options)
    return buffer.getvalue()


def draw_scan(canvas: Canvas, page: Image.Image) -> None:
    """The page of a PDF covered by a scan."""
    width, height = (pixels * 72 / _DPI for pixels in page.size)
    canvas.setPageSize((width, height))
    canvas.drawImage(ImageReader(page), 0, 0, width, height)


def _font() -> ImageFont.FreeTypeFont:
    if not is_installed():
        absent("没有安装文字识别 / recognition is not installed: pip install '.[ocr]'")
    try:
        return ImageFont.truetype(_FONT, _SIZE)
    except OSError:
        absent(f"没有字体 / no font {_FONT} (Debian: fonts-noto-cjk)")
