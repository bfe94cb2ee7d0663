"""Whom the mentions of a clause mean, to a document that speaks for a division."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ingest.responsibility.mentions import Mention
from schema import organizations
from schema.extraction import Doubt, Organization

GUESSED_CONFIDENCE = 0.9


@dataclass(frozen=True)
class Resolved:
    """A mention's organization; `doubt` says why a person should look."""

    organization: Organization
    confidence: float
    doubt: Doubt | None = None


def resolve(mentions: Iterable[Mention], jurisdiction: str | None) -> Iterator[Resolved]:
    """The organizations of one clause's mentions, in their order.

    A place printed once governs the names that follow it: 省发展改革委、经信厅.
    """
    inherited: str | None = None
    for mention in mentions:
        if mention.collective:
            group = organizations.collective(mention.words, jurisdiction)
            yield Resolved(group, 1.0, "guessed_separator" if mention.guessed else None)
            continue
        found = organizations.interpret(mention.words, jurisdiction, inherited=inherited)
        if found.placed:
            inherited = found.organization.division
        yield _resolved(found, mention)


def _resolved(found: organizations.Interpretation, mention: Mention) -> Resolved:
    if not found.known:
        return Resolved(found.organization, found.confidence, "unknown_organization")
    if mention.guessed:
        confidence = min(found.confidence, GUESSED_CONFIDENCE)
        return Resolved(found.organization, confidence, "guessed_separator")
    return Resolved(found.organization, found.confidence)
