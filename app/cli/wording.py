"""Commands whose help speaks the language of the process, and who are given text."""

import os
from typing import Any, TypeAlias

from typer.core import TyperCommand, TyperGroup

from app.messages import text

# Typer keeps these types to itself.
_Context: TypeAlias = Any
_Option: TypeAlias = Any
_Ended: TypeAlias = Any


class Command(TyperCommand):
    """A command."""

    def invoke(self, ctx: _Context) -> _Ended:
        given = ctx.params.items()
        ctx.params = {n: _legible(v) if isinstance(v, str) else v for n, v in given}
        return super().invoke(ctx)

    def get_usage(self, ctx: _Context) -> str:
        return _in_words(super().get_usage(ctx))

    def get_help_option(self, ctx: _Context) -> _Option:
        return _explained(super().get_help_option(ctx))


class Group(TyperGroup):
    """A command that has commands."""

    def get_usage(self, ctx: _Context) -> str:
        return _in_words(super().get_usage(ctx))

    def get_help_option(self, ctx: _Context) -> _Option:
        return _explained(super().get_help_option(ctx))


def _in_words(usage: str) -> str:
    return usage.replace("Usage: ", text("program.usage"), 1)


def _explained(option: _Option) -> _Option:
    if option is not None:
        option.help = text("program.help")
    return option


def _legible(argument: str) -> str:
    """An argument as text: what are no characters where the command runs is read as UTF-8,
    and what is not that either becomes �, which names nothing."""
    try:
        argument.encode()
    except UnicodeEncodeError:
        return os.fsencode(argument).decode(errors="replace")
    return argument
