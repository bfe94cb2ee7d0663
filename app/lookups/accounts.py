"""Accounts: who there is, and whose a session or a token is."""

from datetime import datetime

from pydantic import Field

from app.lookups.details import records
from app.lookups.record import Record
from app.problems import Words, not_found
from cypher.database import Database
from ingest.accounts.sessions import IDLE, told
from ingest.accounts.tokens import token_id
from schema.account import AccountRole, account_id

_ACCOUNT = Words("账号", "account")


class Bureau(Record):
    """The organization that a reporter reports for."""

    id: str
    name: str = Field(description="全称", examples=["温州市洞头区农业农村局"])


class Account(Record):
    """An account, without what it signs in with."""

    id: str
    name: str = Field(description="登录名", examples=["lin"])
    display_name: str = Field(description="显示的姓名，署在改动之下", examples=["林督查"])
    role: AccountRole = Field(
        description="reader 查看，reporter 填报本单位任务，coordinator 督查，administrator 管理员"
    )
    organization: Bureau | None = Field(description="填报人所在的单位")
    disabled: bool = Field(description="已停用")
    created_at: datetime


class Holder(Record):
    """Whose a session or a token is; `seen_at` is when use of the session was last noted."""

    id: str
    name: str
    display_name: str
    role: AccountRole
    organization: str | None
    seen_at: datetime | None = None


class Token(Record):
    """A token, without what lets a program in."""

    id: str
    label: str
    last: str
    created_at: datetime
    expires_at: datetime


def exist(database: Database) -> bool:
    """Whether there is any account."""
    return bool(database.read("read/accounts_exist"))


def everyone(database: Database) -> list[Account]:
    """All accounts, by name."""
    return records(Account)(database.read("read/accounts", account=None))


def get(database: Database, identity: str) -> Account:
    """The account of that id; raises `ProblemError` when there is none."""
    found = records(Account)(database.read("read/accounts", account=identity))
    if not found:
        raise not_found(_ACCOUNT, identity)
    return found[0]


def called(database: Database, name: str) -> Account | None:
    """The account that signs in as `name`."""
    found = records(Account)(database.read("read/accounts", account=account_id(name)))
    return found[0] if found else None


def password_of(database: Database, account: str) -> str | None:
    """The hash that the account of that id signs in with; None when nobody can."""
    rows = database.read("read/account_password", account=account)
    return next((str(row["password"]) for row in rows if not row["disabled"]), None)


def of_session(database: Database, digest: str, at: datetime) -> Holder | None:
    """Whose session it is; None when there is none, or it is over."""
    rows = database.read(
        "read/account_of_session", session=digest, now=told(at), seen_after=told(at - IDLE)
    )
    return next(iter(records(Holder)(rows)), None)


def of_token(database: Database, digest: str, at: datetime) -> Holder | None:
    """Whose token it is; None when there is none, or it has expired."""
    rows = database.read(
        "read/account_of_token", token=token_id(digest), digest=digest, now=told(at)
    )
    return next(iter(records(Holder)(rows)), None)


def tokens(database: Database, account: str) -> list[Token]:
    """The tokens of an account, the latest first."""
    return records(Token)(database.read("read/tokens", account=account))
