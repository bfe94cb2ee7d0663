"""What a list's form can ask for. A field left empty does not narrow."""

from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from app.desk import COLUMNS, USUAL
from app.lookups.desk import DeskFilter
from app.lookups.documents import DocumentFilter
from app.lookups.measures import MeasureFilter
from app.lookups.organizations import OrganizationFilter
from app.lookups.paging import Window
from app.lookups.pairings import PairingFilter
from app.lookups.progress import ProgressFilter
from app.lookups.record import Word
from app.lookups.targets import TargetFilter
from app.lookups.tasks import TaskFilter
from app.pages.blanks import WithoutBlanks
from schema.extraction import PairingStatus

_ROWS = 50

# Whose grid is shown when none is asked for.
PROVINCE = "330000"
AtlasView = Literal["grid", "matrix", "table"]
ATLAS_VIEWS: tuple[AtlasView, ...] = get_args(AtlasView)


def _column(name: str) -> str:
    if name not in COLUMNS:
        raise PydanticCustomError("enum", "unknown column", {"expected": "、".join(COLUMNS)})
    return name


class Listed(WithoutBlanks):
    """The parameters of a list's address: which rows, in which order, after which cursor."""

    model_config = ConfigDict(extra="ignore")

    sort: str = Field(default="", max_length=40)
    cursor: str | None = Field(default=None, max_length=2000)

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


DeskColumn = Annotated[str, AfterValidator(_column)]


class Desk(DeskFilter, Listed):
    """The desk: which measures, in which `columns`, as rows or crossed in a matrix."""

    view: Literal["rows", "matrix"] = "rows"
    columns: list[DeskColumn] = Field(default=USUAL, max_length=len(COLUMNS))

    def filter(self) -> DeskFilter:
        """What narrows, without how it is shown."""
        return DeskFilter.model_validate(self.model_dump(include=set(DeskFilter.model_fields)))


class Progress(ProgressFilter, Listed):
    """The list of progress, and what is made of it."""

    def filter(self) -> ProgressFilter:
        """What narrows, without how it is shown."""
        kept = set(ProgressFilter.model_fields)
        return ProgressFilter.model_validate(self.model_dump(include=kept))


class Prescribed(WithoutBlanks):
    """Whose list is wanted: a document's or a place's."""

    model_config = ConfigDict(extra="ignore")

    document: Word | None = None
    division: Word | None = None


class Atlas(Listed):
    """Which pairings of a province are shown, and how; `focus` is the code of a place."""

    view: AtlasView = "grid"
    province: Word = PROVINCE
    kind: Word | None = None
    status: PairingStatus | None = None
    year: int | None = Field(default=None, ge=1949, le=2100)
    city: Word | None = None
    focus: Word | None = None

    def pairings(self, *, narrowed: bool) -> PairingFilter:
        """The pairings wanted; those of the focus alone when it is to be `narrowed` to them."""
        return PairingFilter(
            kind=self.kind,
            status=self.status,
            year=self.year,
            within=self.city,
            party=self.focus if narrowed else None,
        )
