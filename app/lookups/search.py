"""Search in Chinese over everything that has words, ranked by how many of the words are held.

The register finds what holds words; where that stands in its document, the graph is asked for the
hits that are shown alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from heapq import nsmallest
from typing import NamedTuple

from pydantic import Field

from app.lookups.record import Kind, Passage, Record
from app.lookups.register import register_of
from app.lookups.register.organizations import OrganizationRow, organizations_of
from app.lookups.register.pieces import pieces_of, words_of
from app.lookups.register.rows import MeasureRow, Paper, TargetRow, TaskRow
from app.lookups.register.wording import LEAST, Said, Texts, Wording
from cypher.database import Database, Row
from ingest.text.flow import squeeze

# Of hits as good as each other, those of the kind that stands first come first.
KINDS: tuple[Kind, ...] = (
    "division", "task", "measure", "target", "pairing", "organization", "document",
)  # fmt: skip
# These few are compared one by one.
_COMPARED: Mapping[Kind, str] = {
    "division": "read/search_divisions",
    "pairing": "read/search_pairings",
}
_PASSAGES: Mapping[Kind, str] = {
    "task": "read/task_passages",
    "measure": "read/measure_passages",
    "target": "read/target_passages",
}
_Held = TaskRow | MeasureRow | TargetRow | OrganizationRow | Paper


class Hit(Record):
    """Something whose words match; `score` is the share of the words asked for that it holds."""

    kind: Kind
    id: str
    label: str = Field(description="名称或标题", examples=["做强海洋特色产业"])
    text: str = Field(description="相符的文字")
    score: float = Field(gt=0, le=1)
    passage: Passage | None = Field(description="出处；行政区划、单位和文件没有出处")


class Match(NamedTuple):
    """A hit before it is asked where it stands, which those of pairings know; `task` is its own."""

    kind: Kind
    id: str
    label: str
    text: str
    score: float
    task: str | None = None
    passage: Row | None = None


def search(
    database: Database, words: str, kinds: Iterable[Kind] | None = None, limit: int = 20
) -> list[Hit]:
    """What matches `words`, best first; `words` are taken literally, whatever signs they hold."""
    found = matches(database, words, kinds, limit)
    passages = _passages(database, found)
    return [
        Hit(
            kind=each.kind,
            id=each.id,
            label=each.label,
            text=each.text,
            score=each.score,
            passage=passages.get((each.kind, each.id), each.passage),
        )
        for each in found
        # What the register knows may have left the graph since.
        if each.kind not in _PASSAGES or (each.kind, each.id) in passages
    ]


def matches(
    database: Database, words: str, kinds: Iterable[Kind] | None = None, limit: int = 20
) -> list[Match]:
    """The hits of `search`, for those who do not show where they stand."""
    asked = literal(words)
    pieces = pieces_of(asked.split())
    if not pieces:
        return []
    found: list[Match] = []
    for kind in KINDS if kinds is None else sorted(set(kinds), key=KINDS.index):
        if kind in _COMPARED:
            found += _compared(database, kind, asked, pieces)
        else:
            found += _held(database, kind, pieces, limit)
        # What holds all words stands before whatever further kinds have.
        if sum(each.score == 1 for each in found) >= limit:
            break
    found.sort(key=lambda match: (-match.score, KINDS.index(match.kind), len(match.text), match.id))
    return found[:limit]


def literal(words: str) -> str:
    """`words` in lower case, without signs."""
    return " ".join(words_of(words))


def _held(database: Database, kind: Kind, pieces: set[str], limit: int) -> Iterator[Match]:
    """The best of what is held in memory."""
    rows, wording = _worded(database, kind)
    best = nsmallest(
        limit,
        wording.found(pieces),
        key=lambda held: (-held.pieces, held.length, rows[held.number].id),
    )
    for each in best:
        yield _match(rows[each.number], each.pieces / len(pieces))


def _worded(database: Database, kind: Kind) -> tuple[Sequence[_Held], Wording]:
    """The rows of a kind, and their words."""
    if kind == "organization":
        names = organizations_of(database).rows
        return names, _of_names(tuple(row.name for row in names))
    register = register_of(database)
    match kind:
        case "task":
            return register.tasks.rows, register.wording(kind)
        case "measure":
            return register.measures.rows, register.wording(kind)
        case "target":
            return register.targets.rows, register.wording(kind)
        case _:
            return register.in_force, register.wording("document")


@lru_cache(maxsize=2)
def _of_names(names: tuple[str, ...]) -> Wording:
    """The words of all names, which seldom change."""
    return Wording([Texts(Said(name, "", len(name)) for name in names)])


def _match(row: _Held, score: float) -> Match:
    match row:
        case TaskRow():
            return Match("task", row.id, row.title, row.title, score, row.id)
        case MeasureRow():
            return Match("measure", row.id, row.task.title, row.listed.text, score, row.task.id)
        case TargetRow():
            return Match("target", row.id, row.listed.indicator, row.listed.quote, score, row.task)
        case OrganizationRow():
            return Match("organization", row.id, row.name, row.name, score)
        case Paper():
            return Match("document", row.id, row.title, row.title, score)


def _compared(database: Database, kind: Kind, words: str, pieces: set[str]) -> Iterator[Match]:
    """What of the few of a kind holds enough of the words."""
    asked = {"words": words} if kind == "division" else {}
    for row in database.read(_COMPARED[kind], **asked):
        words_held = squeeze(f"{row['label']}{row['text']}").lower()
        share = sum(piece in words_held for piece in pieces) / len(pieces)
        if share >= LEAST:
            yield Match(kind, row["id"], row["label"], row["text"], share, None, row["passage"])


def _passages(database: Database, found: Iterable[Match]) -> dict[tuple[Kind, str], Row]:
    """Where tasks, measures and targets stand."""
    wanted: dict[Kind, list[str]] = defaultdict(list)
    for each in found:
        wanted[each.kind].append(each.id)
    return {
        (kind, row["id"]): row["passage"]
        for kind, statement in _PASSAGES.items()
        if kind in wanted
        for row in database.read(statement, ids=wanted[kind])
    }
