"""Whoever runs a command, as the audit log names them."""

import getpass
from typing import Annotated

import typer

from app.messages import text

ByOption = Annotated[str | None, typer.Option("--by", help=text("option.by"))]

# No account vouches for a name that is told on the command line.
_HERE = "（命令行）"


def who(by: str | None = None) -> str:
    """The name told, or the user of the machine, and that it comes from the command line."""
    return f"{by or _user()}{_HERE}"


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        # A container may run as a number that no user of its own bears.
        return "?"
