"""`zeren documents` and `zeren remove`."""

from typing import Annotated

import typer

from app.cli.graph import GraphOption, JsonOption, opened
from app.cli.output import tell, write_json, write_table
from app.cli.reprints import find_new
from app.cli.who import ByOption, who
from app.messages import text

All = Annotated[bool, typer.Option("--all", help=text("documents.all"))]


def documents(every: All = False, graph: GraphOption = None, as_json: JsonOption = False) -> None:
    """List the documents in force, or every version."""
    from app.lookups import documents as lookup
    from app.lookups.paging import everything

    with opened(graph) as database:
        wanted = lookup.DocumentFilter(superseded=every)
        found = everything(lookup.find, database, wanted, "title")
    if as_json:
        write_json([each.model_dump(mode="json") for each in found])
    elif found:
        write_table(
            {
                "document": each.title,
                "issued_on": each.issued_on.isoformat() if each.issued_on else None,
                "division": each.division.name if each.division else None,
                "tasks": each.tasks,
                "targets": each.targets,
                "pairings": each.pairings,
                "status": text(f"documents.{'superseded' if each.superseded else 'in_force'}"),
                "id": each.id,
            }
            for each in found
        )
    else:
        tell(text("documents.none"))


def remove(
    document: Annotated[str, typer.Argument(help=text("remove.document"), metavar="DOCUMENT")],
    by: ByOption = None,
    graph: GraphOption = None,
) -> None:
    """Take one document out of the graph."""
    from app.cli.named import document_of
    from ingest.loading.load import remove as take_out

    with opened(graph) as database:
        found = document_of(database, document)
        back = take_out(database, found.id, who(by))
        find_new(database)
    tell(text("remove.removed", title=found.title))
    for title in back:
        tell(text("remove.back", title=title))
