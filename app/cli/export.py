"""`zeren export`: a drawing of part of the graph in one file."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app import messages
from app.cli.exits import CommandError, Exit
from app.cli.graph import GraphOption, opened
from app.cli.output import tell
from app.messages import text

if TYPE_CHECKING:
    from cypher.database import Database

File = Annotated[Path, typer.Argument(help=text("export.file"), metavar="FILE")]
Organization = Annotated[str | None, typer.Option(help=text("export.organization"))]
Task = Annotated[str | None, typer.Option(help=text("export.task"))]
Division = Annotated[str | None, typer.Option(help=text("export.division"))]
Pairing = Annotated[str | None, typer.Option(help=text("export.pairing"))]


def export(
    file: File,
    organization: Organization = None,
    task: Task = None,
    division: Division = None,
    pairing: Pairing = None,
    graph: GraphOption = None,
) -> None:
    """Draw what surrounds one thing: what is named, or the organization with most tasks."""
    from app.drawing import network_around
    from viz.pyvis_export import export_html

    asked = {
        "organization": organization, "task": task, "division": division, "pairing": pairing,
    }  # fmt: skip
    named = [(kind, name) for kind, name in asked.items() if name]
    if len(named) > 1:
        raise CommandError(text("export.one"), Exit.USAGE)
    with opened(graph) as database:
        centre = _centre(database, *named[0]) if named else _busiest(database)
        network = network_around(database, centre)
    title = network.nodes[0].label
    _write(file, export_html(network, title, messages.spoken()))
    tell(text("export.written", path=file))


def _centre(database: "Database", kind: str, name: str) -> str:
    from app.cli import named

    find = {
        "organization": named.organization_of,
        "task": named.task_of,
        "division": named.division_of,
        "pairing": named.pairing_of,
    }[kind]
    return find(database, name)


def _busiest(database: "Database") -> str:
    from app.lookups import organizations
    from app.lookups.organizations import OrganizationFilter
    from app.lookups.paging import Window

    wanted, first = OrganizationFilter(collective=False), Window("-tasks", limit=1)
    found = organizations.find(database, wanted, first).items
    if not found:
        raise CommandError(text("export.nothing"), Exit.NOT_FOUND)
    tell(text("export.busiest", name=found[0].name))
    return found[0].id


def _write(file: Path, content: str) -> None:
    try:
        file.write_text(content, encoding="utf-8")
    except OSError as error:
        said = text("export.unwritable", path=file, reason=error.strerror)
        raise CommandError(said, Exit.USAGE) from error
