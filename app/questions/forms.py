"""Which of the known questions a reading asks."""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple, cast

from app.questions.words import table
from schema.answers import Intent


class Form(NamedTuple):
    """A question that can be answered: what it must say, each in one of some ways, and may say."""

    intent: Intent
    needs: tuple[frozenset[str], ...]
    allowed: frozenset[str]

    def admits(self, features: frozenset[str]) -> bool:
        """Whether `features` say all that is needed and nothing that is not allowed."""
        return features <= self.allowed and all(features & need for need in self.needs)


def form_of(features: frozenset[str]) -> Form | None:
    """The form that a question with `features` has."""
    return next((form for form in forms() if form.admits(features)), None)


@cache
def forms() -> tuple[Form, ...]:
    """Every form, in the order in which they are tried."""
    always = table("words")["always"]["signs"]
    return tuple(_form(row, always) for row in table("forms")["form"])


def _form(row: dict[str, object], always: Iterable[str]) -> Form:
    printed = cast(list[str], row["needs"])
    needs = tuple(frozenset(need.split("|")) for need in printed)
    allowed = frozenset().union(*needs, cast(list[str], row["may"]), always)
    return Form(cast(Intent, row["intent"]), needs, allowed)
