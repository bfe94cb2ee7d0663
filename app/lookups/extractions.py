"""A stored document as the object that was read from its file, and as people decided it."""

from app.problems import Words, not_found
from cypher.database import Database
from ingest.judgement.judging import judged
from ingest.readings import unpacked
from ingest.versions.series import series_of
from schema.extraction import Extraction
from schema.judgement import Judgement


def extraction_of(database: Database, document: str) -> Extraction:
    """What is in force of one version; raises `ProblemError` when the graph does not hold it.

    A document loaded before readings were kept is not held either: it has to be loaded again.
    """
    for row in database.read("read/document_reading", document=document):
        read = unpacked(row["facts"], row["text"])
        return judged(read, _judgements(database, read))
    raise not_found(Words("文件", "document"), document)


def _judgements(database: Database, read: Extraction) -> list[Judgement]:
    versions = database.read("read/lineage", ids=[read.document.id])
    rows = database.read(
        "read/judgements_on",
        documents=[each["id"] for each in versions],
        series=series_of(read.document),
    )
    return [Judgement.model_validate_json(row["record"]) for row in rows]
