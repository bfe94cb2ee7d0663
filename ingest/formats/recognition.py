"""Words of pictures of pages, recognized by RapidOCR, which the optional extra ``ocr`` installs.

Its models come within its wheel: nothing is fetched when it runs.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from statistics import median
from typing import TYPE_CHECKING

from ingest.formats.columns import Word
from ingest.formats.refusals import not_recognized

if TYPE_CHECKING:
    from PIL.Image import Image
    from rapidocr.utils.output import RapidOCROutput

Corner = tuple[float, float]
# From the top left, clockwise.
Corners = tuple[Corner, Corner, Corner, Corner]

# Pages are looked at with so many pixels along their longer side: more finds no more words.
_LONGEST_SIDE = 2_000


def is_installed() -> bool:
    """Whether pictures can be read on this machine."""
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


def recognize(picture: "Image", width: float) -> list[Word]:
    """The words of a page that is `width` points wide, in those, straightened.

    Raises RefusalError when the engine fails, as it does where memory is short.
    """
    try:
        found = _engine()(picture.convert("RGB"))
    except Exception as error:  # the engine fails in as many ways as its parts
        raise not_recognized() from error
    if found.boxes is None or found.txts is None or found.scores is None:
        return []
    scale = width / picture.width
    boxes = [_corners(box, scale) for box in found.boxes.tolist()]
    certainties = (round(float(score), 2) for score in found.scores)
    return list(_words(boxes, found.txts, certainties))


@cache
def _engine() -> "Callable[[Image], RapidOCROutput]":
    from rapidocr import RapidOCR
    from rapidocr.utils.output import RapidOCROutput

    params = {"Global.log_level": "critical", "Global.max_side_len": _LONGEST_SIDE}
    engine = RapidOCR(params=params)

    def recognized(picture: "Image") -> RapidOCROutput:
        found = engine(picture)
        return found if isinstance(found, RapidOCROutput) else RapidOCROutput()

    return recognized


def _corners(box: Sequence[Sequence[float]], scale: float) -> Corners:
    first, second, third, fourth = ((float(x) * scale, float(y) * scale) for x, y in box)
    return first, second, third, fourth


def _words(
    boxes: list[Corners], texts: Iterable[str], certainties: Iterable[float]
) -> Iterator[Word]:
    slope = _slope(boxes)
    for corners, text, certainty in zip(boxes, texts, certainties, strict=True):
        top_left, top_right, bottom_right, bottom_left = corners
        middle = sum(y - slope * x for x, y in corners) / 4
        half = (math.dist(top_left, bottom_left) + math.dist(top_right, bottom_right)) / 4
        left, right = min(x for x, _ in corners), max(x for x, _ in corners)
        yield Word(left, right, middle - half, middle + half, text, certainty)


def _slope(boxes: list[Corners]) -> float:
    """How much the lines of a page that lies askew fall a point to the right."""
    slopes = [
        (right[1] - left[1]) / (right[0] - left[0])
        for left, right, _, bottom in boxes
        if right[0] - left[0] > 3 * abs(bottom[1] - left[1])
    ]
    return median(slopes) if slopes else 0.0
