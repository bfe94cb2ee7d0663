"""`zeren review`: what waits for a decision, deciding it, and taking a decision back."""

import getpass
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.graph import GraphOption, JsonOption, opened
from app.cli.output import Cell, tell, write_json, write_table
from app.cli.wording import Command, Group
from app.messages import text
from schema.extraction import Cadence, Comparator, Doubt, PairingStatus, Role
from schema.judgement import Correction, Judgement, Verdict

if TYPE_CHECKING:
    from app.lookups.review import Doubt as Waiting

program = typer.Typer(cls=Group, help=text("review.about"), invoke_without_command=True)

Subject = Annotated[str, typer.Argument(help=text("review.subject"), metavar="ID")]
Other = Annotated[str, typer.Argument(help=text("review.other"), metavar="ORGANIZATION")]
By = Annotated[str | None, typer.Option("--by", help=text("review.by"))]
Why = Annotated[str, typer.Option("--why", help=text("review.why"))]
Document = Annotated[str | None, typer.Option("--document", help=text("review.document"))]


@program.callback()
def review(
    context: typer.Context,
    reason: Annotated[Doubt | None, typer.Option(help=text("review.reason"))] = None,
    graph: GraphOption = None,
    as_json: JsonOption = False,
) -> None:
    """List what waits for a decision, when nothing else is asked."""
    if context.invoked_subcommand is not None:
        return
    from app.lookups import review as lookup
    from app.lookups.paging import everything

    with opened(graph) as database:
        wanted = lookup.DoubtFilter(reason=reason)
        found = everything(lookup.find, database, wanted)
    if as_json:
        write_json([each.model_dump(mode="json") for each in found])
    elif found:
        write_table(_row(each) for each in found)
        tell(text("review.how"))
    else:
        tell(text("review.nothing"))


@program.command("accept", cls=Command, help=text("review.accept"))
def accept(
    subject: Subject,
    by: By = None,
    why: Why = "",
    document: Document = None,
    graph: GraphOption = None,
) -> None:
    _decide(graph, subject, "accept", by, why, document=document)


@program.command("reject", cls=Command, help=text("review.reject"))
def reject(
    subject: Subject,
    by: By = None,
    why: Why = "",
    document: Document = None,
    graph: GraphOption = None,
) -> None:
    _decide(graph, subject, "reject", by, why, document=document)


@program.command("correct", cls=Command, help=text("review.correct"))
def correct(
    subject: Subject,
    organization: Annotated[str | None, typer.Option(help=text("review.organization"))] = None,
    role: Annotated[Role | None, typer.Option(help=text("review.role"))] = None,
    indicator: Annotated[str | None, typer.Option(help=text("review.indicator"))] = None,
    comparator: Annotated[Comparator | None, typer.Option(help=text("review.comparator"))] = None,
    value: Annotated[float | None, typer.Option(help=text("review.value"))] = None,
    unit: Annotated[str | None, typer.Option(help=text("review.unit"))] = None,
    qualitative: Annotated[str | None, typer.Option(help=text("review.qualitative"))] = None,
    deadline: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help=text("review.deadline"))
    ] = None,
    cadence: Annotated[Cadence | None, typer.Option(help=text("review.cadence"))] = None,
    status: Annotated[PairingStatus | None, typer.Option(help=text("review.status"))] = None,
    since: Annotated[str | None, typer.Option(help=text("review.since"))] = None,
    until: Annotated[str | None, typer.Option(help=text("review.until"))] = None,
    by: By = None,
    why: Why = "",
    document: Document = None,
    graph: GraphOption = None,
) -> None:
    said = {
        "organization": organization,
        "role": role,
        "indicator": indicator,
        "comparator": comparator,
        "value": value,
        "unit": unit,
        "qualitative": qualitative,
        "deadline": deadline.date() if deadline else None,
        "cadence": cadence,
        "status": status,
        "since": since,
        "until": until,
    }
    given = Correction.model_validate({k: v for k, v in said.items() if v is not None})
    _decide(graph, subject, "correct", by, why, correction=given, document=document)


@program.command("same", cls=Command, help=text("review.same"))
def same(
    subject: Subject, other: Other, by: By = None, why: Why = "", graph: GraphOption = None
) -> None:
    _decide(graph, subject, "same", by, why, other=other)


@program.command("distinct", cls=Command, help=text("review.distinct"))
def distinct(
    subject: Subject, other: Other, by: By = None, why: Why = "", graph: GraphOption = None
) -> None:
    _decide(graph, subject, "distinct", by, why, other=other)


@program.command("undo", cls=Command, help=text("review.undo"))
def undo(
    judgement: Annotated[str, typer.Argument(help=text("review.judgement"), metavar="ID")],
    by: By = None,
    why: Why = "",
    graph: GraphOption = None,
) -> None:
    from app.judging import take_back

    with opened(graph) as database:
        undone = take_back(database, judgement, by or getpass.getuser(), why)
    tell(text("review.undone", words=undone.subject.words))


@program.command("log", cls=Command, help=text("review.log"))
def log(graph: GraphOption = None, as_json: JsonOption = False) -> None:
    from app.lookups import review as lookup
    from app.lookups.paging import everything

    with opened(graph) as database:
        found = everything(lookup.judgements, database, lookup.JudgementFilter(), "-at")
    if as_json:
        write_json([each.model_dump(mode="json", exclude_none=True) for each in found])
    elif found:
        write_table(_logged(each) for each in found)
    else:
        tell(text("review.none"))


def _decide(
    graph: str | None,
    subject: str,
    verdict: Verdict,
    by: str | None,
    why: str,
    *,
    correction: Correction | None = None,
    other: str | None = None,
    document: str | None = None,
) -> None:
    from app.judging import judge
    from ingest.review.proposals import Proposal

    who = by or getpass.getuser()
    proposal = Proposal(subject, verdict, who, why, correction, other, document)
    with opened(graph) as database:
        made = judge(database, proposal)
    tell(text("review.decided", words=made.subject.words, by=made.by, id=made.id))


def _row(doubt: "Waiting") -> dict[str, Cell]:
    return {
        "subject": doubt.subject,
        "read_as": doubt.about,
        "reasons": "；".join(text(f"doubt.{reason}") for reason in doubt.reasons),
        "quote": doubt.passage.quote,
        "document": doubt.document.title,
        "task": doubt.task.number if doubt.task else None,
        "count": doubt.count,
    }


def _logged(judgement: Judgement) -> dict[str, Cell]:
    undone = judgement.undone
    return {
        "id": judgement.id,
        "verdict": text(f"verdict.{judgement.verdict}"),
        "read_as": judgement.subject.words,
        "organization": judgement.organization.name if judgement.organization else None,
        "by": judgement.by,
        "at": judgement.at.astimezone().strftime("%Y-%m-%d %H:%M"),
        "why": judgement.why or None,
        "undone": text("review.undone_by", by=undone.by) if undone else None,
    }
