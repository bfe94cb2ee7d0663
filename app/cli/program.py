"""The commands put together, and what is said when one cannot be carried out."""

import re
from collections.abc import Sequence
from typing import Annotated

import typer
from typer import rich_utils
from typer.exceptions import TyperException
from typer.main import get_command

from app import messages
from app.cli import (
    accounts,
    ask,
    changes,
    documents,
    evaluate,
    export,
    extract,
    ingest,
    progress,
    reprints,
    review,
    run,
    samples,
    status,
    tasks,
)
from app.cli.exits import CommandError, Exit
from app.cli.output import tell
from app.cli.wording import Command, Group
from app.messages import text
from app.problems import ProblemError
from app.settings import SettingsError
from cypher.errors import GraphError
from ingest.pools import PoolError

program = typer.Typer(
    name="zeren",
    cls=Group,
    help=text("program.about"),
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
)
for _name, _command in (
    ("run", run.run),
    ("ingest", ingest.ingest),
    ("extract", extract.extract),
    ("ask", ask.ask),
    ("tasks", tasks.tasks),
    ("documents", documents.documents),
    ("changes", changes.changes),
    ("remove", documents.remove),
    ("reprints", reprints.reprints),
    ("export", export.export),
    ("status", status.status),
    ("evaluate", evaluate.evaluate),
):
    program.command(_name, cls=Command, help=text(f"{_name}.about"))(_command)
program.add_typer(samples.program, name="samples")
program.add_typer(review.program, name="review")
program.add_typer(accounts.program, name="accounts")
program.add_typer(progress.program, name="progress")


def _print_version(wanted: bool) -> None:
    if wanted:
        from app import __version__

        typer.echo(f"zeren {__version__}")
        raise typer.Exit


@program.callback()
def _program(
    version: Annotated[
        bool,
        typer.Option(
            "--version", help=text("program.version"), callback=_print_version, is_eager=True
        ),
    ] = False,
    lang: Annotated[str, typer.Option(help=text("program.lang"), metavar="zh|en")] = "zh",
) -> None:
    if lang not in ("zh", "en"):
        raise CommandError(text("program.lang"), Exit.USAGE)


def carry_out(arguments: Sequence[str]) -> int:
    """Carry out a command line and return its exit code."""
    rich_utils.OPTIONS_PANEL_TITLE = text("program.options")
    rich_utils.ARGUMENTS_PANEL_TITLE = text("program.arguments")
    rich_utils.COMMANDS_PANEL_TITLE = text("program.commands")
    rich_utils.DEFAULT_STRING = text("program.default")
    rich_utils.REQUIRED_LONG_STRING = text("program.required")
    try:
        ended = get_command(program).main(list(arguments), "zeren", standalone_mode=False)
    except TyperException as error:
        return _refuse(_misuse(error), Exit.USAGE if error.exit_code == Exit.USAGE else Exit.BUG)
    except CommandError as error:
        return _refuse(error.message, error.code)
    except GraphError as error:
        return _refuse(messages.said(error), error.exit_code)
    except SettingsError as error:
        return _refuse(messages.said(error), Exit.SETTING)
    except PoolError as error:
        return _refuse(messages.said(error), Exit.SETTING)
    except ProblemError as error:
        return _refuse(messages.said(error), Exit.NOT_FOUND)
    if ended == Exit.INTERRUPTED:
        tell(text("program.interrupted"))
    return int(ended or Exit.DONE)


def _refuse(message: str, code: int) -> int:
    if message:
        tell(message)
    return code


def _misuse(error: TyperException) -> str:
    """What is wrong with a command line, in the language that is spoken, and where to read on."""
    said = error.format_message()
    if not said:  # the help was shown instead
        return ""
    context = getattr(error, "ctx", None)
    command = context.command_path.partition(" ")[2] if context else ""
    hint = text("program.hint", command=f"{command} " if command else "")
    for usage in messages.usages():
        if found := re.search(usage["said"], said, re.DOTALL):
            return f"{usage['means'].format(**found.groupdict())}{hint}"
    return f"{said} {hint}"
