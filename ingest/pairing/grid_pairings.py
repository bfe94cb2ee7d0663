"""Pairings that stand in a table: who supports in one column, who is supported in another."""

from collections.abc import Iterator, Sequence
from itertools import product

from ingest.pairing.assertions import pairing_id
from ingest.pairing.kinds import Kind, kinds, last_kind
from ingest.pairing.members import find_members
from ingest.pairing.places import find_places
from ingest.pairing.surroundings import Surroundings
from ingest.pairing.tokens import Side
from ingest.phrases import phrases
from ingest.structure.grids import Cell, Grid
from schema.extraction import Document, Pairing, Party, PartyRole

# How far above a table the words that say its kind may stand.
_ABOVE = 80
_UNKNOWN = "结对帮扶"


def pairings_of_grids(text: str, grids: Sequence[Grid], document: Document) -> list[Pairing]:
    """The pairings of the tables with a column for each side, a row or more each."""
    found: dict[str, Pairing] = {}
    for grid in grids:
        for pairing in _of_grid(text, grid, document):
            found.setdefault(pairing.id, pairing)
    return list(found.values())


def _of_grid(text: str, grid: Grid, document: Document) -> Iterator[Pairing]:
    columns = phrases("layout")["columns"]
    one, other = grid.column(columns["supporting"]), grid.column(columns["supported"])
    if one is None or other is None:
        return
    near = document.jurisdiction.code if document.jurisdiction else None
    kind = _kind(text, grid, document)
    above: Cell | None = None
    for row in grid.rows:
        left, right = row[one], row[other]
        # Who supports several is printed once.
        left = above if above and not left.words else left
        above = left
        for pair in product(_sides(left, near), _sides(right, near)):
            if pair[0].id != pair[1].id:
                yield _pairing(pair, (left, right), kind)


def _kind(text: str, grid: Grid, document: Document) -> Kind:
    """What the title of the table, the words above it or the document's title say."""
    opening = "".join(text[max(0, grid.span[0] - _ABOVE) : grid.span[0]].split())
    heads = "".join(grid.heads)
    named = [last_kind(words) for words in (grid.title, opening, document.title, heads)]
    proper = (kind for kind in named if kind and not kind.general)
    return next(proper, None) or named[-1] or kinds()[_UNKNOWN]


def _sides(cell: Cell, near: str | None) -> list[Side]:
    members = [Side(m.id, m.name, None, (m.start, m.end)) for m in find_members(cell.words, near)]
    if members:
        return members
    return [
        Side.of(p.meanings[0], (p.start, p.end))
        for p in find_places(cell.words, Surroundings(near))
    ]


def _pairing(pair: tuple[Side, Side], cells: tuple[Cell, Cell], kind: Kind) -> Pairing:
    roles: tuple[PartyRole, PartyRole] = ("supporting", "supported")
    starts, ends = zip(*(cell.span for cell in cells), strict=True)
    return Pairing(
        id=pairing_id(kind.name, (side.id for side in pair)),
        kind=kind.name,
        parties=[
            Party(id=side.id, name=side.name, mention=_mention(side, cell), role=role)
            for side, cell, role in zip(pair, cells, roles, strict=True)
        ],
        span=(min(starts), max(ends)),
    )


def _mention(side: Side, cell: Cell) -> str:
    return cell.words[slice(*side.at)] if side.at else cell.words
