"""What changed from one stored version of a document to another."""

from app.lookups import documents
from app.lookups.extractions import extraction_of
from app.problems import ProblemError, Words
from cypher.database import Database
from ingest.versions.compare import compare
from schema.changes import Changes

_NOT_FOUND = Words("没有找到", "Not found")


def changes(database: Database, document: str, former: str | None = None) -> Changes:
    """How a document differs from the version it supersedes, or from `former`, an id.

    Raises `ProblemError` when the graph lacks either, or it supersedes none.
    """
    versions = documents.versions(database, document)
    if former is None and not versions.former:
        raise _no_former(versions.document.title)
    former = former or versions.former[-1].id
    return compare(extraction_of(database, former), extraction_of(database, document))


def _no_former(title: str) -> ProblemError:
    return ProblemError(
        404,
        "no-former-version",
        _NOT_FOUND,
        Words(
            f"《{title}》没有上一版可以比较。可以指明要比较的文件，或先载入上一版。",
            f"《{title}》 supersedes no version. Name a document to compare with, "
            "or load the former version first.",
        ),
    )
