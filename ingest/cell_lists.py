"""Lists of organizations in the cell of a table, where the end of a line may part two names."""

import re
from collections.abc import Iterator

from ingest.flow import Flow
from ingest.mentions import ends_like_organization
from ingest.roles import find_verbs
from schema import organizations
from schema.extraction import Span

_SEPARATOR = re.compile(r"[、,;。:]")


def lists_in(flow: Flow, span: Span) -> Iterator[tuple[int, int]]:
    """The lists in a cell, as places in the words of `flow`.

    A line that ends in a whole name ends a list, unless the next goes on with it.
    """
    start, end = flow.index(span[0]), flow.index(span[1])
    for line in re.finditer(r"\n", flow.text[slice(*span)]):
        cut = flow.index(span[0] + line.end())
        if start < cut < end and _parts(flow.words, start, cut, end):
            yield start, cut
            start = cut
    if any(map(str.isalnum, flow.words[start:end])):  # a dash stands for nobody
        yield start, end


def _parts(words: str, start: int, cut: int, end: int) -> bool:
    """Whether a name ends at `cut` and another begins there."""
    last = _SEPARATOR.split(words[start:cut])[-1]
    following = _SEPARATOR.split(words[cut:end])[0]
    verb = next(find_verbs(words, cut, end), None)
    return (
        ends_like_organization(last)
        and not following.startswith(("(", "<", "〔", "["))
        and (verb is None or verb.start > cut)
        and not organizations.is_known(last + following)
    )
