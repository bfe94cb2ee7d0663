"""Loading an extraction into the graph: one transaction a document, all or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path

from cypher.database import Database, Row, Transaction
from ingest.audit import Action, record
from ingest.loading.changed import followers_of, tell_changed
from ingest.loading.rows import GraphRows, location_of, rows_of
from ingest.loading.writing import add, clear
from ingest.progress.following import find_again, put_beside
from ingest.progress.subjects import Attachment
from ingest.readings import read_of
from ingest.versions.series import same_paper, series_of
from schema.extraction import Document, Extraction
from schema.judgement import Judgement

# Who loads when nobody is named.
PROGRAM = "zeren"


class Outcome(StrEnum):
    """What a load did to the graph."""

    LOADED = "loaded"
    REPLACED = "replaced"  # a former version is superseded now
    REREAD = "reread"  # the same bytes, understood otherwise than before
    UNCHANGED = "unchanged"
    OUTDATED = "outdated"  # a later version is in force already


# What the audit log calls them; what changed nothing is not in it.
_ACTIONS: dict[Outcome, Action] = {
    Outcome.LOADED: "document_loaded",
    Outcome.REPLACED: "document_replaced",
    Outcome.REREAD: "document_reread",
    Outcome.OUTDATED: "document_outdated",
}


@dataclass(frozen=True)
class LoadReport:
    """What became of one document.

    `former` holds the titles of the versions it supersedes, `remarks` what a person should know of
    the document as a whole: that it names nobody responsible, or no place.
    """

    document: str
    title: str
    outcome: Outcome
    tasks: int
    responsibilities: int
    targets: int
    pairings: int
    former: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


def load(
    database: Database, extraction: Extraction, path: Path | None = None, by: str = PROGRAM
) -> LoadReport:
    """Put what was read of one document in force, superseding its former version.

    `path` is the file it was read from: another version of that file, of the same series
    (`ingest.versions.series`) or number is a former version. What people decided of it, or of a
    former version in the same words, holds, and what was reported of it stays. The audit log says
    that `by` loaded it, when anything changed. Raises `cypher.errors.GraphError`; the graph is then
    as it was.
    """
    return database.write(partial(_load, extraction, path, by))


def remove(database: Database, document: str, by: str = PROGRAM) -> list[str]:
    """Take a document and all that it alone asserts out of the graph.

    Judgements and reports are kept. What it superseded is in force again, unless something else
    supersedes that; the titles of these versions are returned.
    """
    return database.write(partial(_remove, document, by))


def rewrite(transaction: Transaction, rows: GraphRows) -> None:
    """Put the rows of a stored document in place of what it asserted."""
    document = rows.document["id"]
    followers = followers_of(transaction, [document])
    about = _reported(document, transaction)
    clear(document, transaction)
    add(rows, transaction, about)
    tell_changed(transaction, [document, *followers])


def _reported(document: str, transaction: Transaction) -> list[Attachment]:
    """What the reports on a stored document are about in what was read of it."""
    read = read_of(transaction, document)
    if read is None:
        return []
    versions = transaction.run("read/lineage", ids=[document])
    series = series_of(read.document)
    return find_again(transaction, read, [each["id"] for each in versions], series)


def judgements_on(
    transaction: Transaction, documents: Sequence[str], series: str
) -> list[Judgement]:
    """The judgements in force on the facts of these versions, and on all organizations."""
    rows = transaction.run("read/judgements_on", documents=list(documents), series=series)
    return [Judgement.model_validate_json(row["record"]) for row in rows]


def _state(document: str, transaction: Transaction) -> Row:
    """`title`, `digest` and `superseded` of a document; empty when it is not in the graph."""
    return next(iter(transaction.run("read/document_state", document=document)), {})


def _load(read: Extraction, path: Path | None, by: str, transaction: Transaction) -> LoadReport:
    report = _put_in_force(read, path, transaction)
    if action := _ACTIONS.get(report.outcome):
        record(transaction, by, action, report.document, report.title)
    return report


def _put_in_force(read: Extraction, path: Path | None, transaction: Transaction) -> LoadReport:
    document, series = read.document.id, series_of(read.document)
    state = _state(document, transaction)
    others = _other_versions(read.document, path, transaction)
    versions = transaction.run("read/lineage", ids=[document, *(each["id"] for each in others)])
    known = [document, *(each["id"] for each in versions)]
    rows = rows_of(read, path, judgements_on(transaction, known, series))
    same = state.get("digest") == rows.document["properties"]["digest"]
    if same:
        _say_by_what(rows, transaction)
    if same and (not state["superseded"] or not others):
        return _report(rows, Outcome.UNCHANGED)
    touched = [document, *(each["id"] for each in others)]
    followers = followers_of(transaction, touched) if state or others else []
    if not same:
        # While the former reading is there to tell what became of a thing.
        about = find_again(transaction, read, known, series)
        if state:
            clear(document, transaction)
        add(rows, transaction, about)
    report = _report(rows, Outcome.LOADED)
    if state or others:
        report = _put_in_order(rows, others, transaction, reread=bool(state) and not same)
    tell_changed(transaction, [*touched, *followers])
    return report


def _other_versions(document: Document, path: Path | None, transaction: Transaction) -> list[Row]:
    """Those in force of the same file or series, or of the same number and much the same title."""
    found = transaction.run(
        "read/other_versions",
        document=document.id,
        location=location_of(path),
        series=series_of(document),
    )
    numbered = transaction.run(
        "read/documents_numbered",
        document=document.id,
        doc_number=document.doc_number,
        division=document.jurisdiction.code if document.jurisdiction else None,
    )
    same = [each for each in numbered if same_paper(each["title"], document.title)]
    return list({each["id"]: each for each in (*found, *same)}.values())


def _put_in_order(
    rows: GraphRows, others: list[Row], transaction: Transaction, *, reread: bool
) -> LoadReport:
    document, issued_on = rows.document["id"], rows.document["properties"]["issued_on"]
    transaction.run("write/forget_order", document=document)
    transaction.run("write/compare_again", documents=[document, *(each["id"] for each in others)])
    later = [each for each in others if issued_on and (each["issued_on"] or "") > issued_on]
    if later:
        latest = max(later, key=lambda each: str(each["issued_on"]))
        _supersede(transaction, latest["id"], [document])
        return _report(rows, Outcome.OUTDATED)
    _supersede(transaction, document, [each["id"] for each in others])
    if others:
        return _report(rows, Outcome.REPLACED, tuple(each["title"] for each in others))
    return _report(rows, Outcome.REREAD if reread else Outcome.LOADED)


def _supersede(transaction: Transaction, document: str, former: list[str]) -> None:
    transaction.run("write/supersede", document=document, former=former)


def _say_by_what(rows: GraphRows, transaction: Transaction) -> None:
    properties = rows.document["properties"]
    transaction.run(
        "write/read_anew",
        id=rows.document["id"],
        sha256=properties["sha256"],
        reader=properties["reader"],
    )


def _remove(document: str, by: str, transaction: Transaction) -> list[str]:
    state = _state(document, transaction)
    followers = followers_of(transaction, [document])
    transaction.run("write/inherit_order", document=document)
    former = transaction.run("write/back_in_force", document=document)
    back = [each["id"] for each in former]
    about = {each: _reported(each, transaction) for each in back}
    clear(document, transaction)
    transaction.run("write/remove_document", document=document)
    for each, reports in about.items():
        put_beside(transaction, each, reports)
    transaction.run("write/compare_again", documents=back)
    tell_changed(transaction, [*followers, *back])
    if state:
        record(transaction, by, "document_removed", document, state["title"])
    return [each["title"] for each in former]


def _report(rows: GraphRows, outcome: Outcome, former: tuple[str, ...] = ()) -> LoadReport:
    return LoadReport(
        document=rows.document["id"],
        title=rows.document["properties"]["title"],
        outcome=outcome,
        tasks=len(rows.tasks),
        responsibilities=len(rows.responsibilities),
        targets=len(rows.targets),
        pairings=len(rows.pairings),
        former=former,
        remarks=tuple(
            row["properties"]["message"]
            for row in rows.warnings
            if "start" not in row["properties"]
        ),
    )
