"""Accounts: their names, their roles, and the rights that come with these."""

import re
import unicodedata
from typing import Literal, get_args

from schema.identity import identifier

AccountRole = Literal["reader", "reporter", "coordinator", "administrator"]
Right = Literal["read", "report", "report_for_all", "decide", "audit", "administer"]

ROLES: tuple[AccountRole, ...] = get_args(AccountRole)

# Each role may do what the one before it may, and more.
_RIGHTS: dict[AccountRole, frozenset[Right]] = {
    "reader": frozenset({"read"}),
    "reporter": frozenset({"read", "report"}),
    "coordinator": frozenset({"read", "report", "report_for_all", "decide", "audit"}),
    "administrator": frozenset(get_args(Right)),
}
_LONGEST = 60
# Control characters, unassigned ones, and those that change the direction of others.
_INVISIBLE = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})


def rights_of(role: AccountRole) -> frozenset[Right]:
    """What an account of `role` may do; `report` alone means: of its own bureau's tasks."""
    return _RIGHTS[role]


def key_of(name: str) -> str:
    """What two spellings of one name share, whatever their width, case and spaces."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    return re.sub(r"\s+", " ", folded).strip()


def account_id(name: str) -> str:
    """The id of the account that signs in as `name`."""
    return identifier("account", key_of(name))


def is_name(name: str) -> bool:
    """Whether an account can be called so: all of it can be seen, and it has no colon, by which
    HTTP Basic tells a name from a password."""
    categories = {unicodedata.category(each) for each in name}
    return (
        0 < len(key_of(name)) <= _LONGEST
        and len(name) <= _LONGEST
        and ":" not in key_of(name)
        and not categories & _INVISIBLE
    )
