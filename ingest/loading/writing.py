"""Putting a document's rows into the graph, and taking out what it asserted."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import partial

from cypher.database import Row, Transaction
from ingest.loading.rows import GraphRows
from ingest.progress.following import put_beside
from ingest.progress.subjects import Attachment
from schema.divisions import by_code

# A Bolt message stays far below the 16 MB at which the embedded store stops answering.
_ROWS = 1000
_CHARACTERS = 1_000_000


def add(rows: GraphRows, transaction: Transaction, about: Sequence[Attachment]) -> None:
    """Add a document and all that it asserts, and attach the reports that are `about` it."""
    document = rows.document
    transaction.run(
        "write/document",
        **document,
        content=rows.content,
        loaded_at=datetime.now(UTC).isoformat(timespec="milliseconds"),
    )
    transaction.run("write/reading", document=document["id"], facts=rows.reading)
    transaction.run("write/listing", document=document["id"], facts=rows.listing)
    transaction.run("write/signature", **rows.signature)
    run = partial(run_batches, transaction)
    run("write/divisions", rows.divisions)
    if document["division"]:
        transaction.run("write/jurisdiction", id=document["id"], division=document["division"])
    run("write/organizations", rows.organizations)
    run("write/tasks", rows.tasks, document["id"])
    run("write/committers", [row for row in rows.tasks if row["committed_by"]])
    run("write/measures", rows.measures)
    run("write/responsibilities", rows.responsibilities)
    _add_targets(rows, transaction)
    run("write/pairings", rows.pairings, document["id"])
    run("write/parties", [row for row in rows.parties if by_code(row["party"])])
    run("write/party_organizations", [row for row in rows.parties if not by_code(row["party"])])
    run("write/speeches", rows.speeches, document["id"])
    run("write/citations", rows.citations, document["id"])
    run("write/reprints", rows.reprints, document["id"])
    run("write/warnings", rows.warnings, document["id"])
    run("write/doubts", rows.doubts, document["id"])
    put_beside(transaction, document["id"], about)


def _add_targets(rows: GraphRows, transaction: Transaction) -> None:
    """Each target goes under its document and under what governs it: a measure, a task, nothing."""
    governed: dict[str, list[Row]] = {"measures": [], "tasks": [], "documents": []}
    for row in rows.targets:
        owner = "measures" if row["measure"] else "tasks" if row["task"] else "documents"
        governed[owner].append(row)
    for owner, targets in governed.items():
        run_batches(transaction, f"write/targets_of_{owner}", targets, rows.document["id"])


def run_batches(
    transaction: Transaction, name: str, rows: list[Row], document: str | None = None
) -> None:
    """Run a statement on `rows`, as many at a time as one message may hold."""
    parameters = {"document": document} if document else {}
    for batch in batches(rows):
        transaction.run(name, rows=batch, **parameters)


def batches(rows: list[Row]) -> Iterator[list[Row]]:
    """`rows` in their order, as many at a time as one message may hold."""
    batch: list[Row] = []
    size = 0
    for row in rows:
        length = len(str(row))
        if batch and (len(batch) == _ROWS or size + length > _CHARACTERS):
            yield batch
            batch, size = [], 0
        batch.append(row)
        size += length
    if batch:
        yield batch


def clear(document: str, transaction: Transaction) -> None:
    """Remove what a document asserts; organizations that nobody else names go too."""
    spoken_of = transaction.run("read/organizations_of_document", document=document)
    transaction.run("write/compare_again", documents=[document])
    for part in ("tasks", "remarks", "pairings", "authorship", "standings"):
        transaction.run(f"write/remove_{part}", document=document)
    transaction.run(
        "write/remove_idle_organizations", organizations=[row["id"] for row in spoken_of]
    )
