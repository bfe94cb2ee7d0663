"""Accounts as the site and the command line change them: refusals are problems for people."""

from app import passwords
from app.lookups import accounts, organizations
from app.lookups.accounts import Account
from app.problems import ProblemError, Words, refused
from cypher.database import Database
from ingest.accounts.accounts import AccountChange, AccountError, Code, NewAccount
from ingest.accounts.accounts import add as _add
from ingest.accounts.accounts import change as _change
from schema.account import AccountRole, is_name

_REFUSED = Words("账号不能这样改", "The account cannot be so")
_STATUS: dict[Code, int] = {
    "unknown": 404, "taken": 409, "first": 422, "last": 409, "organization": 422,
}  # fmt: skip


def add(
    graph: Database,
    name: str,
    role: AccountRole,
    password: str,
    *,
    by: str,
    display_name: str = "",
    organization: str = "",
) -> Account:
    """Add an account; `organization` is the bureau of a reporter, as people call it, or its id.

    Raises `ProblemError` when a name, the password or the organization does not do.
    """
    shown = display_name.strip() or name.strip()
    for each in (name.strip(), shown):
        _check_name(each)
    new = NewAccount(
        name=name.strip(),
        role=role,
        password=passwords.hashed(password, name, shown),
        display_name=shown,
        organization=_organization(graph, organization),
    )
    try:
        identity = _add(graph, new, by)
    except AccountError as error:
        raise _problem(error) from error
    return accounts.get(graph, identity)


def set_role(
    graph: Database, account: str, role: AccountRole, organization: str, *, by: str
) -> None:
    """Give an account a role, and a reporter an organization; raises `ProblemError`."""
    wanted = AccountChange(role=role, organization=_organization(graph, organization))
    _put(graph, account, wanted, by)


def set_password(graph: Database, account: str, password: str, *, by: str) -> None:
    """Give an account a password, which ends its sessions; raises `ProblemError`."""
    known = accounts.get(graph, account)
    kept = passwords.hashed(password, known.name, known.display_name)
    _put(graph, account, AccountChange(password=kept), by)


def set_disabled(graph: Database, account: str, disabled: bool, *, by: str) -> None:
    """Keep an account from signing in, or let it again; raises `ProblemError`."""
    _put(graph, account, AccountChange(disabled=disabled), by)


def called(graph: Database, name: str) -> Account:
    """The account that signs in as `name`; raises `ProblemError` when there is none."""
    found = accounts.called(graph, name)
    if found is None:
        raise ProblemError(
            404,
            "not-found",
            Words("没有找到", "Not found"),
            Words(
                f"没有叫“{name}”的账号；zeren accounts list 列出全部。",
                f"No account is called {name}; zeren accounts list shows all.",
            ),
        )
    return found


def _put(graph: Database, account: str, wanted: AccountChange, by: str) -> None:
    try:
        _change(graph, account, wanted, by)
    except AccountError as error:
        raise _problem(error) from error


def _check_name(name: str) -> None:
    if not is_name(name):
        raise ProblemError(
            422,
            "account-name",
            _REFUSED,
            Words(
                "名字要有 1 到 60 个看得见的字符，不能有冒号。",
                "A name has 1 to 60 characters that can be seen, and no colon.",
            ),
        )


def _organization(graph: Database, called_so: str) -> str | None:
    """The id of the one organization that is called so; None for no words."""
    name = called_so.strip()
    if not name or name.startswith("org-"):
        return name or None
    found = organizations.named(graph, name)
    if len(found) == 1:
        return found[0].id
    listed = "；".join(each.name for each in found[:10])
    raise ProblemError(
        422,
        "organization",
        _REFUSED,
        Words(
            f"叫“{name}”的单位不止一个，请写全称：{listed}。"
            if found
            else f"图谱里没有叫“{name}”的单位。请先载入提到它的文件，或换一个叫法。",
            f"Several organizations are called {name}; give the full name: {listed}."
            if found
            else f"The graph has no organization called {name}. Load a document that names it.",
        ),
    )


def _problem(error: AccountError) -> ProblemError:
    return refused(error, "account", _REFUSED, _STATUS)
