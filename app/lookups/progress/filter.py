"""Which measures a list of progress shows."""

from datetime import date

from pydantic import Field

from app.lookups import documents, organizations
from app.lookups.desk import DeskFilter
from app.lookups.record import Filter, Word
from cypher.database import Database
from schema.extraction import Role
from schema.lights import Light
from schema.progress import Status


class ProgressFilter(Filter):
    """Which measures are wanted; None does not narrow."""

    light: Light | None = Field(default=None, description="灯")
    status: Status | None = Field(default=None, description="最近上报的进展状态")
    organization: Word | None = Field(default=None, description="在其中有份的单位 id")
    role: Role | None = Field(default=None, description="该单位的角色；不给单位时为任何单位的")
    document: Word | None = Field(default=None, description="文件 id；可以是已被取代的版本")
    division: Word | None = Field(default=None, description="行政区划代码，含其下级")
    section: Word | None = Field(default=None, description="所在的行动或板块")
    deadline_from: date | None = Field(default=None, description="期限不早于")
    deadline_to: date | None = Field(default=None, description="期限不晚于")

    def desk(self) -> DeskFilter:
        """The same measures on the desk, where `status` is that of the deadline."""
        asked = {name: getattr(self, name) for name in ProgressFilter.model_fields}
        return DeskFilter(**asked | {"progress": asked.pop("status")})


def check(database: Database, wanted: ProgressFilter) -> None:
    """Raise the `ProblemError` of what a stale address names and the graph lacks."""
    if wanted.document:
        documents.get(database, wanted.document)
    if wanted.organization:
        organizations.get(database, wanted.organization)
