"""How a command ends."""

from enum import IntEnum


class Exit(IntEnum):
    """The exit codes; those from 10 on are the graph's own (`cypher.errors`)."""

    DONE = 0
    BUG = 1
    USAGE = 2
    NOT_UNDERSTOOD = 3
    SOME_FAILED = 4
    ALL_FAILED = 5
    PORT_TAKEN = 6
    NOT_FOUND = 7
    SETTING = 8
    BELOW_FLOOR = 9
    INTERRUPTED = 130


class CommandError(Exception):
    """A command cannot go on; the message is in the language that is spoken."""

    def __init__(self, message: str, code: Exit) -> None:
        super().__init__(message)
        self.message = message
        self.code = code


class OutputClosedError(Exception):
    """Whoever read the output has enough."""
