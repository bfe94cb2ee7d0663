"""The audit log: who changed what, and when, kept in the transaction of the change itself.

Entries are only ever added: no statement changes or removes one.
"""

from datetime import UTC, datetime
from typing import Literal
from uuid import uuid4

from cypher.database import Transaction

Action = Literal[
    "sign_in", "sign_in_refused", "sign_out",
    "account_added", "account_changed", "account_disabled", "account_enabled", "password_set",
    "token_made", "token_revoked",
    "judgement", "judgement_undone",
    "document_loaded", "document_replaced", "document_reread", "document_outdated",
    "document_removed",
    "report", "set_rule",
]  # fmt: skip


def record(transaction: Transaction, by: str, action: Action, subject: str, detail: str) -> None:
    """Note that `by` did `action` to the thing with the id `subject`; `detail` is for people."""
    transaction.run(
        "write/audit_entry",
        id=f"audit-{uuid4().hex[:16]}",
        properties={
            "at": datetime.now(UTC).isoformat(timespec="microseconds"),
            "by": by,
            "action": action,
            "subject": subject,
            "detail": detail,
        },
    )
