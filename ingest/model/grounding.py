"""A model's words found in the text, character for character, and made facts; or dropped."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.model.proposals import (
    Proposals,
    ProposedPairing,
    ProposedResponsibility,
    ProposedTarget,
)
from ingest.pairing.places import find_places
from ingest.pairing.surroundings import Surroundings
from ingest.phrases import phrases
from ingest.target.deadlines import find_deadlines
from ingest.target.limits import today_of
from ingest.text.flow import Flow, squeeze
from ingest.text.numbers import Quantity, find_quantities
from schema import organizations
from schema.extraction import (
    Confidence,
    Document,
    Extraction,
    Measure,
    Pairing,
    Party,
    Responsibility,
    Span,
    Target,
)
from schema.identity import identifier

_CONFIDENCE: Confidence = 0.5


@dataclass
class Grounded:
    """Facts whose words stand in the text; responsibilities by the measure that they belong to."""

    responsibilities: dict[str, list[Responsibility]] = field(default_factory=dict)
    targets: list[Target] = field(default_factory=list)
    pairings: list[Pairing] = field(default_factory=list)
    dropped: int = 0


def ground(proposals: Proposals, passage: Span, extraction: Extraction) -> Grounded:
    """What `proposals` on ``text[passage]`` add to `extraction`.

    What the extraction says already, at the same words, is neither added nor dropped.
    """
    ground = _Ground(extraction, Flow.of(extraction.text, passage))
    for responsibility in proposals.responsibilities:
        ground.add_responsibility(responsibility)
    for target in proposals.targets:
        ground.add_target(target)
    for pairing in proposals.pairings:
        ground.add_pairing(pairing)
    return ground.found


class _Ground:
    def __init__(self, extraction: Extraction, flow: Flow) -> None:
        self.document: Document = extraction.document
        self.flow = flow
        self.found = Grounded()
        self._measures = [m for task in extraction.tasks for m in task.measures]
        self._tasks = extraction.tasks
        self._owned = {r.span for m in self._measures for r in m.responsibilities}
        self._stated = [target.span for target in extraction.targets]
        self._bound = {pairing.id for pairing in extraction.pairings}

    def add_responsibility(self, proposed: ProposedResponsibility) -> None:
        clause = self._find(proposed.clause)
        mention = self._find(proposed.mention, clause) if clause else None
        measure = self._measure_at(mention)
        if mention is None or measure is None:
            self.found.dropped += 1
            return
        span = self.flow.span(*mention)
        if any(start < span[1] and span[0] < end for start, end in self._owned):
            return
        self._owned.add(span)
        whom = organizations.interpret(squeeze(proposed.mention), self._near)
        added = self.found.responsibilities.setdefault(measure.id, [])
        order = len(measure.responsibilities) + len(added) + 1
        added.append(
            Responsibility(
                id=identifier("resp", measure.id, whom.organization.id, proposed.role, order),
                mention=self.flow.printed(*mention),
                span=span,
                role=proposed.role,
                order=order,
                organization=whom.organization,
                confidence=_CONFIDENCE,
                doubts=["model"],
            )
        )

    def add_target(self, proposed: ProposedTarget) -> None:
        quote = self._find(proposed.quote)
        indicator = self._find(proposed.indicator, quote) if quote else None
        if quote is None or indicator is None or not self._states(proposed, quote):
            self.found.dropped += 1
            return
        span = self.flow.span(*quote)
        if any(start < span[1] and span[0] < end for start, end in self._stated):
            return
        self._stated.append(span)
        measure = self._measure_at(quote)
        task = next((t for t in self._tasks if measure and measure in t.measures), None)
        due = find_deadlines(self.flow.words[slice(*quote)], today_of(self.document))
        self.found.targets.append(
            Target(
                id=identifier("target", self.document.id, proposed.indicator, *span),
                task_id=task.id if task else None,
                measure_id=measure.id if measure else None,
                indicator=self.flow.printed(*indicator),
                comparator=proposed.comparator,
                value=proposed.value,
                unit=proposed.unit,
                deadline=due[-1].due if due else None,
                span=span,
                confidence=_CONFIDENCE,
                doubts=["model"],
            )
        )

    def add_pairing(self, proposed: ProposedPairing) -> None:
        quote = self._find(proposed.quote)
        kind = self._kind(proposed.kind)
        parties = list(self._parties(proposed, quote)) if quote else []
        if quote is None or kind is None or len(parties) != len(proposed.parties):
            self.found.dropped += 1
            return
        identity = identifier("pairing", kind, *sorted(party.id for party in parties))
        if identity in self._bound:
            return
        self._bound.add(identity)
        self.found.pairings.append(
            Pairing(
                id=identity,
                kind=kind,
                parties=parties,
                span=self.flow.span(*quote),
                confidence=_CONFIDENCE,
                doubts=["model"],
            )
        )

    @property
    def _near(self) -> str | None:
        return self.document.jurisdiction.code if self.document.jurisdiction else None

    def _find(self, words: str, within: tuple[int, int] | None = None) -> tuple[int, int] | None:
        """Where the first such words stand in the flow, or in a stretch of it."""
        wanted = squeeze(words)
        start, end = within or (0, len(self.flow.words))
        at = self.flow.words.find(wanted, start, end) if wanted else -1
        return (at, at + len(wanted)) if at >= 0 else None

    def _measure_at(self, place: tuple[int, int] | None) -> Measure | None:
        if place is None:
            return None
        start = self.flow.span(*place)[0]
        return next((m for m in self._measures if m.span[0] <= start < m.span[1]), None)

    def _states(self, proposed: ProposedTarget, quote: tuple[int, int]) -> bool:
        """Whether the figure stands in the quote with that unit."""
        printed = find_quantities(self.flow.words[slice(*quote)])
        return any(_same(each, proposed) for each in printed)

    def _kind(self, words: str) -> str | None:
        said = squeeze(words)
        kinds = phrases("pairings")["kinds"]
        return next((row["name"] for row in kinds if said in (row["name"], *row["words"])), None)

    def _parties(self, proposed: ProposedPairing, quote: tuple[int, int]) -> Iterator[Party]:
        for each in proposed.parties:
            at = self._find(each.mention, quote)
            places = find_places(squeeze(each.mention), Surroundings(self._near))
            if at and len(places) == 1:
                place = places[0].meanings[0]
                mention = self.flow.printed(*at)
                yield Party(id=place.code, name=place.name, mention=mention, role=each.role)


def _same(printed: Quantity, proposed: ProposedTarget) -> bool:
    return printed.value == proposed.value and (printed.unit or "") == squeeze(proposed.unit or "")
