"""Sessions in the graph, known by the digests of their secrets alone."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from cypher.database import Database, Transaction
from ingest.audit import record

# A working day out of use ends a session, and two weeks end any.
IDLE = timedelta(hours=12)
LONGEST = timedelta(days=14)
# Use is noted no oftener, so that reading does not write.
NOTED_EVERY = timedelta(minutes=30)


@dataclass(frozen=True)
class SignIn:
    """Who signed in: the account's id and name, from which address, and when."""

    account: str
    name: str
    address: str
    at: datetime


def told(at: datetime) -> str:
    """A time as the graph keeps it: in UTC and of one length, so that times sort as words."""
    return at.isoformat(timespec="microseconds")


def begin(
    database: Database, digest: str, who: SignIn, matched: str, rehashed: str | None = None
) -> bool:
    """Begin a session; `matched` is the hash that the password was found to fit.

    `rehashed` is the same password under newer parameters. False when the account was disabled or
    given another password meanwhile.
    """
    return database.write(partial(_begin, digest, who, matched, rehashed))


def refuse(database: Database, who: SignIn) -> None:
    """Note that a sign-in was refused; what was typed is noted for accounts that there are alone:
    people type passwords where names belong."""
    database.write(partial(_note_refusal, who))


def see(database: Database, digest: str, at: datetime) -> None:
    """Note that a session is in use."""
    seen = told(at)
    database.write(lambda transaction: transaction.run("write/session_seen", id=digest, at=seen))


def forget(database: Database, digest: str) -> None:
    """End a session in whose place another has begun."""
    database.write(lambda transaction: transaction.run("write/remove_session", id=digest))


def end(database: Database, digest: str, account: str, by: str) -> None:
    """End a session, as whoever began it asked."""
    database.write(partial(_end, digest, account, by))


def _begin(
    digest: str, who: SignIn, matched: str, rehashed: str | None, transaction: Transaction
) -> bool:
    [now] = transaction.run("read/account_password", account=who.account)
    if now["disabled"] or now["password"] != matched:
        return False
    if rehashed:
        properties = {"password": rehashed}
        transaction.run("write/account_properties", id=who.account, properties=properties)
    transaction.run(
        "write/remove_stale_sessions",
        account=who.account,
        now=told(who.at),
        seen_after=told(who.at - IDLE),
    )
    transaction.run(
        "write/session",
        id=digest,
        account=who.account,
        at=told(who.at),
        expires_at=told(who.at + LONGEST),
    )
    record(transaction, who.name, "sign_in", who.account, who.address)
    return True


def _note_refusal(who: SignIn, transaction: Transaction) -> None:
    record(transaction, who.name, "sign_in_refused", who.account, who.address)


def _end(digest: str, account: str, by: str, transaction: Transaction) -> None:
    transaction.run("write/remove_session", id=digest)
    record(transaction, by, "sign_out", account, "")
