"""What was read of a document that the graph holds."""

from cypher.database import Transaction
from ingest.readings import unpacked
from schema.extraction import Extraction


def read_of(transaction: Transaction, document: str) -> Extraction | None:
    """What was read of a stored document, before any judgement."""
    rows = transaction.run("read/document_reading", document=document)
    return unpacked(rows[0]["facts"], rows[0]["text"]) if rows else None
