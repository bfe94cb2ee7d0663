"""The register of a graph: every document's listing, and tables over those in force."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from threading import Lock
from time import monotonic
from weakref import WeakKeyDictionary

from app.lookups.extractions import extraction_of
from app.lookups.register import tables
from app.lookups.register.loads import Loads
from app.lookups.register.rows import MeasureRow, Paper, TargetRow, TaskRow
from app.lookups.register.runs import Run, Worded, Words, words_of
from app.lookups.register.table import Table
from app.lookups.register.wording import Wording
from app.problems import ProblemError
from cypher.database import Database, Row
from ingest.loading.listing import Listing, listing_of, unpacked

# Listings asked for at once: a message stays small, a graph of thousands is asked some dozen times.
_AT_ONCE = 200
# Where there are more documents than this, what others change is looked for after so many seconds
# at the earliest; what this process itself changes shows at once.
_LARGE, _KEPT_SECONDS = 500, 5.0
# The listing of a document of which nothing is known.
NOTHING = Listing((), ())


@dataclass(frozen=True, eq=False)
class Register:
    """The documents of one state of the graph; `words` of some runs of them are cut already."""

    revision: str | None
    papers: dict[str, Paper]
    words: dict[Run, Words] = field(default_factory=dict)

    @property
    def is_large(self) -> bool:
        """Whether bringing it up to date takes longer than a reader of a page should wait."""
        return len(self.papers) > _LARGE

    @cached_property
    def in_force(self) -> list[Paper]:
        papers = (each for each in self.papers.values() if not each.superseded)
        return sorted(papers, key=lambda each: (each.title, each.id))

    @cached_property
    def measures(self) -> Table[MeasureRow]:
        return tables.of_measures([row for each in self.in_force for row in each.measures])

    @cached_property
    def tasks(self) -> Table[TaskRow]:
        return tables.of_tasks([row for each in self.in_force for row in each.tasks])

    @cached_property
    def targets(self) -> Table[TargetRow]:
        return tables.of_targets([row for each in self.in_force for row in each.targets])

    @cached_property
    def loads(self) -> Loads:
        return Loads(self.measures)

    def wording(self, kind: Worded) -> Wording:
        """The words of documents in force, or of the rows of their table."""
        with _one_cutter:
            return Wording([words[kind] for words in self._words])

    @cached_property
    def _words(self) -> Sequence[Words]:
        return words_of(self.in_force, self.words)

    def titles(self, rows: Iterable[TaskRow | TargetRow]) -> list[str]:
        """The titles of the documents that rows are of, each once, in the order of the rows."""
        documents = dict.fromkeys(row.document for row in rows)
        return list(dict.fromkeys(self.papers[each].title for each in documents))

    def measures_in(self, document: str | None) -> Table[MeasureRow]:
        """Those of one document, superseded or not; of all in force when none is given."""
        if document is None:
            return self.measures
        paper = self.papers.get(document)
        return tables.of_measures(paper.measures if paper else [])

    def tasks_in(self, document: str | None) -> Table[TaskRow]:
        """Tasks as `measures_in` has measures."""
        if document is None:
            return self.tasks
        paper = self.papers.get(document)
        return tables.of_tasks(paper.tasks if paper else [])

    def targets_in(self, document: str | None) -> Table[TargetRow]:
        """Targets as `measures_in` has measures."""
        if document is None:
            return self.targets
        paper = self.papers.get(document)
        return tables.of_targets(paper.targets if paper else [])


@dataclass(frozen=True)
class _Seen:
    register: Register
    at: float
    written: int


_seen: WeakKeyDictionary[Database, _Seen] = WeakKeyDictionary()
_one_reader, _one_cutter = Lock(), Lock()


def register_of(database: Database) -> Register:
    """The register as the graph is now; some seconds ago, where others change a large one."""
    with _one_reader:
        seen, written = _seen.get(database), database.written
        if seen and seen.register.is_large and _is_fresh(seen, written):
            return seen.register
        register = _brought_up(database, seen.register if seen else None)
        _seen[database] = _Seen(register, monotonic(), written)
        return register


def _is_fresh(seen: _Seen, written: int) -> bool:
    return seen.written == written and monotonic() < seen.at + _KEPT_SECONDS


def _brought_up(database: Database, known: Register | None) -> Register:
    rows = database.read("read/revision", of="graph")
    revision = rows[0]["name"] if rows else None
    if known and known.revision == revision:
        return known
    papers = _papers(database, known.papers if known else {})
    register = Register(revision, papers, known.words if known else {})
    _set_apart(register)
    return register


def _set_apart(register: Register) -> None:
    """Keep the collector of garbage from going through a million rows that are none.

    It would stop everybody for half a second now and then. Rows hold no circles, so what goes out
    of use is freed all the same.
    """
    for table in (register.measures, register.tasks, register.targets):
        table.column("counts")
    gc.collect(1)
    gc.freeze()


def _papers(database: Database, known: dict[str, Paper]) -> dict[str, Paper]:
    """Every document; of those that have not changed what is `known`."""
    found = {row["id"]: row for row in database.read("read/papers")}
    papers = {
        each: known[each]
        for each, row in found.items()
        if each in known and row["revision"] and known[each].revision == row["revision"]
    }
    for document, listing in _listings(database, [each for each in found if each not in papers]):
        papers[document] = _paper(found[document], listing)
    return papers


def _paper(row: Row, listing: Listing) -> Paper:
    return Paper(**row | {"repeating": frozenset(row.pop("repeats")), "listing": listing})


def _listings(database: Database, documents: Sequence[str]) -> Iterator[tuple[str, Listing]]:
    for start in range(0, len(documents), _AT_ONCE):
        batch = documents[start : start + _AT_ONCE]
        rows = database.read("read/listings", documents=batch)
        kept = {row["id"]: unpacked(row["facts"]) for row in rows}
        for each in batch:
            yield each, kept.get(each) or _made(database, each)


def _made(database: Database, document: str) -> Listing:
    """The listing of a document that was loaded before listings were kept as they are now."""
    try:
        return listing_of(extraction_of(database, document))
    except ProblemError:  # loaded before readings were kept, or gone meanwhile
        return NOTHING
