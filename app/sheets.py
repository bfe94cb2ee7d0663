"""A table ready to be printed, circulated or filled in: what pages, CSV and Excel files share."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.spreadsheet import Value


@dataclass(frozen=True)
class Column:
    """`name` is the key of its heading; `width` is in characters of Latin script."""

    name: str
    width: int


@dataclass(frozen=True)
class Sheet:
    """Rows under a title. `ids` name what each row tells, for a file that comes back filled in;
    `bases`, where it may be filled in, the last report that each row shows.
    """

    title: str
    about: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Value]]
    ids: Sequence[str]
    links: Sequence[str | None] = field(default=())
    bases: Sequence[str | None] = field(default=())

    def headings(self, words: Mapping[str, str]) -> list[str]:
        """What the columns are called."""
        return [words[f"sheet_{column.name}"] for column in self.columns]
