"""Accounts, for administrators."""

from fastapi import APIRouter
from pydantic import Field, SecretStr

from app import accounts
from app.api.queries import Id
from app.api.responses import SINGLES, problem
from app.graph import Graph
from app.lookups import accounts as lookup
from app.lookups.accounts import Account
from app.lookups.record import Filter, Word
from app.person import Administrator
from schema.account import AccountRole

router = APIRouter(prefix="/accounts", tags=["账号"])

_CHANGES = SINGLES | {409: problem("名字已有人用，或这是最后一个管理员")}


class RoleOf(Filter):
    """What an account may do."""

    role: AccountRole
    organization: Word = Field(default="", description="填报人的单位：id 或名称；其他角色不写")


class PasswordOf(Filter):
    """A password, which no answer repeats."""

    password: SecretStr = Field(description="至少 10 个字符", max_length=1000)


class AccountToAdd(RoleOf, PasswordOf):
    """A new account."""

    name: Word = Field(description="登录名", examples=["lin"])
    display_name: Word = Field(default="", description="显示的姓名；不写时同登录名")


@router.get("", summary="全部账号")
def list_accounts(graph: Graph, person: Administrator) -> list[Account]:
    """按登录名排列；停用的也在内。"""
    return lookup.everyone(graph)


@router.post("", summary="添加账号", responses=_CHANGES)
def add_account(graph: Graph, person: Administrator, new: AccountToAdd) -> Account:
    return accounts.add(
        graph,
        new.name,
        new.role,
        new.password.get_secret_value(),
        display_name=new.display_name,
        organization=new.organization,
        by=person.signs(),
    )


@router.post("/{account}/role", summary="改变角色", responses=_CHANGES)
def set_account_role(graph: Graph, person: Administrator, account: Id, wanted: RoleOf) -> Account:
    accounts.set_role(graph, account, wanted.role, wanted.organization, by=person.signs())
    return lookup.get(graph, account)


@router.post("/{account}/password", summary="重设密码", responses=SINGLES)
def set_account_password(
    graph: Graph, person: Administrator, account: Id, wanted: PasswordOf
) -> Account:
    """原有的登录随之失效。"""
    password = wanted.password.get_secret_value()
    accounts.set_password(graph, account, password, by=person.signs())
    return lookup.get(graph, account)


@router.post("/{account}/disable", summary="停用", responses=_CHANGES)
def disable_account(graph: Graph, person: Administrator, account: Id) -> Account:
    """登录与令牌随之失效。"""
    accounts.set_disabled(graph, account, True, by=person.signs())
    return lookup.get(graph, account)


@router.post("/{account}/enable", summary="恢复", responses=SINGLES)
def enable_account(graph: Graph, person: Administrator, account: Id) -> Account:
    accounts.set_disabled(graph, account, False, by=person.signs())
    return lookup.get(graph, account)
