"""Telling those who hold facts in memory that the graph's have changed.

Whatever changes the facts of a document, whether it is in force, or what it repeats, says so in the
same transaction.
"""

from collections.abc import Sequence
from uuid import uuid4

from cypher.database import Transaction


def followers_of(transaction: Transaction, documents: Sequence[str]) -> list[str]:
    """The documents that repeat facts of these: asked before facts go, and told of afterwards."""
    rows = transaction.run("read/followers", documents=list(documents))
    return [row["id"] for row in rows]


def tell_changed(transaction: Transaction, documents: Sequence[str]) -> None:
    """Say that what lists hold of these documents is out of date."""
    transaction.run("write/changed", documents=list(dict.fromkeys(documents)), revision=uuid4().hex)
