"""`zeren samples load` and `zeren samples remove`."""

from typing import TYPE_CHECKING

import typer

from app import messages
from app.cli.exits import Exit
from app.cli.graph import GraphOption, opened
from app.cli.output import tell
from app.cli.reprints import find_new
from app.cli.who import who
from app.cli.wording import Command, Group
from app.messages import text

if TYPE_CHECKING:
    from app.lookups.documents import Document
    from cypher.database import Database

program = typer.Typer(cls=Group, help=text("samples.about"), no_args_is_help=True)


@program.command("load", cls=Command, help=text("samples.load"))
def load(graph: GraphOption = None) -> int:
    """Load the samples, unless the graph holds anything."""
    with opened(graph) as database:
        return load_into_empty(database)


@program.command("remove", cls=Command, help=text("samples.remove"))
def remove(graph: GraphOption = None) -> None:
    """Take the samples out, whatever else the graph holds."""
    from ingest.loading.load import remove as take_out

    with opened(graph) as database:
        found = samples_in(database)
        for document in found:
            take_out(database, document.id, who())
        find_new(database)
    tell(text("samples.removed", count=len(found)) if found else text("samples.none"))


def load_into_empty(database: "Database") -> int:
    """Load the samples into a graph without documents; the exit code of that."""
    from app.cli.ingest import load_with_bar
    from app.lookups import documents
    from app.lookups.documents import DocumentFilter
    from ingest.batch import samples
    from ingest.errors import Failure

    if documents.find(database, DocumentFilter(superseded=True)).items:
        tell(text("samples.kept"))
        return Exit.DONE
    results = [
        each for _, each in load_with_bar(database, samples(), text("samples.progress"), by=who())
    ]
    find_new(database)
    failures = [each for each in results if isinstance(each, Failure)]
    for failure in failures:
        tell(messages.said(failure))
    tell(text("samples.loaded", count=len(results) - len(failures)))
    return Exit.SOME_FAILED if failures else Exit.DONE


def samples_in(database: "Database") -> list["Document"]:
    """The sample documents that the graph holds."""
    from app.lookups import documents
    from app.lookups.documents import DocumentFilter
    from app.lookups.paging import everything
    from ingest.batch import samples
    from ingest.read import read

    bytes_ = {read(path).sha256 for path in samples()}
    every = everything(documents.find, database, DocumentFilter(superseded=True))
    return [document for document in every if document.sha256 in bytes_]
