"""Tables whose heads do not say who supports: two columns of names under 深圳市 and 赣州市."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, product

from ingest.pairing.assertions import pairing_id
from ingest.pairing.forms import pairs_within
from ingest.pairing.kinds import Kind, last_kind
from ingest.pairing.members import find_members
from ingest.pairing.pairings import roles_of
from ingest.pairing.patterns import LIST_OF_PAIRS
from ingest.pairing.places import codes_named, find_places
from ingest.pairing.rows import Row as Sentence
from ingest.pairing.surroundings import Surroundings
from ingest.pairing.tokens import Side
from ingest.phrases import phrases
from ingest.structure.grids import Cell, Grid, lines_of
from schema.extraction import Document, Pairing, Party

Row = Sequence[Cell]

_PAIRED = re.compile(LIST_OF_PAIRS)

# How far above a table the words that say its kind may stand.
_ABOVE = 60
# Of the cells of a column; some name is always one that nobody knows.
_SHARE = 0.75
_BETWEEN = re.compile(r"[、,;和及/\s]|以及|[(（][^)）]*[)）]")


def pairings_of_names(text: str, grids: Sequence[Grid], document: Document) -> Iterator[Pairing]:
    """The pairings of tables with two columns of nothing but names, where a kind is named above.

    Those of `grids` whose heads say who supports are read by them.
    """
    near = document.jurisdiction.code if document.jurisdiction else None
    for rows in _tables(text, grids):
        kind = _kind(text, rows, document)
        if kind is None:
            continue
        words = text[max(0, rows[0][0].span[0] - _ABOVE) : rows[-1][-1].span[1]]
        here = Surroundings(near, frozenset(codes_named(words)))
        if columns := _columns_of_names(rows[1:], here):
            yield from _pairings(rows, columns, kind, here)
        else:
            yield from _pairs_in_cells(rows[1:], kind, here)


def _tables(text: str, grids: Sequence[Grid]) -> Iterator[list[Row]]:
    """Runs of lines of as many cells, outside of `grids`, heads first."""
    sides = phrases("layout")["columns"]
    told = (sides["supporting"], sides["supported"])
    taken = [g.span for g in grids if all(g.column(names) is not None for names in told)]
    lines = [
        line
        for line in lines_of(text)
        if line and not any(start <= line[0].span[0] < end for start, end in taken)
    ]
    for width, run in groupby(lines, key=len):
        rows: list[Row] = list(run)
        if width > 1 and len(rows) > 1:
            yield rows


def _kind(text: str, rows: Sequence[Row], document: Document) -> Kind | None:
    start = rows[0][0].span[0]
    above = "".join(text[max(0, start - _ABOVE) : start].split())
    heads = "".join(cell.words for cell in rows[0])
    named = [last_kind(words) for words in (heads, above, document.title)]
    return next((kind for kind in named if kind and not kind.general), None) or next(
        (kind for kind in named if kind), None
    )


def _columns_of_names(rows: Sequence[Row], here: Surroundings) -> tuple[int, int] | tuple[()]:
    """The two columns of names that are bound; of city and county on either side the counties."""
    columns = [at for at in range(len(rows[0])) if _all_names([row[at] for row in rows], here)]
    half = len(columns) // 2
    if not half or len(columns) % 2:
        return ()
    return columns[half - 1], columns[-1]


def _all_names(cells: Sequence[Cell], here: Surroundings) -> bool:
    filled = [_is_names(cell.words, here) for cell in cells if cell.words]
    return bool(filled) and sum(filled) >= _SHARE * len(filled)


def _is_names(words: str, here: Surroundings) -> bool:
    for side in sorted(_sides(words, here), key=lambda side: side.at or (0, 0), reverse=True):
        start, end = side.at or (0, 0)
        words = words[:start] + words[end:]
    return not _BETWEEN.sub("", words)


def _sides(words: str, here: Surroundings) -> list[Side]:
    members = [Side(m.id, m.name, None, (m.start, m.end)) for m in find_members(words, here.near)]
    if members:
        return members
    return [Side.of(p.meanings[0], (p.start, p.end)) for p in find_places(words, here)]


def _pairings(
    rows: Sequence[Row], columns: tuple[int, int], kind: Kind, here: Surroundings
) -> Iterator[Pairing]:
    one, other = columns
    first = 0 if _is_row(rows, columns, here) else 1
    left = right = rows[first][one]
    for row in rows[first:]:
        # Who has several partners is printed once.
        left, right = (row[one] if row[one].words else left), row[other]
        for pair in product(_sides(left.words, here), _sides(right.words, here)):
            if pair[0].id != pair[1].id:
                yield _pairing(pair, (left, right), kind)


def _pairs_in_cells(rows: Sequence[Row], kind: Kind, here: Surroundings) -> Iterator[Pairing]:
    """The pairs that stand in a cell each: 甲区—乙县."""
    for cell in (cell for row in rows for cell in row):
        sentence = Sentence(cell.words, here)
        if _PAIRED.fullmatch(sentence.letters):
            for bond in pairs_within(sentence, kind, 0, len(sentence.letters)):
                for pair in product(bond.one, bond.other):
                    yield _pairing(pair, (cell, cell), kind)


def _is_row(rows: Sequence[Row], columns: tuple[int, int], here: Surroundings) -> bool:
    """Whether the first line is a pair itself: neither heads nor the cities of those below."""
    for at in columns:
        sides = _sides(rows[0][at].words, here)
        below = [side.place for row in rows[1:] for side in _sides(row[at].words, here)]
        if not sides or not _is_names(rows[0][at].words, here):
            return False
        if sides[0].place and all(place and sides[0].place.contains(place) for place in below):
            return False
    return True


def _pairing(pair: tuple[Side, Side], cells: tuple[Cell, Cell], kind: Kind) -> Pairing:
    starts, ends = zip(*(cell.span for cell in cells), strict=True)
    return Pairing(
        id=pairing_id(kind.name, (side.id for side in pair)),
        kind=kind.name,
        parties=[
            Party(
                id=side.id,
                name=side.name,
                mention=cell.words[slice(*side.at)] if side.at else cell.words,
                role=role,
            )
            for side, cell, role in zip(pair, cells, roles_of(pair, kind), strict=True)
        ],
        span=(min(starts), max(ends)),
    )
