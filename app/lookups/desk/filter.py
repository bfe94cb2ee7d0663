"""What the desk can be narrowed to."""

from datetime import date, timedelta
from typing import Literal, get_args

from pydantic import Field

from app.lookups.record import Filter, Word
from schema.extraction import Role
from schema.lights import Light
from schema.progress import Status as ProgressStatus

Held = Literal["nobody", "collective", "named", "speaker"]
Status = Literal["overdue", "soon", "later", "undated"]
STATUSES: tuple[Status, ...] = get_args(Status)

_SOON = timedelta(days=90)
_DAY = timedelta(days=1)


class DeskFilter(Filter):
    """Which measures are wanted; None does not narrow.

    `words` are looked for in measures and in titles of tasks, those in force alone; those that hold
    but some of them are found where few hold all. `role` is that of `organization`, or of anybody.
    What only repeats a task of another document in force is left out, unless asked for by
    `document`.
    """

    words: str | None = Field(default=None, max_length=200, description="要找的文字")
    document: Word | None = Field(default=None, description="文件 id；可以是已被取代的版本")
    division: Word | None = Field(default=None, description="行政区划代码，含其下级")
    section: Word | None = Field(default=None, description="所在的行动或板块")
    organization: Word | None = Field(default=None, description="在其中有份的单位 id")
    role: Role | None = Field(default=None, description="该单位的角色")
    held: Held | None = Field(default=None, description="由谁负责")
    several_leads: bool | None = Field(default=None, description="是否多头牵头")
    has_target: bool | None = Field(default=None, description="是否有目标")
    has_figure: bool | None = Field(default=None, description="是否有量化指标")
    status: Status | None = Field(default=None, description="期限状态")
    light: Light | None = Field(default=None, description="灯")
    progress: ProgressStatus | None = Field(default=None, description="最近上报的进展状态")
    deadline_from: date | None = Field(default=None, description="期限不早于")
    deadline_to: date | None = Field(default=None, description="期限不晚于")


def status(due: date | None, today: date) -> Status:
    """How a deadline stands to `today`."""
    if due is None:
        return "undated"
    if due < today:
        return "overdue"
    return "soon" if due <= today + _SOON else "later"


def days(wanted: DeskFilter, today: date) -> tuple[date | None, date | None]:
    """The days between which a row is due: as asked for, and as its status has it."""
    spans: dict[Status | None, tuple[date | None, date | None]] = {
        "overdue": (None, today - _DAY),
        "soon": (today, today + _SOON),
        "later": (today + _SOON + _DAY, None),
    }
    first, last = spans.get(wanted.status, (None, None))
    firsts = [each for each in (first, wanted.deadline_from) if each]
    lasts = [each for each in (last, wanted.deadline_to) if each]
    return max(firsts, default=None), min(lasts, default=None)
