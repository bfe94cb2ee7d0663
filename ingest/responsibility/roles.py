"""Who leads, owns and supports, in a list of organizations with the verbs between them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ingest.phrases import ROLES, any_of, phrases
from ingest.responsibility.mentions import Mention, ends_like_organization, read_mentions
from schema.extraction import Role

_TELLING: tuple[Role, ...] = ("lead", "cooperating", "responsible")


@dataclass(frozen=True)
class Owner:
    """A mention with the role its clause gives it."""

    mention: Mention
    role: Role


@dataclass(frozen=True)
class Verb:
    """Words at `start`–`end` that give those listed before them a role; `joins` is 会同."""

    start: int
    end: int
    role: Role
    joins: bool = False


def read_owners(words: str, start: int, end: int, label: Role | None) -> list[Owner]:
    """The owners in `words[start:end]` in the order printed.

    `label` is the role that a label before them gives; a verb may give another. Without a label,
    names that no verb follows are responsible when they end like an organization.
    """
    owners: list[Owner] = []
    joined = False
    place = start
    for verb in find_verbs(words, place, end):
        role = _role(verb, label, joined=joined)
        if verb.joins and any(owner.role == "lead" for owner in owners):
            role = "responsible"  # 甲牵头，乙会同丙: who leads is said already
        strict = place > start
        if role == "cooperating" and (joined or not strict):
            # 甲，乙、丙配合: a comma parts those who support from whom they support.
            tier = _tier_end(words, place, verb.start)
            above: Role = "responsible" if joined else label or "lead"
            owners += _owners(words, place, tier, above, strict=strict)
            place = tier
        owners += _owners(words, place, verb.start, role, strict=strict)
        joined = verb.joins
        place = verb.end
    strict = label is None or place > start
    owners += _owners(words, place, end, label or "responsible", strict=strict)
    return owners


def _tier_end(words: str, start: int, end: int) -> int:
    """Where the first of several tiers ends; `start` when there is only one."""
    first = words.find(",", start, end)
    return first if first > start else start


def _role(verb: Verb, label: Role | None, *, joined: bool) -> Role:
    if joined and verb.role != "cooperating":
        return "responsible"
    if label is not None and verb.role == "responsible":
        return label
    return verb.role


def _owners(words: str, start: int, end: int, role: Role, *, strict: bool) -> Iterator[Owner]:
    """With `strict`, words that do not end like an organization are no owner."""
    for mention in read_mentions(words, start, end):
        if not strict or ends_like_organization(mention.words):
            yield Owner(mention, mention.role or role)


def find_verbs(words: str, start: int, end: int) -> Iterator[Verb]:
    """The verbs of assignment in `words[start:end]`."""
    last: Verb | None = None
    for match in _verbs().finditer(words, start, end):
        role = _verb_roles().get(match[0])
        verb = Verb(match.start(), match.end(), role or "lead", joins=role is None)
        if last is not None and last.end == verb.start:
            last = _merged(last, verb)
            continue
        if last is not None:
            yield last
        last = verb
    if last is not None:
        yield last


def _merged(first: Verb, second: Verb) -> Verb:
    """Two verbs as one (按职责分工‖牵头): the more telling role is meant."""
    role = min(first.role, second.role, key=_TELLING.index)
    return Verb(first.start, second.end, role, joins=second.joins)


@lru_cache(maxsize=1)
def _verb_roles() -> dict[str, Role]:
    verbs = phrases("phrases")["verbs"]
    return {word: role for role in ROLES for word in verbs[role]}


@lru_cache(maxsize=1)
def _verbs() -> re.Pattern[str]:
    words = [*_verb_roles(), *phrases("phrases")["verbs"]["with"]]
    verb = any_of(words)
    # A verb within the name of an office (牵头部门, 落实单位) is none; 甲局（牵头） says it of one.
    return re.compile(
        rf"(?!(?<=[(〔\[])(?:{verb})[)〕\]])(?:{verb})(?!单位|部门|责任|处室|方案|情况)"
    )
