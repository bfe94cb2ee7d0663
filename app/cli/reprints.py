"""`zeren reprints`: what documents print again of each other, found anew."""

from dataclasses import asdict
from typing import TYPE_CHECKING

from app.cli.graph import GraphOption, JsonOption, opened
from app.cli.output import tell, write_json
from app.messages import text

if TYPE_CHECKING:
    from cypher.database import Database


def reprints(graph: GraphOption = None, as_json: JsonOption = False) -> None:
    """Compare every document with all others, whatever was compared before."""
    from ingest.reprints import find_reprints

    with opened(graph) as database:
        report = find_reprints(database, every=True)
    if as_json:
        write_json(asdict(report))
    else:
        tell(text("reprints.found", **asdict(report)))


def find_new(database: "Database") -> None:
    """Compare the documents that wait for it, and tell what they print again."""
    from ingest.reprints import find_reprints

    report = find_reprints(database)
    if report.reprints:
        tell(text("reprints.found", **asdict(report)))
