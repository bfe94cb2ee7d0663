"""`zeren tasks`: the list of tasks."""

from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.graph import GraphOption, JsonOption, opened
from app.cli.output import Cell, place, tell, write_json, write_table
from app.messages import text

if TYPE_CHECKING:
    from app.lookups.tasks import Task


class Part(StrEnum):
    """What an organization is in a task."""

    LEAD = "lead"
    RESPONSIBLE = "responsible"
    COOPERATING = "cooperating"


Organization = Annotated[str | None, typer.Option(help=text("tasks.organization"))]
Role = Annotated[Part | None, typer.Option(help=text("tasks.role"))]
Document = Annotated[str | None, typer.Option(help=text("tasks.document"))]
Division = Annotated[str | None, typer.Option(help=text("tasks.division"))]
_DAY = ["%Y-%m-%d"]
DueBefore = Annotated[
    datetime | None, typer.Option(help=text("tasks.due_before"), formats=_DAY, metavar="DAY")
]
DueAfter = Annotated[
    datetime | None, typer.Option(help=text("tasks.due_after"), formats=_DAY, metavar="DAY")
]
WithoutOwner = Annotated[bool, typer.Option("--without-owner", help=text("tasks.without_owner"))]
CollectiveOnly = Annotated[
    bool, typer.Option("--collective-only", help=text("tasks.collective_only"))
]
WithoutTarget = Annotated[bool, typer.Option("--without-target", help=text("tasks.without_target"))]
Limit = Annotated[int, typer.Option(help=text("tasks.limit"), min=1, max=200)]


def tasks(
    organization: Organization = None,
    role: Role = None,
    document: Document = None,
    division: Division = None,
    due_before: DueBefore = None,
    due_after: DueAfter = None,
    without_owner: WithoutOwner = False,
    collective_only: CollectiveOnly = False,
    without_target: WithoutTarget = False,
    limit: Limit = 200,
    graph: GraphOption = None,
    as_json: JsonOption = False,
) -> None:
    """List tasks, as printed."""
    from app.cli.named import division_of, document_of, organization_of
    from app.lookups import tasks as lookup
    from app.lookups.paging import Window

    with opened(graph) as database:
        wanted = lookup.TaskFilter(
            organization=organization_of(database, organization) if organization else None,
            role=role.value if role else None,
            document=document_of(database, document).id if document else None,
            division=division_of(database, division) if division else None,
            deadline_to=_day(due_before),
            deadline_from=_day(due_after),
            without_owner=without_owner or None,
            collective_only=collective_only or None,
            has_target=False if without_target else None,
        )
        page = lookup.find(database, wanted, Window(limit=limit))
    if as_json:
        write_json([task.model_dump(mode="json") for task in page.items])
    elif page.items:
        write_table(_row(task) for task in page.items)
    else:
        tell(text("tasks.none"))
    if page.next:
        tell(text("tasks.more", limit=limit))


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _row(task: "Task") -> dict[str, Cell]:
    from app.questions.wording import owners, promise

    return {
        "task": task.number,
        "title": task.title,
        "organizations": owners(task.measures),
        "targets": "；".join(promise(target) for target in task.targets),
        "deadline": task.deadline.isoformat() if task.deadline else None,
        "document": task.document.title,
        "place": place(task.passage.page, task.passage.cell),
    }
