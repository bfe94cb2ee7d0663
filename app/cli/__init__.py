"""The command line `zeren`.

What a command needs is imported when it runs, so that `zeren extract` starts no engine and
`zeren --help` is quick.
"""

import io
import logging
import os
import sys
import tempfile
from collections.abc import Sequence
from typing import NoReturn, cast

from app import messages
from app.cli.exits import Exit, OutputClosedError
from app.settings import Language

_LANGUAGES = ("zh", "en")


def main() -> NoReturn:
    """The entry point."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal that cannot show a character, or a file's name that is no text, stops nothing.
        sys.stdout.reconfigure(errors="backslashreplace")
    sys.exit(execute(sys.argv[1:]))


def execute(arguments: Sequence[str]) -> int:
    """Do what `arguments` say, and return the exit code; every failure is one sentence."""
    language, rest = _language(arguments)
    messages.speak(language)
    try:
        from app.cli.program import carry_out

        return carry_out(rest)
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except OutputClosedError:
        # Nothing more is to reach it when Python flushes at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.DONE
    except Exception:
        # A new file of this user alone: others may write to the folder, and wait for a known name.
        opened, path = tempfile.mkstemp(prefix="zeren-error-", suffix=".log", text=True)
        os.close(opened)
        logger = _logger_to(path)
        logger.exception("zeren %s", " ".join(arguments))
        print(messages.text("program.bug", path=path), file=sys.stderr)  # noqa: T201
        return Exit.BUG


def _language(arguments: Sequence[str]) -> tuple[Language, list[str]]:
    """The language asked for, by ``--lang`` anywhere or ZEREN_LANG, and the other arguments."""
    rest = list(arguments)
    asked = os.environ.get("ZEREN_LANG", "zh")
    for at, argument in enumerate(rest):
        if argument == "--":
            break
        name, equals, value = argument.partition("=")
        if name == "--lang" and (equals or at + 1 < len(rest)):
            asked = value if equals else rest[at + 1]
            if asked in _LANGUAGES:
                del rest[at : at + (1 if equals else 2)]
            break
    return cast(Language, asked if asked in _LANGUAGES else "zh"), rest


def _logger_to(path: str) -> logging.Logger:
    logger = logging.getLogger("zeren.error")
    logger.propagate = False
    logger.addHandler(
        logging.FileHandler(path, mode="w", encoding="utf-8", errors="backslashreplace")
    )
    return logger
