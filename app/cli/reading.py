"""How documents are read: options that commands share, their pool, and the report of failures."""

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from app import messages
from app.cli.exits import CommandError, Exit
from app.cli.output import tell
from app.messages import text
from app.settings import read_settings
from ingest.errors import Failure
from ingest.formats import limits
from ingest.pools import Limits, Pool, open_pool

if TYPE_CHECKING:
    from ingest.model.endpoint import Usage

WorkersOption = Annotated[
    int | None, typer.Option(help=text("reading.workers"), min=1, show_default=False)
]
ClusterOption = Annotated[
    str | None, typer.Option(help=text("reading.cluster"), metavar="tcp://HOST:PORT")
]
TimeOption = Annotated[
    float, typer.Option("--time-limit", help=text("reading.time"), min=1, metavar="SECONDS")
]
MemoryOption = Annotated[
    int, typer.Option("--memory-limit", help=text("reading.memory"), min=256, metavar="MB")
]
ReportOption = Annotated[Path | None, typer.Option("--report", help=text("reading.report"))]

ModelOption = Annotated[bool, typer.Option("--model", help=text("reading.model"))]

SECONDS, MEGABYTES = limits.SECONDS, limits.MEMORY_MEGABYTES


@contextmanager
def pool_for(
    files: int, workers: int | None, cluster: str | None, seconds: float, megabytes: int
) -> Iterator[Pool]:
    """The pool that the options name; no more processes than `files`. Raises PoolError."""
    wanted = workers or _cores()
    with open_pool(min(wanted, files), cluster, Limits(seconds, megabytes)) as pool:
        yield pool


@contextmanager
def reading_again(pool: Pool, wanted: bool) -> Iterator[Pool]:
    """The pool, whose documents the model of the settings reads again when `wanted`.

    At the end it is told what that took. Raises CommandError when no model is named.
    """
    if not wanted:
        yield pool
        return
    from ingest.model.endpoint import Endpoint, ModelError
    from ingest.pools.second_reading import SecondReading

    settings = read_settings()
    if settings.model_url is None:
        raise CommandError(text("reading.no_model"), Exit.SETTING)
    key = settings.model_key.get_secret_value()
    try:
        endpoint = Endpoint.at(settings.model_url, settings.model, key)
    except ModelError as error:
        raise CommandError(messages.said(error), Exit.SETTING) from error
    yield SecondReading(pool, endpoint)
    tell(_took(endpoint.usage, settings.model_prices))


def _took(usage: "Usage", prices: Sequence[float]) -> str:
    """What asking the model took, and cost where the prices are known."""
    from ingest.model.endpoint import Price

    said = text(
        "reading.took",
        calls=usage.calls,
        asked=usage.question_tokens,
        answered=usage.answer_tokens,
        seconds=f"{usage.seconds:.1f}",
        proposed=usage.proposed,
        dropped=usage.dropped,
    )
    if not prices:
        return said + text("reading.no_price")
    price = Price(prices[0], prices[-1])
    return said + text("reading.cost", cost=f"{usage.cost(price):.4f}")


class Failures:
    """Tells of each failure as it happens, and writes it to the report."""

    def __init__(self, report: TextIO | None) -> None:
        self._report = report
        self.count = 0

    def add(self, failure: Failure) -> None:
        """Tell of one more."""
        self.count += 1
        tell(messages.said(failure))
        if self._report:
            self._report.write(f"{_line(failure)}\n")
            self._report.flush()

    def exit(self, total: int) -> Exit:
        """The exit code of a run over `total` files."""
        if not self.count:
            return Exit.DONE
        return Exit.SOME_FAILED if self.count < total else Exit.ALL_FAILED


@contextmanager
def failures_to(report: Path | None) -> Iterator[Failures]:
    """What tells of failures; `report` is written anew, a line of JSON each."""
    if report is None:
        yield Failures(None)
        return
    try:
        file = report.open("w", encoding="utf-8")
    except OSError as error:
        said = text("export.unwritable", path=report, reason=error.strerror)
        raise CommandError(said, Exit.USAGE) from error
    with file:
        yield Failures(file)


def _line(failure: Failure) -> str:
    said = {
        # A name may be no UTF-8.
        "path": os.fsencode(failure.path).decode(errors="backslashreplace"),
        "code": failure.code,
        "zh": failure.zh,
        "en": failure.en,
    }
    if failure.trace:
        said["trace"] = failure.trace
    return json.dumps(said, ensure_ascii=False).encode(errors="backslashreplace").decode()


def _cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
