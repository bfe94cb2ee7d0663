"""`zeren changes`: what differs between two versions."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app import messages
from app.cli.exits import CommandError, Exit
from app.cli.graph import GraphOption, JsonOption, opened
from app.cli.output import Cell, tell, write, write_table
from app.messages import text
from ingest.errors import ReadingError

if TYPE_CHECKING:
    from schema.changes import Change, Changes, Side, Version
    from schema.extraction import Extraction

_LONGEST = 60

Old = Annotated[str, typer.Argument(help=text("changes.old"), metavar="OLD")]
New = Annotated[str | None, typer.Argument(help=text("changes.new"), metavar="NEW")]


def changes(
    old: Old, new: New = None, graph: GraphOption = None, as_json: JsonOption = False
) -> None:
    """Compare two files, or documents of the graph; of one alone, with the version before it."""
    if new is not None and (Path(old).is_file() or Path(new).is_file()):
        from ingest.versions.compare import compare

        found = compare(_read(Path(old)), _read(Path(new)))
    else:
        found = _of_graph(old, new, graph)
    if as_json:
        write(found.model_dump_json(indent=2))
    else:
        _show(found)


def _of_graph(old: str, new: str | None, graph: str | None) -> "Changes":
    from app.cli.named import document_of
    from app.lookups.changes import changes as lookup

    with opened(graph) as database:
        first = document_of(database, old)
        if new is None:
            return lookup(database, first.id)
        return lookup(database, document_of(database, new).id, first.id)


def _read(path: Path) -> "Extraction":
    from ingest.extract import extract

    try:
        return extract(path)
    except ReadingError as error:
        raise CommandError(messages.said(error), Exit.ALL_FAILED) from error


def _show(found: "Changes") -> None:
    tell(text("changes.compared", old=_named(found.old), new=_named(found.new)))
    listed = [each for each in found.changes if each.kind != "task_renumbered"]
    renumbered = len(found.changes) - len(listed)
    if listed:
        write_table(_rows(listed), ["change", "task", "what", "before", "after"])
    else:
        write(text("changes.none"))
    tell(text("changes.same", count=found.same_tasks))
    if renumbered:
        tell(text("changes.renumbered", count=renumbered))


def _named(version: "Version") -> str:
    day = f"（{version.issued_on.isoformat()}）" if version.issued_on else ""
    return f"《{version.title}》{day}"


def _rows(listed: list["Change"]) -> Iterator[dict[str, Cell]]:
    for each in listed:
        before, after = _sides(each)
        yield {
            "change": text(f"change.{each.kind}"),
            "task": each.task.number if each.task else None,
            "what": each.subject,
            "before": before,
            "after": after,
        }


def _sides(change: "Change") -> tuple[str, str]:
    """What each version says; of two wordings what differs, with a few words around it."""
    from ingest.versions.differences import differences, excerpt

    if change.before and change.after:
        before, after = differences(change.before.said, change.after.said)
        return excerpt(before), excerpt(after)
    return _whole(change.kind, change.before), _whole(change.kind, change.after)


def _whole(kind: str, side: "Side | None") -> str:
    """A task or measure that came or went in its first words, anything else in a word."""
    if side is None:
        return ""
    words = "".join(side.quote.split()) if kind.startswith(("task", "measure")) else side.said
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
