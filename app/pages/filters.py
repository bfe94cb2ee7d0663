"""What a list's form can ask for. A field left empty does not narrow."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field, model_validator

from app.lookups.documents import DocumentFilter
from app.lookups.measures import MeasureFilter
from app.lookups.organizations import OrganizationFilter
from app.lookups.paging import Window
from app.lookups.pairings import PairingFilter
from app.lookups.targets import TargetFilter
from app.lookups.tasks import TaskFilter

_ROWS = 50


class Listed(BaseModel):
    """The parameters of a list's address: which rows, in which order, after which cursor."""

    model_config = ConfigDict(extra="ignore")

    sort: str = Field(default="", max_length=40)
    cursor: str | None = Field(default=None, max_length=2000)

    @model_validator(mode="before")
    @classmethod
    def _leave_blanks_out(cls, given: object) -> object:
        if isinstance(given, dict):
            return {name: value for name, value in given.items() if value != ""}
        return given

    def window(self) -> Window:
        """The rows wanted; raises `ProblemError` when the cursor is none of this order's."""
        return Window.of(self.sort, _ROWS, self.cursor)

    def given(self) -> dict[str, Any]:
        """Everything that was asked for, as an address would carry it."""
        return self.model_dump(mode="json", exclude_defaults=True)


# `Listed` comes last: its leave for further parameters, such as `lang`, is what counts.
class Tasks(TaskFilter, Listed):
    """A list of tasks."""


class Measures(MeasureFilter, Listed):
    """A list of measures."""


class Organizations(OrganizationFilter, Listed):
    """A list of organizations."""


class Targets(TargetFilter, Listed):
    """A list of targets."""


class Pairings(PairingFilter, Listed):
    """A list of pairings."""


class Documents(DocumentFilter, Listed):
    """A list of documents."""
