"""The facts of an extraction."""

from collections.abc import Iterator

from ingest.evaluation.facts import Aim, Bond, Facts, Owner, without_scale
from ingest.text.flow import Flow, squeeze
from schema.extraction import Extraction, Pairing, Target


def found_facts(extraction: Extraction, flow: Flow) -> Facts:
    """What was found in the document of `flow`. A target without a figure is not measured."""
    return Facts(
        tuple(_owners(extraction, flow)),
        tuple(
            _aim(target, target.value, flow)
            for target in extraction.targets
            if target.value is not None
        ),
        tuple(_bond(pairing) for pairing in extraction.pairings),
    )


def _owners(extraction: Extraction, flow: Flow) -> Iterator[Owner]:
    for task in extraction.tasks:
        for measure in task.measures:
            for owner in measure.responsibilities:
                yield Owner(
                    mention=squeeze(owner.mention),
                    place=flow.index(owner.span[0]),
                    role=owner.role,
                    collective=owner.collective,
                    task=squeeze(task.title),
                    span=owner.span,
                )


def _aim(target: Target, printed: float, flow: Flow) -> Aim:
    value, unit = without_scale(printed, squeeze(target.unit or ""))
    return Aim(
        words=f"{squeeze(target.indicator)}{printed:.15g}{squeeze(target.unit or '')}",
        value=value,
        unit=unit,
        start=flow.index(target.span[0]),
        end=flow.index(target.span[1]),
        comparator=target.comparator,
        deadline=target.deadline.isoformat() if target.deadline else "",
        cadence=target.cadence,
        span=target.span,
    )


def _bond(pairing: Pairing) -> Bond:
    parties = tuple(frozenset({squeeze(p.name), squeeze(p.mention)}) for p in pairing.parties)
    return Bond(parties, squeeze(pairing.kind), pairing.span)
