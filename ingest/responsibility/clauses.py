"""Responsibility clauses: the stretches of a document that say who owns what stands before them.

A clause stands in brackets of any kind, or begins with a label and runs to the end of its line
or to the next item. What stands in a sentence is read by `ingest.responsibility.sentences`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from ingest.phrases import any_of, phrases
from ingest.responsibility.labels import (
    LONG_LABEL,
    first_leads,
    label_pattern,
    labels_before_colons,
    meaning,
    remark,
    starred_lead,
)
from ingest.responsibility.mentions import ends_like_organization
from ingest.responsibility.roles import Owner, read_owners
from ingest.text.layout import Layout
from schema import organizations

_OPENING = "([〔【"
# A label that does not open its bracket: （2025年底前完成，责任单位：…）.
_LATER_LABEL = re.compile(r"(?:责任|牵头|配合|参与|实施|落实)(?:单位|部门):")
_DATED = re.compile(
    r"(?:20\d\d年|(?<!\d)\d{1,2}月|年[底内])[^,;。()]{0,12}?(?=完成|取得|见效|实现)"
)
_BRACKETS = re.compile(r"[()\[\]〔〕【】]")
# No clause is longer; an opening bracket further back was never closed.
_LONGEST = 800


@dataclass(frozen=True)
class Clause:
    """Who owns, at `start`–`end` of the words of a flow, brackets included.

    `deadline` is where a date of its own stands. `first_leads`: it says that the one named first
    leads, here and in what follows.
    """

    start: int
    end: int
    owners: tuple[Owner, ...]
    deadline: tuple[int, int] | None = None
    first_leads: bool = False
    in_sentence: bool = False


def find_clauses(layout: Layout, stops: Sequence[int]) -> list[Clause]:
    """The clauses of a document in reading order. `stops` are where its items begin."""
    words = layout.flow.words
    bracketed = list(_bracketed(words))
    clauses = [*bracketed, *_labelled_lines(layout, stops, bracketed)]
    return sorted(clauses, key=lambda clause: clause.start)


def _bracketed(words: str) -> Iterator[Clause]:
    covered = 0
    for start, end in sorted(_brackets(words)):
        if start < covered:
            continue
        clause = _read_bracket(words, start, end)
        if clause is not None:
            covered = end
            yield clause


def _brackets(words: str) -> Iterator[tuple[int, int]]:
    """Pairs of brackets of any kind, as `start`, `end`; those never closed are passed over."""
    open_at: list[int] = []
    for match in _BRACKETS.finditer(words):
        if match[0] in _OPENING:
            open_at.append(match.start())
        elif open_at:
            start = open_at.pop()
            if match.end() - start <= _LONGEST:
                yield start, match.end()


def _read_bracket(words: str, start: int, end: int) -> Clause | None:
    inner, last = start + 1, end - 1
    if label_pattern().match(words, inner, last):
        return _read_labelled(words, start, end, inner, last)
    if _LATER_LABEL.search(words, inner, last):
        return _read_labelled(words, start, end, inner, last)
    if last - inner < 3:
        return None
    if not _assigning_verb().search(words, inner, last):
        return _read_bare_list(words, start, end)
    owners = tuple(
        owner
        for owner in read_owners(words, inner, _names_end(words, inner, last), None)
        if ends_like_organization(owner.mention.words)
    )
    if not owners:
        return None
    dated = _DATED.search(words, inner, last)
    deadline = dated.span() if dated else None
    return Clause(start, end, owners, deadline, _says_first_leads(words, inner, last))


def _read_bare_list(words: str, start: int, end: int) -> Clause | None:
    """Names alone, in brackets that close a sentence: …建成平台。（市发改委、市经信局）

    One name before the full stop may explain what is said: …报主管部门（市发改委）。
    """
    after, ends = words[start - 1 : start] in ("。", ";"), words[end : end + 1] in ("。", ";")
    stop = _names_end(words, start + 1, end - 1)
    owners = tuple(read_owners(words, start + 1, stop, "responsible"))
    names = [owner.mention for owner in owners]
    if not after and not (ends and len(names) > 1):
        return None
    known = all(name.collective or organizations.is_known(name.words) for name in names)
    if not names or not known or not all(ends_like_organization(n.words) for n in names):
        return None
    return Clause(start, end, owners, first_leads=_says_first_leads(words, start, end))


def _labelled_lines(
    layout: Layout, stops: Sequence[int], bracketed: Sequence[Clause]
) -> Iterator[Clause]:
    words = layout.flow.words
    starts = [clause.start for clause in bracketed]
    covered = 0
    for label in labels_before_colons(words):
        start = label.start()
        at = bisect_right(starts, start) - 1
        if start < covered or (at >= 0 and start < bracketed[at].end):
            continue
        if not layout.starts_line(start) and len(label["label"]) < LONG_LABEL:
            continue
        end = _line_end(layout, stops, label.end())
        clause = _read_labelled(words, start, end, start, end)
        covered = end
        if clause is not None:
            yield clause


def _line_end(layout: Layout, stops: Sequence[int], start: int) -> int:
    """Where a clause without brackets ends: its line, as long as names go on, or the next item."""
    words = layout.flow.words
    following = bisect_right(stops, start)
    limit = stops[following] if following < len(stops) else len(words)
    end = layout.paragraph_end(start)
    while end < limit and (words[end - 1] in "、,:(" or words[end] in "、,;)"):
        end = layout.paragraph_end(end)
    return _sentence_end(words, start, min(end, limit, start + _LONGEST))


def _sentence_end(words: str, start: int, end: int) -> int:
    stop = words.find("。", start, end)
    return end if stop < 0 else stop


def _read_labelled(words: str, start: int, end: int, inner: int, last: int) -> Clause | None:
    """A clause in which one or several labels say who does what."""
    labels = [
        found
        for found in label_pattern().finditer(words, inner, last)
        if found["colon"] or found.start() == inner
    ]
    edges = [*(m.start() for m in labels), last]
    owners: list[Owner] = []
    deadline: tuple[int, int] | None = None
    for label, (_, stop) in zip(labels, pairwise(edges), strict=True):
        role = meaning(label)
        if role == "deadline":
            deadline = _stripped(words, label.end(), stop)
        elif role != "person":
            owners += read_owners(words, label.end(), _names_end(words, label.end(), stop), role)
    if deadline is None and (dated := _DATED.search(words, inner, last)):
        deadline = dated.span()
    if not owners and deadline is None and not _names_nobody(words, inner, last):
        return None
    return Clause(start, end, tuple(owners), deadline, _says_first_leads(words, inner, last))


def _names_nobody(words: str, start: int, end: int) -> bool:
    """Whether a clause says that there is nobody: 配合单位：无."""
    said = words[start:end].rpartition(":")[2].strip(",;。")
    return said in phrases("phrases")["around"]["none"]


def _names_end(words: str, start: int, end: int) -> int:
    """Where the names end: at their full stop, or at a remark on the whole document."""
    stop = _sentence_end(words, start, end)
    found = remark().search(words, start, stop)
    return found.start() if found else stop


def _stripped(words: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and words[start] in ",;。:":
        start += 1
    while start < end and words[end - 1] in ",;。)]〕】":
        end -= 1
    return (start, end) if start < end else None


def _says_first_leads(words: str, start: int, end: int) -> bool:
    return bool(first_leads().search(words, start, end))


def with_standing_rules(clauses: Sequence[Clause], words: str) -> list[Clause]:
    """The clauses with leads given where the document says that the first named, or starred, lead.

    Said within a clause it governs from there on; said outside of all, the whole document.
    """
    if starred_lead().search(words):
        clauses = [_starred_leading(clause) for clause in clauses]
    places = [match.start() for match in first_leads().finditer(words)]
    inside = [c for c in clauses if c.first_leads]
    if len(places) > sum(1 for p in places if any(c.start <= p < c.end for c in inside)):
        return [_first_leading(clause) for clause in clauses]
    if not inside:
        return list(clauses)
    since = inside[0].start
    return [_first_leading(c) if c.start >= since else c for c in clauses]


def _starred_leading(clause: Clause) -> Clause:
    owners = (
        replace(owner, role="lead") if owner.mention.starred else owner for owner in clause.owners
    )
    return replace(clause, owners=tuple(owners))


def _first_leading(clause: Clause) -> Clause:
    if not clause.owners or any(owner.role == "lead" for owner in clause.owners):
        return clause
    first, *others = clause.owners
    if first.role == "cooperating":
        return clause
    return replace(clause, owners=(replace(first, role="lead"), *others))


@lru_cache(maxsize=1)
def _assigning_verb() -> re.Pattern[str]:
    """A verb that ends what it is said of, or stands right after a name."""
    verbs = any_of(word for words in phrases("phrases")["verbs"].values() for word in words)
    return re.compile(rf"(?:{verbs})(?=[,;。)]|$)|(?<=[局办委厅部心府])(?:负责|牵头|会同)")
