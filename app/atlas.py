"""Pairings made ready to be drawn on a grid, crossed in a matrix and written as tables."""

from collections.abc import Iterable, Iterator, Mapping

from app import links
from app.lookups.pairings import Pairing, Party
from app.lookups.record import PARTY_ROLES
from app.spreadsheet import Value
from schema import divisions
from schema.extraction import PairingStatus
from viz.matrix import Matrix
from viz.ties import Side, Tie

Row = list[Value]

PAIRING_COLUMNS = (
    "pairing_kind", "parties", "status", "since", "until", "fields", "words", "document", "link",
)  # fmt: skip
STRAND_COLUMNS = (
    "pairing_kind", "from_code", "from_name", "to_code", "to_name", "directed", "status", "since",
    "until",
)  # fmt: skip


def tie(pairing: Pairing) -> Tie:
    """What is drawn of a pairing; places go by their own names, without those above them."""
    return Tie(
        id=pairing.id,
        kind=pairing.kind,
        sides=tuple(map(_side, pairing.parties)),
        status=pairing.status,
        fields=tuple(pairing.fields),
        since=pairing.since,
        until=pairing.until,
    )


def _side(party: Party) -> Side:
    place = divisions.by_code(party.id) if party.kind == "division" else None
    return Side(code=party.id, name=place.name if place else party.name, role=party.role)


def pairing_rows(pairings: Iterable[Pairing], words: Mapping[str, str]) -> Iterator[Row]:
    """`PAIRING_COLUMNS` of each, its status in `words`."""
    for each in pairings:
        passage = each.current[0].passage
        parties = (f"{party.name}（{PARTY_ROLES[party.role]}）" for party in each.parties)
        yield [
            each.kind,
            "；".join(parties),
            _status(each.status, words),
            each.since,
            each.until,
            "、".join(each.fields),
            passage.quote,
            passage.document_title,
            links.passage(passage),
        ]


def strand_rows(ties: Iterable[Tie], words: Mapping[str, str]) -> Iterator[Row]:
    """`STRAND_COLUMNS` of each strand, the status in `words`."""
    for each in ties:
        for source, target, directed in each.strands:
            yield [
                each.kind,
                source.code,
                source.name,
                target.code,
                target.name,
                "→" if directed else "—",
                _status(each.status, words),
                each.since,
                each.until,
            ]


def matrix_rows(matrix: Matrix) -> Iterator[Row]:
    """A row for each row, its name first, then the kinds under each column."""
    for row, cells in matrix.lines():
        yield [row.name, *("、".join(each.kind for each in ties) for ties in cells)]


def _status(status: PairingStatus, words: Mapping[str, str]) -> str:
    return words[f"status_{status.replace(' ', '_')}"]
