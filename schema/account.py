"""Who may do what: the roles of accounts and the rights that come with them."""

from typing import Literal

AccountRole = Literal["reader", "reporter", "coordinator", "administrator"]
Right = Literal["read", "report", "report_for_all", "decide", "administer"]

# Each role may do what the one before it may, and more.
_RIGHTS: dict[AccountRole, frozenset[Right]] = {
    "reader": frozenset({"read"}),
    "reporter": frozenset({"read", "report"}),
    "coordinator": frozenset({"read", "report", "report_for_all", "decide"}),
    "administrator": frozenset({"read", "report", "report_for_all", "decide", "administer"}),
}


def rights_of(role: AccountRole) -> frozenset[Right]:
    """What an account of `role` may do; `report` alone means: of its own bureau's tasks."""
    return _RIGHTS[role]
