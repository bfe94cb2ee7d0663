"""People's decisions laid over what was read: the facts in force.

A judgement finds its fact by the words it was made on, so it holds when a document is read anew or
reissued. Where the words stand no more, or stand twice and nothing tells which was meant, it finds
nothing, and the fact is in doubt as if it had never been judged.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from ingest.judgement.facts import Fact, facts_of
from schema.extraction import (
    Doubt,
    Extraction,
    Measure,
    Organization,
    Pairing,
    Party,
    Responsibility,
    Target,
    Task,
)
from schema.judgement import Judgement, Subject

F = TypeVar("F", Responsibility, Target, Pairing)

# The doubt that knowing the organization settles.
_ABOUT_ORGANIZATION: Doubt = "unknown_organization"


def judged(extraction: Extraction, judgements: Iterable[Judgement]) -> Extraction:
    """`extraction` as people decided it; of several judgements on one fact the last counts."""
    standing = sorted((j for j in judgements if j.undone is None), key=lambda j: j.at)
    if not standing:
        return extraction
    of_facts = _matched(extraction, [j for j in standing if j.subject.kind != "organization"])
    decisions = _Decisions(of_facts, _Identities.of(standing))
    return extraction.model_copy(
        update={
            "tasks": [decisions.task(task) for task in extraction.tasks],
            "targets": list(_kept(extraction.targets, decisions.target)),
            "pairings": list(_kept(extraction.pairings, decisions.pairing)),
            "speeches": [
                speech.model_copy(update={"speaker": decisions.identities.of_one(speech.speaker)})
                for speech in extraction.speeches
            ],
        }
    )


@dataclass(frozen=True)
class _Identities:
    """Who is the same as whom, and whom a person knows to exist: judgements by organization."""

    same: Mapping[str, Judgement]
    known: Mapping[str, Judgement]

    @classmethod
    def of(cls, judgements: Sequence[Judgement]) -> "_Identities":
        about = [j for j in judgements if j.subject.kind == "organization"]
        return cls(
            {j.subject.id: j for j in about if j.verdict == "same"},
            {j.subject.id: j for j in about if j.verdict == "accept"},
        )

    def of_one(self, organization: Organization) -> Organization:
        """Who `organization` is, at the end of a chain; a circle ends where it began."""
        seen = {organization.id}
        while (j := self.same.get(organization.id)) and j.organization:
            if j.organization.id in seen:
                break
            organization = j.organization
            seen.add(organization.id)
        return organization

    def party(self, party: Party) -> Party:
        j = self.same.get(party.id)
        if j is None or j.organization is None:
            return party
        whom = self.of_one(j.organization)
        return party.model_copy(update={"id": whom.id, "name": whom.name})

    def responsibility(self, each: Responsibility) -> Responsibility:
        """`each` with its organization known for who it is."""
        j = self.same.get(each.organization.id) or self.known.get(each.organization.id)
        if j is None:
            return each
        doubts = [doubt for doubt in each.doubts if doubt != _ABOUT_ORGANIZATION]
        return each.model_copy(
            update={
                "organization": self.of_one(each.organization),
                "doubts": doubts,
                "confidence": each.confidence if doubts else 1.0,
                "judgement": j.id,
            }
        )


@dataclass(frozen=True)
class _Decisions:
    """The judgements on facts by the ids that these have now, and on organizations."""

    facts: Mapping[str, Judgement]
    identities: _Identities

    def task(self, task: Task) -> Task:
        update: dict[str, Any] = {"measures": [self._measure(one) for one in task.measures]}
        if task.committed_by:
            update["committed_by"] = self.identities.of_one(task.committed_by)
        return task.model_copy(update=update)

    def target(self, target: Target) -> Target | None:
        return self._decided(target)

    def pairing(self, pairing: Pairing) -> Pairing | None:
        parties = [self.identities.party(party) for party in pairing.parties]
        return self._decided(pairing.model_copy(update={"parties": parties}))

    def _measure(self, measure: Measure) -> Measure:
        kept = list(_kept(measure.responsibilities, self._responsibility))
        return measure.model_copy(update={"responsibilities": kept})

    def _responsibility(self, each: Responsibility) -> Responsibility | None:
        if each.id not in self.facts:
            return self.identities.responsibility(each)
        decided = self._decided(each)
        if decided is None:
            return None
        whom = self.facts[each.id].organization or decided.organization
        return decided.model_copy(update={"organization": self.identities.of_one(whom)})

    def _decided(self, fact: F) -> F | None:
        """`fact` as decided; None when it was rejected."""
        judgement = self.facts.get(fact.id)
        if judgement is None:
            return fact
        if judgement.verdict == "reject":
            return None
        said = judgement.correction
        update = said.model_dump(exclude_unset=True, exclude={"organization"}) if said else {}
        sure = {"confidence": 1.0, "doubts": [], "judgement": judgement.id}
        return type(fact).model_validate(dict(fact) | update | sure)


def _kept(facts: Iterable[F], decide: Callable[[F], F | None]) -> Iterator[F]:
    return (decided for fact in facts if (decided := decide(fact)) is not None)


def _matched(extraction: Extraction, judgements: Sequence[Judgement]) -> dict[str, Judgement]:
    """The judgements by the ids of the facts that they are about."""
    if not judgements:
        return {}
    facts = list(facts_of(extraction))
    found = ((_about(j.subject, facts), j) for j in judgements)
    return {fact.fact.id: j for fact, j in found if fact}


def _about(subject: Subject, facts: Sequence[Fact]) -> Fact | None:
    """The fact that `subject` is now: in the same words, of which some may have changed."""
    alike = [f for f in facts if f.kind == subject.kind and f.words == subject.words]
    forms: tuple[Callable[[Fact], bool], ...] = (
        lambda f: f.context == subject.context and f.around == subject.around,
        lambda f: f.context == subject.context,
        lambda f: f.around == subject.around,
    )
    for form in forms:
        found = [fact for fact in alike if form(fact)]
        itself = [fact for fact in found if fact.fact.id == subject.id]
        if itself or len(found) == 1:
            return (itself or found)[0]
    return None
