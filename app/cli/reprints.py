"""`zeren reprints`: what documents print again of each other, found anew."""

from dataclasses import asdict
from typing import TYPE_CHECKING

from app.cli.graph import GraphOption, JsonOption, opened
from app.cli.output import progress, tell, write_json
from app.messages import text

if TYPE_CHECKING:
    from cypher.database import Database
    from ingest.reprints import ReprintReport


def reprints(graph: GraphOption = None, as_json: JsonOption = False) -> None:
    """Compare every document with all others, whatever was compared before."""
    with opened(graph) as database:
        report = _compared(database, every=True)
    if as_json:
        write_json(asdict(report))
    else:
        tell(text("reprints.found", **asdict(report)))


def find_new(database: "Database") -> None:
    """Compare the documents that wait for it, and tell what they print again."""
    report = _compared(database)
    if report.reprints:
        tell(text("reprints.found", **asdict(report)))


def _compared(database: "Database", *, every: bool = False) -> "ReprintReport":
    """Compare, showing how many documents are done of those known to need it."""
    from ingest.reprints import find_reprints

    with progress() as bar:
        task = bar.add_task(text("reprints.progress"), total=None, file="")

        def show(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total)

        return find_reprints(database, every=every, progress=show)
