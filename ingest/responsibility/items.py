"""Items that may be tasks: those that owners are named for, and those beside them with nobody."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.phrases import phrases
from ingest.responsibility.clauses import Clause
from ingest.structure.segments import Segment
from ingest.target.headings import is_look_back
from ingest.text.layout import Layout

_LONGEST_PARAGRAPH_TITLE = 40
_PAUSES = str.maketrans(";。:", ",,,")


@dataclass(frozen=True)
class Item:
    """A segment, or a paragraph outside of all, with the clauses that stand in it.

    `start`, `body` and `end` are places in the words of the flow. `governor` is the index, among
    the items of the document, of the nearest one above that has clauses of its own; `section` that
    of the outermost one above.
    """

    segment: Segment
    start: int
    body: int
    end: int
    clauses: tuple[Clause, ...] = ()
    has_children: bool = False
    governor: int | None = None
    section: int | None = None


def read_items(
    layout: Layout, segments: Sequence[Segment], clauses: Sequence[Clause]
) -> list[Item]:
    """Every item of a document, and every paragraph with a clause outside of them, in order."""
    bare = [_bare(layout, segment) for segment in segments]
    holding, outside = _distribute(bare, clauses)
    items = [
        _holding(layout, item, _without_repeats(held)) if held else item
        for item, held in zip(bare, holding, strict=True)
    ]
    items += _paragraphs(layout, outside)
    return _related(sorted(items, key=lambda item: item.start))


def tasks_among(items: Sequence[Item]) -> list[int]:
    """Indexes of the items that are tasks.

    Those with a clause; and leaves that stand beside such in their section, without a clause of
    their own or above them: tasks that nobody owns. With no clause in the whole document, every
    leaf is one. Sections that assign nothing (总体要求, 保障措施) have none.
    """
    beside = {_place(item) for item in items if item.clauses and item.segment.number}
    return [
        at
        for at, item in enumerate(items)
        if item.clauses
        or (
            not item.has_children
            and item.governor is None
            and (not beside or _place(item) in beside)
            and not _assigns_nothing(items, item)
        )
    ]


def looks_back(items: Sequence[Item], item: Item) -> bool:
    """Whether an item stands under a heading that tells of what was done, or why."""
    own = item if item.section is None else items[item.section]
    titles = (own.segment.title, item.segment.title)
    short = (title for title in titles if len(title) <= _LONGEST_PARAGRAPH_TITLE)
    return any(is_look_back(title) for title in short)


def _assigns_nothing(items: Sequence[Item], item: Item) -> bool:
    general: list[str] = phrases("layout")["sections"]["general"]
    section = item if item.section is None else items[item.section]
    if looks_back(items, item):
        return True
    return section.segment.level == 0 and any(name in section.segment.title for name in general)


def _place(item: Item) -> tuple[int, int | None]:
    return item.segment.level, item.section


def _bare(layout: Layout, segment: Segment) -> Item:
    flow = layout.flow
    start, end = (flow.index(offset) for offset in segment.span)
    body = end if segment.body is None else flow.index(segment.body)
    return Item(segment, start, body, end)


def _holding(layout: Layout, item: Item, clauses: Sequence[Clause]) -> Item:
    """The item with its clauses; one that stands in its title is no part of the title."""
    segment = item.segment
    if clauses and clauses[0].start < item.body and not clauses[0].in_sentence:
        printed = layout.flow.printed(clauses[0].start, clauses[0].end)
        title = segment.title.split(printed)[0] or segment.title
        segment = replace(segment, title=title)
    return replace(item, segment=segment, clauses=tuple(clauses))


def _distribute(
    items: Sequence[Item], clauses: Sequence[Clause]
) -> tuple[list[list[Clause]], list[Clause]]:
    """The clauses of each item, and those outside of all."""
    starts = [item.start for item in items]
    holding: list[list[Clause]] = [[] for _ in items]
    outside: list[Clause] = []
    for clause in clauses:
        # An empty clause stands at the very end of its item.
        place = clause.start if clause.start < clause.end else clause.start - 1
        at = bisect_right(starts, place) - 1
        inside = at >= 0 and place < items[at].end
        (holding[at] if inside else outside).append(clause)
    return holding, outside


def _without_repeats(clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses of an item without sentences that add nothing to them.

    Such are those that name the owners whom the item's own clause names, and those that say no
    more than that somebody is responsible.
    """
    apart = [clause for clause in clauses if not clause.in_sentence]
    said = {(owner.mention.words, owner.role) for clause in apart for owner in clause.owners}
    return [
        clause
        for clause in clauses
        if not clause.in_sentence
        or not apart
        or any(
            owner.role == "lead" and (owner.mention.words, owner.role) not in said
            for owner in clause.owners
        )
    ]


def _paragraphs(layout: Layout, clauses: Sequence[Clause]) -> Iterator[Item]:
    found: dict[int, list[Clause]] = {}
    for clause in clauses:
        found.setdefault(layout.paragraph_start(clause.start), []).append(clause)
    for start, held in found.items():
        end = max(layout.paragraph_end(held[-1].start), held[-1].end)
        segment = Segment(None, _opening(layout, start, end), (), layout.flow.span(start, end))
        yield Item(segment, start, start, end, tuple(held))


def _opening(layout: Layout, start: int, end: int) -> str:
    """The first words of a paragraph, which name it for want of a title."""
    printed = layout.flow.printed(start, min(end, start + _LONGEST_PARAGRAPH_TITLE))
    first = printed.replace("，", ",").replace("：", ":").translate(_PAUSES).split(",")[0]
    return first or printed


def _related(items: Sequence[Item]) -> list[Item]:
    """The items, told which of them have others below and which governs from above."""
    related = list(items)
    above: list[int] = []
    for at, item in enumerate(items):
        if item.segment.number is None:
            continue
        above = [one for one in above if items[one].segment.level < item.segment.level]
        if above:
            related[above[-1]] = replace(related[above[-1]], has_children=True)
        governor = next((one for one in reversed(above) if items[one].clauses), None)
        section = above[0] if above else None
        related[at] = replace(item, governor=governor, section=section)
        above.append(at)
    return related
