"""What a list's form can ask for. A field left empty does not narrow."""

from datetime import date
from typing import Any

from pydantic import BaseModel, Field, model_validator

from app.lookups.documents import DocumentFilter
from app.lookups.measures import MeasureFilter
from app.lookups.organizations import OrganizationFilter
from app.lookups.pairings import PairingFilter
from app.lookups.targets import TargetFilter
from app.lookups.tasks import TaskFilter
from app.paging import Window
from schema.extraction import DocumentKind, OrganizationKind, PairingStatus, Role

_ROWS = 50
_WINDOW = {"sort", "cursor"}


class Filter(BaseModel):
    """The parameters of a list's address: which rows, in which order, after which cursor."""

    sort: str = Field(default="", max_length=40)
    cursor: str | None = Field(default=None, max_length=1000)

    @model_validator(mode="before")
    @classmethod
    def _leave_blanks_out(cls, given: object) -> object:
        if isinstance(given, dict):
            return {name: value for name, value in given.items() if value != ""}
        return given

    def window(self) -> Window:
        return Window.of(self.sort, _ROWS, self.cursor)

    def narrowing(self) -> dict[str, Any]:
        """What narrows the list, by name: the fields of the lookup's own filter."""
        return self.model_dump(exclude=_WINDOW, exclude_none=True)

    def given(self) -> dict[str, Any]:
        """Everything that was asked for, as an address would carry it."""
        return self.model_dump(mode="json", exclude_defaults=True)


class Tasks(Filter):
    document: str | None = None
    division: str | None = None
    organization: str | None = None
    role: Role | None = None
    has_target: bool | None = None
    without_owner: bool | None = None
    collective_only: bool | None = None
    deadline_from: date | None = None
    deadline_to: date | None = None

    def wanted(self) -> TaskFilter:
        return TaskFilter(**self.narrowing())


class Measures(Filter):
    document: str | None = None
    division: str | None = None
    organization: str | None = None
    role: Role | None = None
    has_target: bool | None = None
    without_owner: bool | None = None
    collective_only: bool | None = None

    def wanted(self) -> MeasureFilter:
        return MeasureFilter(**self.narrowing())


class Organizations(Filter):
    division: str | None = None
    kind: OrganizationKind | None = None
    collective: bool | None = None
    name: str | None = Field(default=None, max_length=100)

    def wanted(self) -> OrganizationFilter:
        return OrganizationFilter(**self.narrowing())


class Targets(Filter):
    document: str | None = None
    division: str | None = None
    organization: str | None = None
    task: str | None = None
    indicator: str | None = Field(default=None, max_length=100)
    quantified: bool | None = None
    deadline_from: date | None = None
    deadline_to: date | None = None

    def wanted(self) -> TargetFilter:
        return TargetFilter(**self.narrowing())


class Pairings(Filter):
    party: str | None = None
    kind: str | None = Field(default=None, max_length=100)
    status: PairingStatus | None = None
    document: str | None = None

    def wanted(self) -> PairingFilter:
        return PairingFilter(**self.narrowing())


class Documents(Filter):
    division: str | None = None
    kind: DocumentKind | None = None
    superseded: bool = False

    def wanted(self) -> DocumentFilter:
        return DocumentFilter(**self.narrowing())
