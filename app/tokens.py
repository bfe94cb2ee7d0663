"""Tokens as the site and the command line make them: told once, kept as digests."""

from datetime import UTC, datetime, timedelta

from app.secret import digest, new_token
from cypher.database import Database
from ingest.accounts import tokens
from ingest.accounts.tokens import NewToken

_TOLD = 4

# A year covers what an office renews by hand; a token that never ends is forgotten.
LONGEST_DAYS = 366


def make(graph: Database, account: str, label: str, days: int, by: str) -> str:
    """A new token of an account, which ends after so many days; its text is told only here."""
    token, now = new_token(), datetime.now(UTC)
    new = NewToken(
        digest=digest(token),
        last=token[-_TOLD:],
        label=label,
        made_at=now,
        expires_at=now + timedelta(days=days),
    )
    tokens.make(graph, account, new, by)
    return token
