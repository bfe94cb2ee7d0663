"""Where the facts of a gold file stand in its document."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ingest.evaluation.facts import Aim, Bond, Facts, Owner, without_scale
from ingest.evaluation.gold import ANNUAL, Clause, Gold, GoldPairing, GoldTarget
from ingest.text.flow import Flow, squeeze

# How far from the beginning of its clause an organization may stand, in words.
_REACH = 1200
# A page number or a site's navigation may part a mention; it holds none of a clause's own marks.
_LONGEST_INTERRUPTION = 60
_INTERRUPTION = rf"[^、,。;:()]{{1,{_LONGEST_INTERRUPTION}}}"


class AnchorError(Exception):
    """Words at which a fact is said to stand are not in the document."""

    def __init__(self, anchor: str) -> None:
        super().__init__(anchor)
        self.anchor = anchor


def expected_facts(gold: Gold, flow: Flow) -> Facts:
    """What is to be found in the document of `flow`; raises AnchorError."""
    return Facts(
        tuple(_owners(gold.clauses, flow)),
        tuple(_aim(target, flow) for target in gold.targets),
        tuple(_bond(pairing, flow) for pairing in gold.pairings),
    )


def _owners(clauses: list[Clause], flow: Flow) -> Iterator[Owner]:
    """Clauses stand in the order of the document, and so do the organizations of each."""
    place = 0
    for clause in clauses:
        start, end = _anchor(clause.anchor, flow, place)
        after = start
        for owner in clause.responsibilities:
            mention = squeeze(owner.mention)
            found = _mention(mention, flow.words, start, after)
            first, last = found or (start, end)
            yield Owner(
                mention=mention,
                place=first if found else -1,
                role=owner.role,
                collective=owner.group,
                task=squeeze(clause.task),
                span=flow.span(first, last),
            )
            after = first + 1 if found else after
        place = start + 1


def _mention(mention: str, words: str, start: int, after: int) -> tuple[int, int] | None:
    """Where `mention` stands at or after `after`; else, out of order, from the clause's `start`."""
    pattern = _printed(mention)
    for first in (after, start):
        found = pattern.search(words, first, start + _REACH + len(mention))
        if found:
            return found.span()
    return None


@lru_cache(maxsize=4096)
def _printed(mention: str) -> re.Pattern[str]:
    """The mention in one piece, or in two with an interruption between."""
    parted = (
        re.escape(mention[:cut]) + _INTERRUPTION + re.escape(mention[cut:])
        for cut in range(len(mention) - 1, 0, -1)
    )
    return re.compile("|".join((re.escape(mention), *parted)))


def _aim(target: GoldTarget, flow: Flow) -> Aim:
    start, end = _anchor(target.anchor, flow)
    value, unit = without_scale(target.value, squeeze(target.unit or ""))
    annual = target.deadline == ANNUAL
    return Aim(
        words=squeeze(target.anchor),
        value=value,
        unit=unit,
        start=start,
        end=end,
        comparator=target.comparator,
        deadline="" if annual else target.deadline or "",
        cadence="annual" if annual else "once",
        span=flow.span(start, end),
    )


def _bond(pairing: GoldPairing, flow: Flow) -> Bond:
    parties = tuple(frozenset({squeeze(party)}) for party in pairing.parties)
    return Bond(parties, squeeze(pairing.kind), flow.span(*_anchor(pairing.anchor, flow)))


def _anchor(anchor: str, flow: Flow, after: int = 0) -> tuple[int, int]:
    """Where `anchor` stands at or after `after`, or else anywhere."""
    words = Flow.of(anchor).words
    start = flow.words.find(words, after)
    if start < 0:
        start = flow.words.find(words)
    if start < 0 or not words:
        raise AnchorError(anchor)
    return start, start + len(words)
