"""What `zeren ask QUESTION --json` prints and `POST /api/v1/ask` returns."""

from typing import Literal

from pydantic import Field

from schema.extraction import Model, Span

Intent = Literal[
    "tasks",
    "tasks_of_organization",
    "tasks_of_topic",
    "tasks_of_division",
    "tasks_due",
    "tasks_without_owner",
    "tasks_without_lead",
    "tasks_without_target",
    "collectives_only",
    "task",
    "owners_of_task",
    "owners_of_topic",
    "co_owners",
    "difference_of_organizations",
    "common_tasks",
    "organizations",
    "busiest_organizations",
    "targets",
    "targets_due",
    "targets_of_organization",
    "targets_of_task",
    "targets_of_topic",
    "pairings",
    "pairings_of_division",
    "relation_of_divisions",
    "commitments_of_speaker",
    "documents",
    "versions",
    "changes",
    "counts",
]


class Evidence(Model):
    """The exact words of a document that carry a fact: `text[span]` is `quote`."""

    document: str = Field(description="title", examples=["海岛县共富三年行动方案"])
    document_id: str
    task: str | None = Field(default=None, description="number", examples=["9"])
    quote: str
    span: Span
    page: int | None = Field(default=None, description="of a PDF, from 1")
    cell: str | None = Field(default=None, description="of a table", examples=["清单!C5"])


class Answer(Model):
    """A question as it was understood, and what the graph says to it.

    `intent` is null when nothing was understood; `rows` is empty then, and `suggestions` holds
    questions that can be answered. A bureau that several places have is understood so far: `rows`
    is empty, `answer` asks which, and each suggestion names one of them in full.
    """

    question: str
    intent: Intent | None = None
    understood: dict[str, str] = Field(
        default={}, examples=[{"organization": "温州市洞头区农业农村局"}]
    )
    answer: str = Field(description="one or a few sentences that stand alone")
    rows: list[dict[str, str | int | None]] = Field(
        default=[], description="what a table would show, names and values as words"
    )
    evidence: list[Evidence] = Field(default=[])
    suggestions: list[str] = Field(default=[])
