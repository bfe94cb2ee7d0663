"""Tokens in the graph, with which programs ask in an account's name."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from cypher.database import Database, Transaction
from ingest.accounts.sessions import told
from ingest.audit import record
from schema.identity import identifier


@dataclass(frozen=True)
class NewToken:
    """A token by its digest; `last` are the four characters that its owner tells it by."""

    digest: str
    last: str
    label: str
    made_at: datetime
    expires_at: datetime


def token_id(digest: str) -> str:
    """The id of a token: what names it without letting anybody in."""
    return identifier("token", digest)


def make(database: Database, account: str, new: NewToken, by: str) -> str:
    """Add a token to an account and return its id."""
    return database.write(partial(_make, account, new, by))


def revoke(database: Database, account: str, token: str, by: str) -> bool:
    """Revoke a token; false when the account has none of that id."""
    return database.write(partial(_revoke, account, token, by))


def _make(account: str, new: NewToken, by: str, transaction: Transaction) -> str:
    properties = {
        "account": account,
        "digest": new.digest,
        "label": new.label,
        "last": new.last,
        "created_at": told(new.made_at),
        "expires_at": told(new.expires_at),
    }
    identity = token_id(new.digest)
    transaction.run("write/token", id=identity, properties=properties)
    record(transaction, by, "token_made", identity, f"{new.label}（…{new.last}）")
    return identity


def _revoke(account: str, token: str, by: str, transaction: Transaction) -> bool:
    removed = transaction.run("write/remove_token", account=account, id=token)
    for row in removed:
        record(transaction, by, "token_revoked", token, row["label"])
    return bool(removed)
