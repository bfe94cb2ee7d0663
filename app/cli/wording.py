"""Commands whose help speaks the language of the process."""

from typing import Any, TypeAlias

from typer.core import TyperCommand, TyperGroup

from app.messages import text

# Typer keeps these types to itself.
_Context: TypeAlias = Any
_Option: TypeAlias = Any


class Command(TyperCommand):
    """A command."""

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
