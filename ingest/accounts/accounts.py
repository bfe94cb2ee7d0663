"""Accounts in the graph: added, changed, disabled, never removed, so that no name is given twice.

A password arrives here hashed. Every change is one transaction with its entry in the audit log.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Literal

from cypher.database import Database, Row, Transaction
from ingest.audit import Action, record
from ingest.refused import RefusedError
from schema.account import AccountRole, account_id, key_of

Code = Literal["unknown", "taken", "first", "last", "organization"]


class AccountError(RefusedError[Code]):
    """An account cannot be so."""


@dataclass(frozen=True)
class NewAccount:
    """An account to be added; `password` is hashed, `organization` the id of a reporter's bureau.

    `display_name` stands under what its owner changes.
    """

    name: str
    role: AccountRole
    password: str
    display_name: str = ""
    organization: str | None = None


@dataclass(frozen=True)
class AccountChange:
    """What is to be otherwise; null stays. With the role, its `organization` is told anew."""

    role: AccountRole | None = None
    organization: str | None = None
    disabled: bool | None = None
    password: str | None = None


def add(database: Database, new: NewAccount, by: str) -> str:
    """Add an account and return its id; raises `AccountError`."""
    return database.write(partial(_add, new, by))


def change(database: Database, account: str, wanted: AccountChange, by: str) -> None:
    """Change the account of that id; raises `AccountError`.

    A new password ends its sessions; being disabled ends them and revokes its tokens.
    """
    database.write(partial(_change, account, wanted, by))


def _add(new: NewAccount, by: str, transaction: Transaction) -> str:
    others = transaction.run("read/accounts", account=None)
    display_name = new.display_name or new.name
    _check_names(new.name, display_name, others)
    if not others and new.role != "administrator":
        raise AccountError(
            "first",
            "还没有账号：第一个账号必须是管理员（administrator）。",
            "There are no accounts yet: the first must be an administrator.",
        )
    _check_organization(transaction, new.role, new.organization)
    identity = account_id(new.name)
    properties = {
        "name": new.name,
        "display_name": display_name,
        "role": new.role,
        "organization": new.organization,
        "password": new.password,
        "disabled": False,
        "created_at": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    transaction.run("write/account", id=identity, properties=properties)
    record(transaction, by, "account_added", identity, f"{new.name}（{new.role}）")
    return identity


def _change(account: str, wanted: AccountChange, by: str, transaction: Transaction) -> None:
    administrators = {row["id"] for row in transaction.run("write/hold_administrators")}
    before = _known(transaction, account)
    loses = wanted.disabled or wanted.role not in (None, "administrator")
    if loses and administrators == {account}:
        raise AccountError(
            "last",
            "这是最后一个能登录的管理员，不能停用或改为其他角色。请先添加另一个管理员。",
            "This is the last administrator who can sign in and must stay one. "
            "Add another administrator first.",
        )
    if wanted.role:
        _check_organization(transaction, wanted.role, wanted.organization)
    for action, properties, detail in _steps(before, wanted):
        transaction.run("write/account_properties", id=account, properties=properties)
        record(transaction, by, action, account, detail)
    if wanted.password or wanted.disabled:
        transaction.run("write/remove_sessions", account=account)
    if wanted.disabled:
        transaction.run("write/remove_tokens", account=account)


def _steps(before: Row, wanted: AccountChange) -> Iterator[tuple[Action, Row, str]]:
    """What changes: as the log calls it, the properties, and a few words."""
    name, former = before["name"], before["organization"]
    said = {"role": wanted.role, "organization": wanted.organization}
    if wanted.role and said != {"role": before["role"], "organization": former and former["id"]}:
        yield "account_changed", said, f"{name}：{before['role']} → {wanted.role}"
    if wanted.disabled is not None and wanted.disabled != before["disabled"]:
        action: Action = "account_disabled" if wanted.disabled else "account_enabled"
        yield action, {"disabled": wanted.disabled}, name
    if wanted.password:
        yield "password_set", {"password": wanted.password}, name


def _known(transaction: Transaction, account: str) -> Row:
    rows = transaction.run("read/accounts", account=account)
    if not rows:
        raise AccountError(
            "unknown", f"没有 id 为 {account} 的账号。", f"No account has the id {account}."
        )
    return rows[0]


def _check_names(name: str, display_name: str, others: list[Row]) -> None:
    """Neither may be taken for another account's, in whatever width or case."""
    known = {key_of(each[part]) for each in others for part in ("name", "display_name")}
    for given in (name, display_name):
        if key_of(given) in known:
            raise AccountError(
                "taken",
                f"已经有账号叫“{given}”（全角半角、大小写不作区分）。请换一个名字。",
                f"An account is called {given} already, whatever the width and case. "
                "Choose another name.",
            )


def _check_organization(
    transaction: Transaction, role: AccountRole, organization: str | None
) -> None:
    if (role == "reporter") != bool(organization):
        raise AccountError(
            "organization",
            "填报人（reporter）要写明为哪个单位填报，其他角色则不写。",
            "A reporter reports for an organization that must be named; other roles have none.",
        )
    if organization and not transaction.run("read/organization_identities", ids=[organization]):
        raise AccountError(
            "organization",
            f"图谱里没有 id 为 {organization} 的单位。",
            f"The graph has no organization with the id {organization}.",
        )
