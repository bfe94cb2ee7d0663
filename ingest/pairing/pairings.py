"""Pairings: places bound in a kind of cooperation, each asserted once."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from ingest.pairing.bonds import Bond, find_bonds, opened_by
from ingest.pairing.tokens import Kind, Side, names_a_kind
from ingest.phrases import any_of, phrases
from ingest.text.flow import Flow
from schema.extraction import Document, Pairing, PairingStatus, Party, PartyRole, Span
from schema.identity import identifier

# The document's own place, unsaid, as a side.
_UNSAID_CONFIDENCE = 0.8


def find_pairings(
    text: str,
    spans: Sequence[Span],
    *,
    document: Document,
    speakers: Sequence[str | None] | None = None,
) -> list[Pairing]:
    """The pairings that `spans` of a document state, in order of their first statement.

    `speakers` are the codes of the places that speak in them, where that is not the document's.
    """
    own = document.jurisdiction.code if document.jurisdiction else None
    found: dict[str, Pairing] = {}
    opened: Kind | None = None
    for span, speaker in zip(spans, speakers or [None] * len(spans), strict=True):
        if not (opened or names_a_kind("".join(text[slice(*span)].split()))):
            continue
        for sentence in _sentences(Flow.of(text, span)):
            stated = list(_of_sentence(sentence, speaker or own, opened))
            for pairing in stated:
                _add(found, pairing)
            opened = opened_by(sentence.words, speaker or own) or (opened if stated else None)
    return list(found.values())


def _add(found: dict[str, Pairing], pairing: Pairing) -> None:
    """Put a pairing; that a known one has ended (甲不再结对乙) is said of it, by any kind."""
    if pairing.status == "ended":
        parties = {party.id for party in pairing.parties}
        for known in found.values():
            if {party.id for party in known.parties} == parties and known.status == "in force":
                ended = {"status": "ended", "until": known.until or pairing.until}
                found[known.id] = known.model_copy(update=ended)
                return
    found.setdefault(pairing.id, pairing)


@dataclass(frozen=True)
class _Sentence:
    """A sentence of a flow, from `start` on, and the words of the next one."""

    flow: Flow
    start: int
    words: str
    following: str


def _sentences(flow: Flow) -> Iterator[_Sentence]:
    matches = list(_SENTENCE.finditer(flow.words))
    for position, match in enumerate(matches):
        following = matches[position + 1][0] if position + 1 < len(matches) else ""
        yield _Sentence(flow, match.start(), match[0], following)


def _of_sentence(sentence: _Sentence, near: str | None, opened: Kind | None) -> Iterator[Pairing]:
    if opened or names_a_kind(sentence.words):
        for bond in find_bonds(sentence.words, near, opened):
            for one, other in _pairs(bond):
                sides = (*one, *other)
                # Nobody is bound to itself: such a list is a slip of the pen or of the scan.
                if len({side.id for side in sides}) == len(sides):
                    yield _pairing(sentence, bond, sides)


def _pairs(bond: Bond) -> Iterator[tuple[tuple[Side, ...], tuple[Side, ...]]]:
    """One to many is as many pairings; equal sides with nobody opposite are one."""
    if not bond.other:
        yield bond.one, ()
        return
    in_step = bond.respectively and len(bond.one) == len(bond.other)
    pairs = zip(bond.one, bond.other, strict=True) if in_step else product(bond.one, bond.other)
    for one, other in pairs:
        yield (one,), (other,)


def _pairing(sentence: _Sentence, bond: Bond, sides: tuple[Side, ...]) -> Pairing:
    flow, first, words = sentence.flow, sentence.start, sentence.words
    said = all(side.at for side in sides)
    # Who is left unsaid is understood from the whole sentence.
    start, end = (bond.start, bond.end) if said else (0, len(words.rstrip("。;")))
    part = _part(words, bond)
    since, until = _years(part)
    status = _status(words, bond)
    if status == "ended" and until is None:
        # 自2023年起调整为…… is when it ended.
        since, until = None, since
    return Pairing(
        id=identifier("pairing", bond.kind.name, *sorted(side.id for side in sides)),
        kind=bond.kind.name,
        parties=[
            _party(flow, first, side, role)
            for side, role in zip(sides, _roles(bond, sides), strict=True)
        ],
        status=status,
        fields=_fields(part) or _fields_of_next(sentence.following),
        since=since,
        until=until,
        span=flow.span(first + start, first + end),
        confidence=1.0 if said else _UNSAID_CONFIDENCE,
        doubts=[] if said else ["unsaid_party"],
    )


def _part(sentence: str, bond: Bond) -> str:
    """What stands between the semicolons around a bond."""
    start = sentence.rfind(";", 0, bond.start) + 1
    end = sentence.find(";", bond.end)
    return sentence[start : end if end > 0 else len(sentence)]


def _party(flow: Flow, first: int, side: Side, role: PartyRole) -> Party:
    own = side.place.short if side.place else side.name
    mention = flow.printed(first + side.at[0], first + side.at[1]) if side.at else own
    return Party(id=side.id, name=side.name, mention=mention, role=role)


def _roles(bond: Bond, sides: Sequence[Side]) -> list[PartyRole]:
    """Who supports whom: as the sentence says, otherwise as the list of supported places does."""
    if bond.directed:
        return ["supporting", "supported"]
    supported = [side.id in phrases("pairings")["supported"]["codes"] for side in sides]
    # The list is of one province: elsewhere its counties may be the ones that support.
    near = len({side.id[:2] for side in sides}) == 1
    if near and (bond.kind.directed or bond.kind.verb) and len(set(supported)) == 2:
        return ["supported" if one else "supporting" for one in supported]
    return ["peer"] * len(sides)


def _status(sentence: str, bond: Bond) -> PairingStatus:
    """In force unless the words of its clause say that it is planned or was ended."""
    adjusted = _adjusting().search(sentence, bond.end)
    opening = re.split("[,;]", sentence[: bond.start])[-1]
    if _dropped().search(sentence, bond.start, bond.end):
        return "ended"
    if _ended().search(opening) and not _adjusting().search(opening):
        return "ended"
    if adjusted and "," not in sentence[bond.end : adjusted.start()]:
        return "ended"
    # 甲与乙的结对关系自2025年起终止: what ends it stands at the end of its clause.
    closing = re.split("[,;]", sentence[bond.end :])[0]
    if _ended().match(sentence, bond.end) or _dropped().search(closing):
        return "ended"
    return "planned" if _planned().search(opening) else "in force"


def _years(sentence: str) -> tuple[str | None, str | None]:
    if term := _TERM.search(sentence):
        return term[1], term[2]
    return _iso(_SINCE.search(sentence)), _iso(_UNTIL.search(sentence))


def _iso(found: re.Match[str] | None) -> str | None:
    """The year, or year and month, of a match of `_YEAR`."""
    if found is None:
        return None
    year, *month = [group for group in found.groups() if group]
    return f"{year}-{int(month[0]):02}" if month else year


def _fields(sentence: str) -> list[str]:
    found = _field_list().search(sentence)
    return re.split("[、和]", found["fields"]) if found else []


def _fields_of_next(sentence: str) -> list[str]:
    """What the next sentence lists, when it goes on about the pairing: 聚焦……等领域."""
    return _fields(sentence) if _field_list().match(sentence) else []


# No sentence is that long; a text without full stops must not take quadratic time.
_SENTENCE = re.compile(r"[^。!?]{1,2000}")
_YEAR = r"(20\d\d)年(?:(1[0-2]|[1-9])月)?"
_TERM = re.compile(r"(20\d\d)年?(?:-|—{1,2}|–|~|至)(20\d\d)年")
_SINCE = re.compile(
    rf"[自从]{_YEAR}|{_YEAR}(?=起|以来|开始|,?[^,。]{{0,12}}(?:建立|结对|签订|启动))"
)
_UNTIL = re.compile(rf"[至到]{_YEAR}")


@lru_cache(maxsize=1)
def _ended() -> re.Pattern[str]:
    return re.compile(any_of(phrases("pairings")["status"]["ended"]))


@lru_cache(maxsize=1)
def _dropped() -> re.Pattern[str]:
    return re.compile(any_of(phrases("pairings")["status"]["dropped"]))


@lru_cache(maxsize=1)
def _planned() -> re.Pattern[str]:
    return re.compile(any_of(phrases("pairings")["status"]["planned"]))


@lru_cache(maxsize=1)
def _adjusting() -> re.Pattern[str]:
    return re.compile(any_of(phrases("pairings")["status"]["adjusted"]))


@lru_cache(maxsize=1)
def _field_list() -> re.Pattern[str]:
    words = phrases("pairings")["fields"]
    return re.compile(
        rf"(?:{any_of(words['before'])})(?P<fields>[^,。;、]{{2,12}}(?:[、和][^,。;、和]{{2,12}}?)+?)"
        rf"(?:{any_of(words['after'])})"
    )
