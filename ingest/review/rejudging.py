"""Stored documents put in force as people's judgements are now.

Who an organization is may concern thousands of documents. Those are marked first, with the
judgement itself, and then rewritten some at a time, each time whole; what a stop leaves is marked
still, and is taken up by whatever decides, ingests or compares next.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from cypher.database import Database, Row, Transaction
from ingest.loading.changed import tell_changed
from ingest.loading.load import judgements_on, rewrite
from ingest.loading.rows import GraphRows, rows_of
from ingest.loading.writing import run_batches
from ingest.readings import unpacked
from ingest.versions.series import series_of
from schema.judgement import Judgement

# So many documents are rewritten with their judgement, and of more as many at a time.
_AT_ONCE = 50


def rejudge_facts(transaction: Transaction, documents: Sequence[str]) -> None:
    """Rewrite `documents` after a judgement on a fact that they are versions of."""
    for rows in list(_changed(documents, transaction)):
        rewrite(transaction, rows)
    transaction.run("write/judged", documents=list(documents))


def rejudge_owners(transaction: Transaction, documents: Sequence[str]) -> None:
    """Have `documents` rewritten after a judgement on an organization: at once where they are few,
    else by `settle`.
    """
    if len(documents) > _AT_ONCE:
        transaction.run("write/judge_again", documents=list(documents))
    else:
        _rejudge_owners(documents, transaction)


def settle(database: Database) -> None:
    """Rewrite what waits for it; raises `cypher.errors.GraphError`, and what is left waits on."""
    waiting = [row["id"] for row in database.read("read/readings_waiting")]
    for start in range(0, len(waiting), _AT_ONCE):
        database.write(partial(_rejudge_owners, waiting[start : start + _AT_ONCE]))


def _rejudge_owners(documents: Sequence[str], transaction: Transaction) -> None:
    changed = list(_changed(documents, transaction))
    for rows in changed:
        if not _is_plain(rows):
            rewrite(transaction, rows)
    if plain := [rows for rows in changed if _is_plain(rows)]:
        _rewrite_owners(transaction, plain)
    transaction.run("write/judged", documents=list(documents))


def _changed(documents: Sequence[str], transaction: Transaction) -> Iterator[GraphRows]:
    """The rows of those of `documents` that judgements make others than the graph holds."""
    about_organizations = judgements_on(transaction, [], "")
    judged = transaction.run("read/judged_documents")
    series = {row["series"] for row in judged}
    lines = transaction.run("read/lineage", ids=[row["document"] for row in judged])
    related = {row["id"] for row in lines}
    for row in transaction.run("read/readings", documents=list(documents)):
        read = unpacked(row["facts"], row["text"])
        judgements: Sequence[Judgement] = about_organizations
        if row["id"] in related or series_of(read.document) in series:
            versions = transaction.run("read/lineage", ids=[row["id"]])
            judgements = judgements_on(
                transaction, [each["id"] for each in versions], series_of(read.document)
            )
        rows = rows_of(read, Path(row["location"]) if row["location"] else None, judgements)
        rows.document["properties"]["reader"] = row["reader"]
        if rows.document["properties"]["digest"] != row["digest"]:
            yield rows


def _is_plain(rows: GraphRows) -> bool:
    """Whether who organizations are shows in its owners and doubts alone."""
    return (
        not rows.pairings
        and not rows.speeches
        and not any(each["committed_by"] for each in rows.tasks)
    )


def _rewrite_owners(transaction: Transaction, documents: Sequence[GraphRows]) -> None:
    """Put owners, doubts and what lists hold of them in place of what was; all else stays."""
    ids = [rows.document["id"] for rows in documents]
    spoken_of = transaction.run("read/organizations_of_documents", documents=ids)
    transaction.run("write/remove_owners", documents=ids)
    for name, rows in (
        ("write/divisions", _every(documents, "divisions")),
        ("write/organizations", _every(documents, "organizations")),
        ("write/owned_measures", _every(documents, "measures")),
        ("write/responsibilities", _every(documents, "responsibilities")),
        ("write/doubts_of_documents", _doubts(documents)),
        ("write/digests", [_digest(rows) for rows in documents]),
    ):
        run_batches(transaction, name, rows)
    transaction.run(
        "write/remove_idle_organizations", organizations=[row["id"] for row in spoken_of]
    )
    transaction.run("write/compare_again", documents=ids)
    tell_changed(transaction, ids)


def _every(documents: Sequence[GraphRows], part: str) -> list[Row]:
    return [row for rows in documents for row in getattr(rows, part)]


def _doubts(documents: Sequence[GraphRows]) -> list[Row]:
    return [row | {"document": rows.document["id"]} for rows in documents for row in rows.doubts]


def _digest(rows: GraphRows) -> Row:
    document = rows.document
    return {
        "id": document["id"],
        "digest": document["properties"]["digest"],
        "facts": rows.listing,
    }
