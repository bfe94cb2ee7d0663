"""The F1 of each kind below which a set of documents may not fall, in a file that only rises."""

import math
import tomllib
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from ingest.evaluation.gold import GoldError
from ingest.evaluation.scores import Kind, Scores

Floor = dict[Kind, float]

_FLOOR: TypeAdapter[dict[Kind, float]] = TypeAdapter(dict[Kind, float])
_HEAD = "# F1 at least. `zeren evaluate GOLD… --raise FILE` raises what rose and lowers nothing.\n"
_DIGITS = 1000


def read_floor(path: Path) -> Floor:
    """The figures in the file at `path`; raises GoldError."""
    try:
        return _FLOOR.validate_python(tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise GoldError(
            path,
            zh=f"无法读取底线文件（{error.strerror}）。请核对路径，或先用 --raise 写出它。",
            en=f"the floor cannot be read ({error.strerror}); check the path, or write it "
            "with --raise.",
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, ValidationError) as error:
        raise GoldError(
            path,
            zh="不是底线文件：每行应是 role = 0.95 的样子。",
            en="not a floor: its lines should look like role = 0.95.",
        ) from error


def below(scores: Scores, floor: Floor) -> list[Kind]:
    """The kinds whose score is under the floor."""
    return [kind for kind, least in floor.items() if _cut(scores[kind].f1) < least]


def raised(scores: Scores, floor: Floor) -> Floor:
    """The floor at the height of `scores`, but nowhere lower than it was.

    A kind of which nothing was expected or found has no floor.
    """
    reached = {kind: _cut(s.f1) for kind, s in scores.items() if s.expected or s.found}
    return {kind: max(reached.get(kind, 0.0), floor.get(kind, 0.0)) for kind in reached | floor}


def write_floor(path: Path, floor: Floor) -> None:
    """Write the file; raises OSError."""
    lines = (f"{kind} = {least:.3f}\n" for kind, least in floor.items())
    path.write_text(_HEAD + "".join(lines), encoding="utf-8")


def _cut(f1: float) -> float:
    """A figure with three digits, rounded down so that the score itself is never below it."""
    return math.floor(f1 * _DIGITS + 1e-9) / _DIGITS
