"""`zeren ask`: a question in Chinese."""

from typing import Annotated

import typer

from app.cli.exits import Exit
from app.cli.graph import GraphOption, JsonOption, opened
from app.cli.output import place, write, write_table
from app.messages import text
from schema.answers import Answer, Evidence


def ask(
    question: Annotated[str, typer.Argument(help=text("ask.question"), metavar="QUESTION")],
    graph: GraphOption = None,
    as_json: JsonOption = False,
) -> int:
    """Answer a question; the exit code tells whether it was understood."""
    from app.questions import answer

    with opened(graph) as database:
        found = answer(database, question)
    if as_json:
        write(found.model_dump_json(indent=2))
    else:
        _show(found)
    return Exit.DONE if found.intent else Exit.NOT_UNDERSTOOD


def _show(found: Answer) -> None:
    write(found.answer)
    if found.rows:
        write_table(found.rows)
    if found.evidence:
        write(text("ask.evidence"))
    for number, evidence in enumerate(found.evidence, 1):
        write(f"{number}. {_passage(evidence)}")
    if found.suggestions:
        write(text("ask.suggestions"))
    for suggestion in found.suggestions:
        write(f"- {suggestion}")


def _passage(evidence: Evidence) -> str:
    said = [text("ask.document", document=evidence.document)]
    if evidence.task is not None:
        said.append(text("ask.task", task=evidence.task))
    if where := place(evidence.page, evidence.cell):
        said.append(where)
    quote = "".join(evidence.quote.split())
    return text("ask.passage", where=text("place.between").join(said), quote=quote)
