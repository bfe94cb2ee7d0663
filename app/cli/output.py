"""What commands print: tables and JSON on standard output, all else on standard error."""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from app import messages
from app.cli.exits import OutputClosedError

if TYPE_CHECKING:
    from rich.progress import Progress

Cell = str | int | float | None
_PIPED_WIDTH = 200


def write(line: str) -> None:
    """A line on standard output; raises `OutputClosedError`."""
    try:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
    except BrokenPipeError as error:
        raise OutputClosedError from error


def tell(line: str) -> None:
    """A line for the person, on standard error."""
    sys.stderr.write(f"{line}\n")


def write_json(value: object) -> None:
    """JSON of plain values, as people read it."""
    write(json.dumps(value, ensure_ascii=False, indent=2, default=str))


def write_json_list(values: Iterable[object]) -> None:
    """JSON of a list whose values are written as they come, and not held."""
    write("[")
    before = ""
    try:
        for value in values:
            write(f"{before}{json.dumps(value, ensure_ascii=False, default=str)}")
            before = ","
    finally:
        write("]")


def write_table(rows: Iterable[Mapping[str, Cell]], columns: Sequence[str] | None = None) -> None:
    """A table of `rows`: of `columns`, or of all that are not empty, under their spoken names."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    kept = list(rows)
    names = columns or _filled(kept)
    spoken = messages.table("columns")
    table = Table(*(spoken.get(name, name) for name in names), show_lines=False)
    for row in kept:
        table.add_row(*(Text(_cell(row.get(name)), overflow="fold") for name in names))
    console = Console(width=None if sys.stdout.isatty() else _PIPED_WIDTH)
    with console.capture() as capture:
        console.print(table)
    write(capture.get().rstrip("\n"))


def place(page: int | None, cell: str | None) -> str | None:
    """Where on paper words stand: 第3页，清单!C5; None for plain text."""
    number = messages.text("place.page", page=page) if page else None
    said = [part for part in (number, cell) if part]
    return messages.text("place.between").join(said) if said else None


def progress() -> "Progress":
    """A bar on standard error."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[file]}"),
        console=Console(stderr=True),
        transient=True,
        disable=not sys.stderr.isatty(),
    )


def _filled(rows: Sequence[Mapping[str, Cell]]) -> list[str]:
    named = {name: None for row in rows for name, value in row.items() if value is not None}
    return list(named)


def _cell(value: Cell) -> str:
    return "" if value is None else str(value)
