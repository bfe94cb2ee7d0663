"""Which reminders were sent."""

from collections.abc import Sequence

from cypher.database import Database


def told(database: Database, ids: Sequence[str]) -> set[str]:
    """Those of `ids` that were sent already."""
    return {row["id"] for row in database.read("read/reminders_told", ids=list(ids))}
