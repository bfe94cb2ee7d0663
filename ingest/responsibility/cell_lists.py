"""Lists of organizations in the cell of a table, where the end of a line may part two names."""

import re
from collections.abc import Iterator

from ingest.responsibility.labels import Label, label_pattern, meaning
from ingest.responsibility.mentions import KINDS_OF_PLACES, ends_like_organization
from ingest.responsibility.roles import find_verbs
from ingest.text.flow import Flow
from schema import organizations
from schema.extraction import Span

_SEPARATOR = re.compile(r"[、,;。:]")


def lists_in(flow: Flow, span: Span, role: Label) -> Iterator[tuple[int, int, Label]]:
    """The lists in a cell of a column for `role`, as places in the words of `flow`.

    A line that ends in a whole name ends a list, unless the next goes on with it. A label within
    the cell (牵头单位：) tells the role of what follows it.
    """
    for start, end in _lines(flow, span):
        labels = [m for m in label_pattern().finditer(flow.words, start, end) if m["colon"]]
        edges = [start, *(label.start() for label in labels), end]
        roles = [role, *(meaning(label) for label in labels)]
        begins = [start, *(label.end() for label in labels)]
        for begin, stop, told in zip(begins, edges[1:], roles, strict=True):
            if any(map(str.isalnum, flow.words[begin:stop])):  # a dash stands for nobody
                yield begin, stop, told


def _lines(flow: Flow, span: Span) -> Iterator[tuple[int, int]]:
    start, end = flow.index(span[0]), flow.index(span[1])
    for line in re.finditer(r"\n", flow.text[slice(*span)]):
        cut = flow.index(span[0] + line.end())
        if start < cut < end and _parts(flow.words, start, cut, end):
            yield start, cut
            start = cut
    yield start, end


def _parts(words: str, start: int, cut: int, end: int) -> bool:
    """Whether a name ends at `cut` and another begins there."""
    last = _SEPARATOR.split(words[start:cut])[-1]
    following = _SEPARATOR.split(words[cut:end])[0]
    verb = next(find_verbs(words, cut, end), None)
    anew = following[:1] in KINDS_OF_PLACES and organizations.is_known(following)
    return (
        ends_like_organization(last)
        and not following.startswith(("(", "<", "〔", "["))
        and (verb is None or verb.start > cut)
        and (anew or not organizations.is_known(last + following))
    )
