"""What is reported of a measure or a target: how it stands, how far it came, by whom and when.

Reports are kept for good and never changed; a correction is a new report. Like a judgement, a
report is about words, so that it holds when a document is read anew or reissued.
"""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from schema.extraction import Model
from schema.identity import identifier
from schema.judgement import Name

Status = Literal["not_started", "under_way", "behind", "done", "stopped"]
ReportedKind = Literal["measure", "target"]

_TEXT = r"^[^\x00]*$"
Note = Annotated[str, StringConstraints(strip_whitespace=True, max_length=1000, pattern=_TEXT)]
# A page shows it as a link: nothing that a browser would run.
Link = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, max_length=500, pattern=r"^(?i:https?)://[^\s\x00-\x1f]+$"
    ),
]


class Reported(Model):
    """What is said of the thing; `value` is in the unit of a target, measures have none."""

    status: Status = Field(
        description="not_started 未启动，under_way 推进中，behind 滞后，done 已完成，stopped 已停止"
    )
    value: float | None = Field(
        default=None, allow_inf_nan=False, description="完成值，以目标的计量单位计", examples=[18.5]
    )
    note: Note = Field(default="", description="办理情况")
    link: Link | None = Field(default=None, description="附件链接，http 或 https")


class ReportSubject(Model):
    """What a report is about. All words are without white space.

    `words` are the measure's or target's own, `context` its clause or the sentence it stands in,
    `around` the title of its task.
    """

    kind: ReportedKind
    id: str = Field(description="the id it had when it was reported on")
    document: str
    series: str = Field(description="what versions of its document share")
    words: str
    context: str = ""
    around: str = ""


class Origin(Model):
    """An earlier report that one continues: its words had gone, and a person found them again."""

    id: str
    by: Name
    at: datetime
    words: str = Field(description="what it was about")


class Report(Reported):
    """One report. `organization` is the id of the bureau that it is made for."""

    id: str
    subject: ReportSubject
    by: Name
    organization: str | None = None
    at: datetime
    origin: Origin | None = Field(default=None, description="the report that this one continues")

    @property
    def made_at(self) -> datetime:
        """When it was said: what continues an earlier report says nothing newer."""
        return self.origin.at if self.origin else self.at

    @property
    def said(self) -> Reported:
        """What it says, whoever says it."""
        return Reported(status=self.status, value=self.value, note=self.note, link=self.link)


def report_id(subject: ReportSubject, by: str, at: datetime, origin: str | None = None) -> str:
    """The id of a report: who said it of what, and when."""
    return identifier("report", subject.document, subject.id, by, at.isoformat(), origin)
