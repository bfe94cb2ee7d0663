"""A stored document as the object that was read from its file."""

from app.problems import Words, not_found
from cypher.database import Database
from ingest.readings import unpacked
from schema.extraction import Extraction


def extraction_of(database: Database, document: str) -> Extraction:
    """What is in force of one version; raises `ProblemError` when the graph does not hold it.

    A document loaded before readings were kept is not held either: it has to be loaded again.
    """
    for row in database.read("read/document_reading", document=document):
        return unpacked(row["facts"], row["text"])
    raise not_found(Words("文件", "document"), document)
