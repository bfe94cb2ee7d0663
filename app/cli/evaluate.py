"""`zeren evaluate`: how well documents are read, measured against gold."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app import messages
from app.cli.exits import CommandError, Exit
from app.cli.graph import JsonOption
from app.cli.output import progress, tell, write_json
from app.messages import table, text

if TYPE_CHECKING:
    from ingest.evaluation.evaluate import Evaluation
    from ingest.evaluation.floor import Floor
    from ingest.evaluation.scores import Scores

Gold = Annotated[list[Path], typer.Argument(help=text("evaluate.gold"), metavar="GOLD")]
Documents = Annotated[Path | None, typer.Option(help=text("evaluate.documents"), metavar="FOLDER")]
FloorFile = Annotated[
    Path | None, typer.Option("--floor", help=text("evaluate.floor"), metavar="FILE")
]
RaisedFile = Annotated[
    Path | None, typer.Option("--raise", help=text("evaluate.raise"), metavar="FILE")
]


def evaluate(
    gold: Gold,
    documents: Documents = None,
    floor: FloorFile = None,
    raised: RaisedFile = None,
    as_json: JsonOption = False,
) -> int:
    """Print scores and mistakes; the exit code tells whether all were measured, above the floor."""
    from app.cli import scoreboard
    from ingest.evaluation.evaluate import gold_files
    from ingest.evaluation.scores import total

    files = gold_files(gold)
    if not files:
        raise CommandError(text("evaluate.nothing"), Exit.ALL_FAILED)
    least = _floor(floor) if floor else {}
    evaluations = list(_evaluations(files, documents))
    if not evaluations:
        return Exit.ALL_FAILED
    scores = total(each.scores for each in evaluations)
    if as_json:
        write_json(scoreboard.plain(evaluations, scores))
    else:
        scoreboard.show(evaluations, scores)
    if len(evaluations) < len(files):
        return Exit.SOME_FAILED
    if raised:
        _raise(raised, scores)
    return _compared(scores, least)


def _evaluations(files: list[Path], documents: Path | None) -> Iterator["Evaluation"]:
    """Each gold file measured; one that cannot be is told."""
    from ingest.errors import ReadingError
    from ingest.evaluation.evaluate import evaluate as measure
    from ingest.evaluation.gold import GoldError

    with progress() as bar:
        task = bar.add_task(text("evaluate.progress"), total=len(files), file="")
        for file in files:
            bar.update(task, file=file.name)
            try:
                yield measure(file, documents)
            except (GoldError, ReadingError) as error:
                tell(messages.said(error))
            bar.advance(task)


def _floor(path: Path) -> "Floor":
    from ingest.evaluation.floor import read_floor
    from ingest.evaluation.gold import GoldError

    try:
        return read_floor(path)
    except GoldError as error:
        raise CommandError(messages.said(error), Exit.USAGE) from error


def _compared(scores: "Scores", floor: "Floor") -> int:
    from ingest.evaluation.floor import below

    fallen = below(scores, floor)
    for kind in fallen:
        score, least = f"{scores[kind].f1:.3f}", f"{floor[kind]:.3f}"
        tell(text("evaluate.below", kind=table("kinds")[kind], score=score, least=least))
    return Exit.BELOW_FLOOR if fallen else Exit.DONE


def _raise(path: Path, scores: "Scores") -> None:
    from ingest.evaluation.floor import raised, write_floor

    try:
        write_floor(path, raised(scores, _floor(path) if path.exists() else {}))
    except OSError as error:
        said = text("export.unwritable", path=path, reason=error.strerror)
        raise CommandError(said, Exit.USAGE) from error
    tell(text("evaluate.raised", path=path))
