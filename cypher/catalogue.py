"""The catalogue of statements: every `.cypher` file, with what its header says of it.

A file holds one statement. Its header is a comment block:

    // What the statement answers, in a sentence or two.
    // parameters:
    //   organization: id of an organization, which may be
    //     told over several lines
    // columns:
    //   task: id
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

Dialect = Literal["neo4j", "arcadedb"]

_CONTINUED = "//     "
_ROOT = Path(__file__).parent


@dataclass(frozen=True)
class Statement:
    """One file of the catalogue. `name` is its path without suffix: ``read/organization``."""

    name: str
    summary: str
    parameters: dict[str, str]
    columns: dict[str, str]
    text: str


@dataclass(frozen=True)
class Migration:
    """A change of the graph's layout, applied once, in the order of `name`."""

    name: str
    language: Literal["cypher", "sql"]
    text: str


@cache
def statement(name: str) -> Statement:
    """The statement called `name`; raises `KeyError` when there is none."""
    path = _ROOT / f"{name}.cypher"
    if not path.is_file():
        raise KeyError(name)
    return _parse(name, path.read_text(encoding="utf-8"))


def names() -> list[str]:
    """The names of all statements but migrations."""
    return sorted(
        path.relative_to(_ROOT).with_suffix("").as_posix()
        for folder in ("read", "write")
        for path in (_ROOT / folder).glob("*.cypher")
    )


def migrations(dialect: Dialect) -> list[Migration]:
    """Every migration for `dialect`: those all stores share, and its own."""
    files = [
        path for folder in ("common", dialect) for path in (_ROOT / "schema" / folder).iterdir()
    ]
    return [
        Migration(path.stem, "sql" if path.suffix == ".sql" else "cypher", path.read_text("utf-8"))
        for path in sorted(files, key=lambda path: path.name)
    ]


def _parse(name: str, text: str) -> Statement:
    summary: list[str] = []
    sections: dict[str, dict[str, str]] = {"parameters": {}, "columns": {}}
    section = ""
    for line in text.splitlines():
        if not line.startswith("//"):
            break
        words = line.removeprefix("//").strip()
        if words.removesuffix(":") in sections:
            section = words.removesuffix(":")
        elif section and line.startswith(_CONTINUED):
            key, meaning = sections[section].popitem()
            sections[section][key] = f"{meaning} {words}"
        elif section:
            key, _, meaning = words.partition(":")
            sections[section][key.strip()] = meaning.strip()
        else:
            summary.append(words)
    return Statement(name, " ".join(summary), sections["parameters"], sections["columns"], text)
