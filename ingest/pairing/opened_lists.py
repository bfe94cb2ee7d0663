"""Lists of pairs that a sentence opens (结对关系如下：), the kind said once for all of them."""

import re
from collections.abc import Iterator

from ingest.pairing.bonds import Bond, are_provinces
from ingest.pairing.forms import pairs_within
from ingest.pairing.kinds import Kind
from ingest.pairing.patterns import LIST_OF_PAIRS, SIDE, X
from ingest.pairing.proper_names import proper_kind
from ingest.pairing.rows import Row


def opened_by(row: Row, topic: Kind | None) -> Kind | None:
    """The kind of the list that a sentence opens: 山海协作结对关系安排如下:

    Where the sentence before spoke of help (帮扶), 结对 means that.
    """
    match = _opening(row) or _HEADING.fullmatch(row.letters)
    kind = next(row.kinds(match), None) if match else None
    kind = proper_kind(row, kind, match) if match and kind else None
    helped = kind and kind.vague and topic and topic.directed and (topic.general or topic.verb)
    return topic if helped else kind


def items(row: Row, kind: Kind) -> Iterator[Bond]:
    """The pairs of an item of an opened list."""
    if match := _ITEM.match(row.letters):
        yield from pairs_within(row, kind, *match.span("pairs"))


def sided_items(row: Row, kind: Kind, start: int = 0) -> Iterator[Bond]:
    """The items of a list that say who supports before a colon: 甲省:乙县、丙县;丁省:戊县."""
    if not kind.directed or _SIDED_LIST.fullmatch(row.letters, start) is None:
        return
    for match in _SIDED.finditer(row.letters, start):
        one, others = row.sides(match, "one"), row.sides(match, "other")
        # 甲市:甲市乙县 only tells where.
        nested = any(a.place and b.place and a.place.contains(b.place) for a in one for b in others)
        if not nested:
            if are_provinces(others) and not are_provinces(one):
                # 甲市:丙省、丁省: it is provinces that support.
                one, others = others, one
            yield Bond(*row.span(match), kind, one, others, directed=True)


def opened_within(row: Row) -> Iterator[Bond]:
    """The pairs behind the words that open them, in one sentence."""
    opening = _opening(row)
    kind = next(row.kinds(opening), None) if opening else None
    if opening and kind:
        pairs = list(pairs_within(row, kind, opening.end(), len(row.letters)))
        yield from pairs or sided_items(row, kind, opening.end())


def _opening(row: Row) -> re.Match[str] | None:
    """What opens a list, unless it opens a speech: 推进会指出:……."""
    match = _OPENING.search(row.letters)
    return match if match and not _SPEECH.search(row.words, *row.span(match)) else None


_SPEECH = re.compile("指出|强调|要求|表示|提出|认为|介绍|获悉|说")
# 结对安排如下:甲——乙;丙——丁
_OPENING = re.compile(f"[KV]{X}{{0,14}}:")
# 东西部协作结对关系 as a heading
_HEADING = re.compile(f"{X}{{0,10}}K{X}{{0,3}}[KV]?{X}{{0,6}}")
_PARTNERS = f"q?{SIDE}(?:[laj]q?{SIDE}(?!:))*"
_SIDED = re.compile(f"(?P<one>{SIDE}):(?P<other>{_PARTNERS})")
_SIDED_LIST = re.compile(f"(?:.{{0,12}}[^PO])?(?:{SIDE}:{_PARTNERS}[xq;,l]{{0,12}})+")
_ITEM = re.compile(f"x{{0,4}}(?:{SIDE}:)?(?P<pairs>{LIST_OF_PAIRS})")
