"""Pairings: places bound in a kind of cooperation, each asserted once."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product, zip_longest

from ingest.pairing.assertions import once_each, pairing_id
from ingest.pairing.bonds import Bond
from ingest.pairing.inherited import with_roles_inherited
from ingest.pairing.kinds import Kind, last_kind, names_a_kind
from ingest.pairing.lines import sentences_of
from ingest.pairing.opened_lists import opened_by
from ingest.pairing.places import codes_named, find_places, provinces_of_counties
from ingest.pairing.programmes import Programme, named_in, of_document, told_by
from ingest.pairing.rows import Row
from ingest.pairing.sentences import find_bonds
from ingest.pairing.spoken_of import Couple, couple_in, spoken_of
from ingest.pairing.surroundings import Surroundings
from ingest.pairing.terms import fields_of, fields_of_next, part_of, status_of, years_said
from ingest.pairing.tokens import Side
from ingest.phrases import phrases
from ingest.text.flow import Flow
from schema.extraction import Document, Pairing, Party, PartyRole, Span

# The document's own place, unsaid, as a side.
_UNSAID_CONFIDENCE = 0.8
# A line of heads, in words.
_SHORT = 16


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
    here = Surroundings(own, frozenset(_named(text, spans, document)), _in_full(text))
    if own is None:
        here = replace(here, near=_titled(text, document.title, here))
    found: list[Pairing] = []
    opened: Kind | None = None
    topic: Kind | None = None
    about = of_document(document.title, text)
    programme: Programme | None = None
    couple: Couple | None = None
    for span, speaker in zip(spans, speakers or [None] * len(spans), strict=True):
        if not (opened or topic or names_a_kind("".join(text[slice(*span)].split()))):
            continue
        for sentence in _sentences(Flow.of(text, span)):
            row = Row(sentence.words, here if not speaker else replace(here, near=speaker))
            stated = list(_of_sentence(sentence, row, opened, topic, couple))
            couple = couple_in(row, sentence.end, couple)
            programme = named_in(row, sentence.end, programme, stated)
            found += [told_by(pairing, row.words, programme, about) for pairing in stated]
            opened = opened_by(row, topic) or (opened if stated else None)
            # A list may follow at once, under a line of heads.
            goes_on = bool(stated) or len(row.words) < _SHORT
            topic = last_kind(row.words) or (topic if goes_on else None)
    return list(with_roles_inherited(once_each(found)))


def _titled(text: str, title: str, here: Surroundings) -> str | None:
    """The place that a title names, when the text speaks of 我县 and nothing says whose it is."""
    said = re.search("我([省市县区州])", "".join(text.split()))
    places = [place.meanings[0] for place in find_places("".join(title.split()), here)]
    own = [place.code for place in places if said and place.name.endswith(said[1])]
    return own[0] if len(own) == 1 else None


def _named(text: str, spans: Sequence[Span], document: Document) -> Iterator[str]:
    """The codes of places that the sentences about pairings and the title name in full."""
    told = [words for span in spans if names_a_kind(words := "".join(text[slice(*span)].split()))]
    named = {code for words in (*told, document.title) for code in codes_named(words)}
    return iter(named or set(provinces_of_counties("。".join(told))))


def _in_full(text: str) -> frozenset[str]:
    """The codes of the places that a text about pairings names with their kind: 白河县."""
    words = "".join(text.split())
    return frozenset(codes_named(words)) if names_a_kind(words) else frozenset()


@dataclass(frozen=True)
class _Sentence:
    """A sentence of a flow, from `start` on, and the words of the next one."""

    flow: Flow
    start: int
    words: str
    following: str

    @property
    def end(self) -> int:
        """Where it ends in the document's text."""
        return self.flow.span(self.start, self.start + len(self.words))[1]


def _sentences(flow: Flow) -> Iterator[_Sentence]:
    places = list(sentences_of(flow))
    for (start, end), following in zip_longest(places, places[1:], fillvalue=(0, 0)):
        yield _Sentence(flow, start, flow.words[start:end], flow.words[slice(*following)])


def _of_sentence(
    sentence: _Sentence, row: Row, opened: Kind | None, topic: Kind | None, couple: Couple | None
) -> Iterator[Pairing]:
    if opened or topic or names_a_kind(sentence.words):
        bonds = find_bonds(row, opened, topic) or spoken_of(row, couple, sentence.end)
        for bond in bonds:
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
    in_step = len(bond.one) == len(bond.other) and not bond.jointly
    pairs = zip(bond.one, bond.other, strict=True) if in_step else product(bond.one, bond.other)
    for one, other in pairs:
        yield (one,), (other,)


def _pairing(sentence: _Sentence, bond: Bond, sides: tuple[Side, ...]) -> Pairing:
    roles: list[PartyRole] = (
        ["supporting", "supported"] if bond.directed else roles_of(sides, bond.kind)
    )
    flow, first, words = sentence.flow, sentence.start, sentence.words
    said = all(side.at for side in sides)
    # Who is left unsaid is understood from the whole sentence.
    start, end = _reach(bond, sides) if said else (0, len(words.rstrip("。;")))
    part = part_of(words, bond)
    since, until = years_said(words, bond)
    status = status_of(words, bond)
    if status == "ended" and until is None:
        # 自2023年起调整为…… is when it ended.
        since, until = None, since
    return Pairing(
        id=pairing_id(bond.kind.name, (side.id for side in sides)),
        kind=bond.kind.name,
        parties=[_party(flow, first, side, role) for side, role in zip(sides, roles, strict=True)],
        status=status,
        fields=fields_of(part) or fields_of_next(sentence.following),
        since=since,
        until=until,
        span=flow.span(first + start, first + end),
        confidence=1.0 if said else _UNSAID_CONFIDENCE,
        doubts=[] if said else ["unsaid_party"],
    )


def _reach(bond: Bond, sides: Sequence[Side]) -> tuple[int, int]:
    """Where the words of a bond stand, its sides included: one may be named clauses before."""
    places = [(bond.start, bond.end), *(side.at for side in sides if side.at)]
    return min(start for start, _ in places), max(end for _, end in places)


def _party(flow: Flow, first: int, side: Side, role: PartyRole) -> Party:
    own = side.place.short if side.place else side.name
    mention = flow.printed(first + side.at[0], first + side.at[1]) if side.at else own
    return Party(id=side.id, name=side.name, mention=mention, role=role)


def roles_of(sides: Sequence[Side], kind: Kind) -> list[PartyRole]:
    """Who supports whom as the list of supported places tells; equals where it does not."""
    supported = [side.id in phrases("pairings")["supported"]["codes"] for side in sides]
    # The list is of one province: elsewhere its counties may be the ones that support.
    near = len({side.id[:2] for side in sides}) == 1
    if near and (kind.directed or kind.verb) and len(set(supported)) == 2:
        return ["supported" if one else "supporting" for one in supported]
    return ["peer"] * len(sides)
