"""The document's own place by other words than its name: 我市, 本县, 与我们结对."""

import re
from collections.abc import Container, Iterator

from schema import divisions
from schema.divisions import Division


def own_names(
    words: str, near: str | None, begins: Container[int], ends: Container[int]
) -> Iterator[tuple[tuple[int, int], Division]]:
    """Where `words` speak of the place with the code `near`, and the place.

    `begins` and `ends` tell where parties are named: 我省开化县 is 开化县, 我区甲镇 is 甲镇.
    """
    for match in _OWN.finditer(words):
        # 我省13个市 are some.
        followed = match.end() in begins or words[match.end() : match.end() + 1].isdigit()
        if not followed and (own := _of_level(match["level"], near)):
            yield match.span(), own
    own = divisions.by_code(near) if near else None
    for match in _US.finditer(words):
        # 甲县与我们结对; who else is bound to us may be bound to a school.
        if own and match.start("link") in ends:
            yield match.span("us"), own


def _of_level(level: str, near: str | None) -> Division | None:
    """The place that 我市 or 我县 means in the mouth of `near`."""
    codes = [near, near[:4] + "00", near[:2] + "0000"] if near else []
    places = (divisions.by_code(code) for code in codes)
    return next((place for place in places if place and place.name.endswith(level)), None)


_OWN = re.compile(r"(?:我|本)(?P<level>[省市县区州旗])")
_US = re.compile("(?P<link>[与和同跟])(?P<us>我们)(?=结对|对口|帮扶|建立|签)")
