"""The programme (山海协作) that a passage is about, whose name holds for pairs without one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ingest.pairing.assertions import pairing_id
from ingest.pairing.kinds import Kind, kinds, named_kind
from ingest.pairing.terms import TERM
from ingest.phrases import any_of, phrases
from schema import divisions
from schema.extraction import Pairing

# How many characters behind its name a programme is still what a text is about.
_NEAR = 300
# A text that short is about one thing throughout.
_SHORT = 2000


@dataclass(frozen=True)
class Programme:
    """A programme, or another kind, named last at `place` of a text, and the years that it runs."""

    kind: Kind
    place: int
    since: str | None = None
    until: str | None = None


def of_document(title: str, text: str) -> Kind | None:
    """The one programme that a title names, or else a short text that cites its plan."""
    words = "".join(text.split())
    cited = any(_only(_told(name)) for name in re.findall("《[^《》]*》", words))
    return _only(_told(title)) or (_only(_told(words)) if cited and len(words) < _SHORT else None)


def named_in(
    words: str, place: int, before: Programme | None, stated: Sequence[Pairing]
) -> Programme | None:
    """What a text is about behind the sentence `words`, which ends at `place`.

    A programme that is said of pairs `stated` there is not said of those that follow.
    """
    told = _told(words)
    kind = _only(told)
    if kind and any(pairing.kind == kind.name for pairing in stated):
        return None
    if kind:
        same = before if before and before.kind == kind else None
        before = replace(same or Programme(kind, place), place=place)
    elif told and not (before and all(_belongs(kind, before.kind) for kind in told)):
        return Programme(told[-1], place)
    if before and "期限" in words and (term := TERM.search(words)):
        return replace(before, since=term[1], until=term[2])
    return before


def told_by(
    pairing: Pairing, words: str, programme: Programme | None, document: Kind | None
) -> Pairing:
    """A pairing that the sentence `words` states, by the name of the programme it belongs to.

    `programme` is what the text before is about, `document` what all of it is.
    """
    near = programme is not None and pairing.span[0] - programme.place < _NEAR
    kind = programme.kind if programme and near else document
    places = all(divisions.by_code(party.id) for party in pairing.parties)
    said = named_kind(pairing.kind)
    if kind is None or not places or not _is_programme(kind):
        return pairing
    # A title says what 结对 means, not what help (帮扶) does.
    if not near and said.directed:
        return pairing
    # What a sentence calls 结对 beside the programme is something else.
    beside = any(_is_programme(kind) for kind in _told(words))
    if not _belongs(said, kind) and (beside or not said.general):
        return pairing
    ids = [party.id for party in pairing.parties]
    told: dict[str, str | None] = {"id": pairing_id(kind.name, ids), "kind": kind.name}
    if programme and near and not (pairing.since or pairing.until):
        told |= {"since": programme.since, "until": programme.until}
    return pairing.model_copy(update=told)


def _only(told: list[Kind]) -> Kind | None:
    """The one programme among kinds that are all it, or a part of its name."""
    programmes = {kind.name: kind for kind in told if _is_programme(kind)}
    if len(programmes) != 1:
        return None
    [programme] = programmes.values()
    return programme if all(_belongs(kind, programme) for kind in told) else None


def _told(words: str) -> list[Kind]:
    """The kinds of bonds between places, by other than general words."""
    told = (kinds()[word] for word in _said().findall(words) if word in kinds())
    return [kind for kind in told if not (kind.general or kind.apart or kind.members)]


def _is_programme(kind: Kind) -> bool:
    return not (kind.general or kind.apart or kind.members or kind.verb)


def _belongs(kind: Kind, programme: Kind) -> bool:
    """Whether a kind is a programme for short: 对口合作 is 革命老区重点城市对口合作."""
    return kind.name == programme.name or any(
        word.endswith(kind.name) for word in _words()[programme.name]
    )


@lru_cache(maxsize=1)
def _words() -> dict[str, list[str]]:
    return {row["name"]: row["words"] for row in phrases("pairings")["kinds"]}


@lru_cache(maxsize=1)
def _said() -> re.Pattern[str]:
    """The words for kinds, and those that only hold one."""
    return re.compile(any_of([*kinds(), *phrases("pairings")["not_a_kind"]["words"]]))
