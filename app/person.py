"""Who asks: ``def endpoint(person: CurrentPerson)``, and who alone may."""

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated

from fastapi import Depends

from app.problems import ProblemError, Words
from schema.account import AccountRole, Right, rights_of


@dataclass(frozen=True)
class Person:
    """Whoever sent a request. `name` is null for who sits at this machine and has no account.

    `organization` is the id of the bureau that a reporter reports for.
    """

    role: AccountRole
    name: str | None = None
    organization: str | None = None

    def may(self, right: Right) -> bool:
        """Whether this person has the right."""
        return right in rights_of(self.role)

    def signs(self, given: str) -> str:
        """The name under a change: the account's own, or what who has none `given`."""
        return self.name or given


def current_person() -> Person:
    """Who sits at this machine: the site answers to nobody else as long as it has no accounts."""
    return Person("administrator")


CurrentPerson = Annotated[Person, Depends(current_person)]


def requires(right: Right) -> Callable[[CurrentPerson], Person]:
    """A dependency that lets in who has the right, and tells others what they lack."""

    def allowed(person: CurrentPerson) -> Person:
        if not person.may(right):
            raise ProblemError(
                HTTPStatus.FORBIDDEN,
                "not-allowed",
                Words("没有权限", "Not allowed"),
                Words(
                    "您的账号不能做这件事；如有需要，请联系管理员。",
                    "Your account may not do this; ask an administrator if you need to.",
                ),
            )
        return person

    return allowed
