"""Changes of what a measure or document states: who has which part, targets, pairings."""

from collections.abc import Iterator, Sequence

from ingest.versions.pairs import Owned
from ingest.versions.said import Told, bond, role, terms
from schema.changes import Aspect, Change, ChangeKind
from schema.extraction import Pairing, Responsibility, Target

_OF_TARGETS: tuple[Aspect, ...] = (
    "comparator", "value", "unit", "qualitative", "deadline", "cadence",
)  # fmt: skip
_OF_PAIRINGS: tuple[Aspect, ...] = ("status", "fields", "since", "until")


def changed_responsibilities(
    before: Told, after: Told, one: Owned, other: Owned
) -> Iterator[Change]:
    """Who has another part in a measure than before, or none any more, or one now."""
    had, has = _by_organization(one), _by_organization(other)
    for identity, was in had.items():
        name, now = was.organization.name, has.get(identity)
        old = before.side(role(was), was.span, one.task)
        if now is None:
            yield Change(kind="responsibility_dropped", subject=name, before=old)
        elif role(was) != role(now):
            new = after.side(role(now), now.span, other.task)
            yield Change(kind="role_changed", subject=name, before=old, after=new)
    for identity, now in has.items():
        if identity not in had:
            new = after.side(role(now), now.span, other.task)
            yield Change(kind="responsibility_added", subject=now.organization.name, after=new)


def changed_target(before: Told, after: Told, one: Target, other: Target) -> Iterator[Change]:
    """What of a target is otherwise, if anything."""
    if aspects := _aspects(one, other, _OF_TARGETS):
        yield Change(
            kind="target_changed",
            subject=other.indicator,
            before=before.target(one),
            after=after.target(other),
            aspects=aspects,
        )


def changed_pairings(
    before: Told, after: Told, old: Sequence[Pairing], new: Sequence[Pairing]
) -> Iterator[Change]:
    """Pairings that came, went, ended, or go on on other terms; parties and kind make one."""
    had, has = {each.id: each for each in old}, {each.id: each for each in new}
    for identity, one in had.items():
        if identity not in has:
            side = before.side(terms(one), one.span)
            yield Change(kind="pairing_dropped", subject=bond(one), before=side)
    for identity, other in has.items():
        yield from _changed_pairing(before, after, had.get(identity), other)


def _changed_pairing(
    before: Told, after: Told, one: Pairing | None, other: Pairing
) -> Iterator[Change]:
    aspects = _aspects(one, other, _OF_PAIRINGS) if one else []
    if one is None or aspects:
        yield Change(
            kind=_kind(one, other),
            subject=bond(other),
            before=before.side(terms(one), one.span) if one else None,
            after=after.side(terms(other), other.span),
            aspects=aspects,
        )


def _kind(one: Pairing | None, other: Pairing) -> ChangeKind:
    if other.status == "ended" and (one is None or one.status != "ended"):
        return "pairing_ended"
    return "pairing_changed" if one else "pairing_added"


def _aspects(one: object, other: object, names: Sequence[Aspect]) -> list[Aspect]:
    return [name for name in names if getattr(one, name) != getattr(other, name)]


def _by_organization(owned: Owned) -> dict[str, Responsibility]:
    """A measure's owners; one that is named twice counts where it is named first."""
    found: dict[str, Responsibility] = {}
    for each in owned.measure.responsibilities:
        found.setdefault(each.organization.id, each)
    return found
