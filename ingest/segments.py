"""The numbered items of a document, in reading order."""

from dataclasses import dataclass

from schema.extraction import Span


@dataclass(frozen=True)
class Segment:
    """A numbered item: its own words, up to the next item of any level.

    `number` is as printed without its punctuation for ``1.`` (``"1"``) and with it for ``（一）``;
    `path` holds the headings above it, outermost first; `body` is where the words after the title
    begin (the end of `span` when the title is all there is); `level` is the depth of its numbering
    style, 0 outermost; `speaker` is who speaks, on a conference page.
    """

    number: str | None
    title: str
    path: tuple[str, ...]
    span: Span
    speaker: str | None = None
    body: int | None = None
    level: int = 0


def segment(text: str) -> list[Segment]:
    """The numbered items of `text`."""
    raise NotImplementedError
