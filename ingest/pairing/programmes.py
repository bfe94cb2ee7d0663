"""The programme (山海协作) that a passage is about, whose name holds for pairs without one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ingest.pairing.assertions import pairing_id
from ingest.pairing.kinds import Kind, kinds, named_kind
from ingest.pairing.rows import Row
from ingest.phrases import any_of, phrases
from schema import divisions
from schema.extraction import Pairing

# How many characters behind its name a programme is still what a text is about.
_NEAR = 300
_CITED = re.compile("《[^《》]*》")
_TERM = re.compile(r"期限[^。;]{0,6}?(?P<since>20\d\d)年?(?:[-—–~]+|至)(?P<until>20\d\d)年")
# A text that short is about one thing throughout.
_SHORT = 2000


@dataclass(frozen=True)
class Programme:
    """A programme, or another kind, named last at `place` of a text, and the years that it runs.

    `heading`: the sentence that names it names no places.
    """

    kind: Kind
    place: int
    since: str | None = None
    until: str | None = None
    heading: bool = False


def of_document(title: str, text: str) -> Programme | None:
    """The one programme that a title names, or else a short text that cites its plan."""
    words = "".join(text.split())
    cited = any(_only(_told(name)) for name in _CITED.findall(words))
    kind = _only(_told(title)) or (_only(_told(words)) if cited and len(words) < _SHORT else None)
    return _with_term(Programme(kind, 0), words) if kind else None


def named_in(
    row: Row, place: int, before: Programme | None, stated: Sequence[Pairing]
) -> Programme | None:
    """What a text is about behind a sentence, which ends at `place`.

    A kind that is said of pairs `stated` there is not said of those that follow.
    """
    words, told = row.words, _told(row.words)
    if told and any(pairing.kind == kind.name for pairing in stated for kind in told):
        return None
    if kind := _only(told):
        same = before if before and before.kind == kind else None
        before = replace(same or Programme(kind, place), place=place)
    elif told and not (before and all(_belongs(kind, before.kind) for kind in told)):
        return Programme(told[-1], place, heading=not row.of_places)
    return _with_term(before, words) if before else None


def told_by(
    pairing: Pairing, words: str, before: Programme | None, document: Programme | None
) -> Pairing:
    """A pairing that the sentence `words` states, by the name of the programme it belongs to.

    `before` is what the text before is about, `document` what all of it is.
    """
    near = before is not None and pairing.span[0] - before.place < _NEAR
    if before and document and _is_short_for(before.kind, document.kind):
        near = False
    programme = before if near else document
    places = all(divisions.by_code(party.id) for party in pairing.parties)
    if programme is None or not places or not _is_meant(pairing, words, programme, near):
        return pairing
    name = programme.kind.name
    ids = [party.id for party in pairing.parties]
    told: dict[str, str | None] = {"id": pairing_id(name, ids), "kind": name}
    if not (pairing.since or pairing.until):
        told |= {"since": programme.since, "until": programme.until}
    return pairing.model_copy(update=told)


def _is_meant(pairing: Pairing, words: str, programme: Programme, near: bool) -> bool:
    """Whether a pairing that goes by a general word in the sentence `words` is of a programme."""
    said, kind = named_kind(pairing.kind), programme.kind
    if not _is_programme(kind):
        # 甲帮扶乙, under a heading of 对口帮扶
        under = near and programme.heading and kind.directed
        return under and said.general and said.directed and not _told(words)
    if not kind.suits(party.id for party in pairing.parties):
        return False
    # A title says what 结对 means, not what help (帮扶) does.
    if not near and said.directed:
        return False
    # What a sentence calls 结对 beside the programme is something else.
    beside = any(_is_programme(told) for told in _told(words))
    return _belongs(said, kind) or (said.general and not beside)


def _with_term(programme: Programme, words: str) -> Programme:
    """The programme with the years for which the words say that it runs."""
    term = _TERM.search(words)
    return replace(programme, since=term["since"], until=term["until"]) if term else programme


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


def _is_short_for(kind: Kind, programme: Kind) -> bool:
    return kind != programme and _belongs(kind, programme)


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
