"""How measures stand by what was reported of them, held in memory as the register is."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from threading import Lock
from weakref import WeakKeyDictionary

from cypher.database import Database
from ingest.progress.standings import unpacked
from schema.lights import Standing

_AT_ONCE = 200


@dataclass(frozen=True)
class _Kept:
    revision: str
    measures: dict[str, Standing]


@dataclass(frozen=True, eq=False)
class Standings:
    """One state of all reports, by documents; most measures were never reported on."""

    revision: str | None
    documents: Mapping[str, _Kept]

    @cached_property
    def measures(self) -> dict[str, Standing]:
        """How those stand that were reported on, or a target of theirs, by their ids."""
        return {
            measure: standing
            for kept in self.documents.values()
            for measure, standing in kept.measures.items()
        }


_NONE = Standings(None, {})
_seen: WeakKeyDictionary[Database, Standings] = WeakKeyDictionary()
_one_reader = Lock()


def standings_of(database: Database) -> Standings:
    """How measures stand now."""
    with _one_reader:
        seen = _seen.get(database, _NONE)
        rows = database.read("read/revision", of="reports")
        revision = rows[0]["name"] if rows else None
        if revision != seen.revision:
            seen = _seen[database] = Standings(revision, _documents(database, seen.documents))
        return seen


def _documents(database: Database, known: Mapping[str, _Kept]) -> dict[str, _Kept]:
    """Every document that was reported on; of those that have not changed what is `known`."""
    found = {row["id"]: row["revision"] for row in database.read("read/standings_kept")}
    kept = {
        each: known[each]
        for each, revision in found.items()
        if each in known and known[each].revision == revision
    }
    changed = [each for each in found if each not in kept]
    for start in range(0, len(changed), _AT_ONCE):
        documents = changed[start : start + _AT_ONCE]
        for row in database.read("read/standings_of_documents", documents=documents):
            kept[row["id"]] = _Kept(found[row["id"]], unpacked(row["facts"]))
    return kept
