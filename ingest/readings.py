"""What was read from a document, in the form in which the graph keeps it.

The graph holds the facts in force, which people may have corrected. Beside them it keeps what the
machine read, so that a judgement can be taken back, and versions be compared, without the file.
"""

import base64
import json
import zlib

from cypher.database import Transaction
from schema.extraction import Extraction

_FASTEST = 1


def packed(extraction: Extraction) -> str:
    """The facts of `extraction` without its text: JSON, deflated, in base64."""
    facts = extraction.model_dump_json(exclude={"text"}, exclude_defaults=True)
    return base64.b64encode(zlib.compress(facts.encode(), _FASTEST)).decode("ascii")


def unpacked(facts: str, text: str) -> Extraction:
    """The extraction that was `packed`, on its text."""
    read = json.loads(zlib.decompress(base64.b64decode(facts)))
    return Extraction.model_validate(read | {"text": text})


def read_of(transaction: Transaction, document: str) -> Extraction | None:
    """What was read of a stored document, before any judgement."""
    rows = transaction.run("read/document_reading", document=document)
    return unpacked(rows[0]["facts"], rows[0]["text"]) if rows else None
