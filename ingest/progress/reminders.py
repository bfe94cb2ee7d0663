"""What was told to whom: a reminder is sent once."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from functools import partial

from cypher.database import Database, Transaction


@dataclass(frozen=True)
class Reminder:
    """That a channel was told of a measure's deadline."""

    id: str
    measure: str
    due: str
    kind: str
    channel: str


def remember(database: Database, reminders: Sequence[Reminder], at: datetime) -> None:
    """Keep that these were sent."""
    rows = [asdict(each) | {"at": at.isoformat(timespec="seconds")} for each in reminders]
    database.write(partial(_remember, rows))


def _remember(rows: list[dict[str, str]], transaction: Transaction) -> None:
    transaction.run("write/reminders", rows=rows)
