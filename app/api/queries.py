"""What lists can be asked: their filters, and which page of them."""

from datetime import date
from typing import Annotated

from fastapi import Path, Query
from pydantic import Field

from app.lookups.divisions import DivisionFilter
from app.lookups.documents import DocumentFilter
from app.lookups.measures import MeasureFilter
from app.lookups.organizations import OrganizationFilter
from app.lookups.paging import LIMIT, MOST, Window
from app.lookups.pairings import PairingFilter
from app.lookups.record import Filter, Word
from app.lookups.targets import TargetFilter
from app.lookups.tasks import TaskFilter
from app.settings import Language
from schema.extraction import Role

Id = Annotated[str, Path(max_length=200, description="id")]
Former = Annotated[
    str | None,
    Query(alias="from", max_length=200, description="要比较的文件 id；默认为所取代的上一版"),
]


class Spoken(Filter):
    """Every operation can be asked to explain errors in one language."""

    lang: Language | None = Field(default=None, description="错误说明的语言，默认中文")


class PageQuery(Spoken):
    """Which page of a list is wanted, in which order."""

    sort: Word = Field(default="", description="排序；前面加 - 为倒序，如 -deadline")
    limit: int = Field(default=LIMIT, ge=1, le=MOST, description="每页条数")
    cursor: str | None = Field(
        default=None, max_length=2000, description="上一页的 next；不给则为第一页"
    )

    def window(self) -> Window:
        """The window; raises `ProblemError` when the cursor is none of this order's."""
        return Window.of(self.sort, self.limit, self.cursor)


class DocumentQuery(PageQuery, DocumentFilter):
    """Documents by `title`, `issued_on`, `loaded_at`."""


class TaskQuery(PageQuery, TaskFilter):
    """Tasks by `position`, `deadline`, `title`."""


class OwnTaskQuery(PageQuery):
    """Tasks of one organization, by `position`, `deadline`, `title`."""

    role: Role | None = Field(default=None, description="该单位的角色")
    document: Word | None = Field(default=None, description="文件 id")
    has_target: bool | None = Field(default=None, description="是否有目标")
    deadline_from: date | None = Field(default=None, description="期限不早于")
    deadline_to: date | None = Field(default=None, description="期限不晚于")

    def of(self, organization: str) -> TaskFilter:
        """These filters, of the tasks of `organization`."""
        return TaskFilter(
            organization=organization, **self.model_dump(exclude=set(PageQuery.model_fields))
        )


class MeasureQuery(PageQuery, MeasureFilter):
    """Measures by `position`."""


class OrganizationQuery(PageQuery, OrganizationFilter):
    """Organizations by `name`, `tasks`, `led`; those whom `called` may mean, all on one page."""

    called: Word | None = Field(
        default=None,
        description="任何叫法：全称、简称、区发改局；查到几个给几个，不作猜测",
        examples=["区发改局"],
    )


class TargetQuery(PageQuery, TargetFilter):
    """Targets by `deadline`, `indicator`, `position`."""


class DivisionQuery(PageQuery, DivisionFilter):
    """Divisions by `id`, `name`."""


class PairingQuery(PageQuery, PairingFilter):
    """Pairings by `kind`."""

    other: Word | None = Field(default=None, description="另一方；与 party 同用，查两方之间的结对")
