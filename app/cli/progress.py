"""`zeren progress`: how measures stand, reporting, importing lists, and reminders."""

import getpass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.exits import CommandError, Exit
from app.cli.graph import GraphOption, JsonOption, opened, settings_for
from app.cli.output import Cell, tell, write_json, write_table
from app.cli.wording import Command, Group
from app.messages import said, text
from schema.lights import Light
from schema.progress import Reported, Status

if TYPE_CHECKING:
    from app.importing import Preview
    from app.lookups.progress import Overview
    from app.reminding import Due

program = typer.Typer(cls=Group, help=text("progress.about"), no_args_is_help=True)

By = Annotated[str | None, typer.Option("--by", help=text("progress.by"))]
Organization = Annotated[str | None, typer.Option(help=text("progress.organization"))]
Document = Annotated[str | None, typer.Option(help=text("progress.document"))]
DryRun = Annotated[bool, typer.Option("--dry-run", help=text("progress.dry_run"))]
_MOST = 10_000


@program.command("list", cls=Command, help=text("progress.list"))
def list_progress(
    light: Annotated[Light | None, typer.Option(help=text("progress.light"))] = None,
    organization: Organization = None,
    document: Document = None,
    graph: GraphOption = None,
    as_json: JsonOption = False,
) -> None:
    from app.cli.named import document_of, organization_of
    from app.lookups import progress as lookup

    with opened(graph) as database:
        wanted = lookup.ProgressFilter(
            light=light,
            organization=organization_of(database, organization) if organization else None,
            document=document_of(database, document).id if document else None,
        )
        found = lookup.every(database, wanted, _today(), _MOST)
    if found is None:
        raise CommandError(text("progress.too_many", most=_MOST), Exit.USAGE)
    if as_json:
        write_json([each.model_dump(mode="json") for each in found])
    elif found:
        write_table(_row(each) for each in found)
    else:
        tell(text("progress.none"))


@program.command("report", cls=Command, help=text("progress.report"))
def report(
    subject: Annotated[str, typer.Argument(help=text("progress.subject"), metavar="ID")],
    status: Annotated[Status, typer.Argument(help=text("progress.status"))],
    value: Annotated[float | None, typer.Option(help=text("progress.value"))] = None,
    note: Annotated[str, typer.Option(help=text("progress.note"))] = "",
    link: Annotated[str | None, typer.Option(help=text("progress.link"))] = None,
    organization: Organization = None,
    by: By = None,
    graph: GraphOption = None,
) -> None:
    from pydantic import ValidationError

    from app.cli.named import organization_of
    from app.person import OPERATOR
    from app.reporting import submit
    from ingest.progress.reports import Entry

    try:
        given = Reported(status=status, value=value, note=note, link=link)
    except ValidationError as error:
        raise CommandError(text("progress.unfit"), Exit.USAGE) from error
    with opened(graph) as database:
        whose = organization_of(database, organization) if organization else None
        entry = Entry(subject, given, by or getpass.getuser(), whose)
        [made] = submit(database, OPERATOR, [entry])
    tell(text("progress.reported", words=made.subject.words, by=made.by, id=made.id))


@program.command("import", cls=Command, help=text("progress.import"))
def import_list(
    file: Annotated[Path, typer.Argument(help=text("progress.file"), metavar="FILE")],
    by: By = None,
    dry_run: DryRun = False,
    graph: GraphOption = None,
) -> None:
    from app.importing import preview, take
    from app.person import OPERATOR
    from app.returned import read_list

    try:
        read = read_list(file.read_bytes())
    except OSError as error:
        raise CommandError(text("progress.no_file", path=file), Exit.ALL_FAILED) from error
    with opened(graph) as database:
        made = preview(database, OPERATOR, read.filled, read.troubles)
        _refuse(made, file)
        kept = [] if dry_run else take(database, OPERATOR, made, by or getpass.getuser())
    if dry_run:
        write_table(_news(made))
    tell(text("progress.taken", count=len(kept), unchanged=made.unchanged))


@program.command("remind", cls=Command, help=text("progress.remind"))
def remind(dry_run: DryRun = False, graph: GraphOption = None) -> None:
    from app import reminding

    settings = settings_for(graph)
    known = reminding.channels(settings)
    if not known and not dry_run:
        tell(text("progress.no_channel"))
        return
    with opened(graph) as database:
        if dry_run:
            found = reminding.due_now(database, _today())
            news = {
                each.found.measure.id: each
                for channel in known
                for each in reminding.untold(database, found, channel)
            }
            write_table(_due(each) for each in (news.values() if known else found))
            return
        for channel, count in reminding.remind(database, settings, _today()).items():
            tell(text("progress.sent", channel=channel, count=count))


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day of the office that runs it


def _refuse(made: "Preview", file: Path) -> None:
    if made.troubles:
        for each in made.troubles:
            tell(f"{file.name} {each.cell}: {said(each.what)}")
        raise CommandError(text("progress.not_taken", count=len(made.troubles)), Exit.ALL_FAILED)


def _row(each: "Overview") -> dict[str, Cell]:
    from app.desk import owners

    measure = each.measure
    return {
        "light": text(f"light.{each.light}"),
        "status": text(f"report_status.{each.status}") if each.status else None,
        "at": each.reported_on.isoformat() if each.reported_on else None,
        "deadline": measure.due.isoformat() if measure.due else None,
        "title": measure.task.title,
        "measure": measure.text,
        "organizations": owners(measure.responsibilities, "lead", "responsible", "cooperating"),
        "document": measure.document.title,
        "id": measure.id,
    }


def _news(made: "Preview") -> list[dict[str, Cell]]:
    return [
        {
            "id": each.filled.subject,
            "status": text(f"report_status.{each.filled.said.status}"),
            "note": each.filled.reported.note,
            "document": each.document,
        }
        for each in made.news
    ]


def _due(each: "Due") -> dict[str, Cell]:
    return {"kind": text(f"reminder.{each.kind}"), **_row(each.found)}
