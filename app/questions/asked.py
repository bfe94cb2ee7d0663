"""What a handler of a question is given, and what it finds."""

from collections.abc import Callable
from dataclasses import dataclass, field

from app.lookups.names import NamedOrganization
from app.questions.reading import Reading
from cypher.database import Database
from schema.answers import Evidence
from schema.divisions import Division
from schema.extraction import Role

Row = dict[str, str | int | None]

LEADING: frozenset[Role] = frozenset({"lead"})
SUPPORTING: frozenset[Role] = frozenset({"cooperating"})
_HELD: frozenset[Role] = frozenset({"lead", "responsible"})
EVERY_ROLE: frozenset[Role] = _HELD | SUPPORTING
_VERBS = {
    LEADING: "牵头",
    SUPPORTING: "配合",
    _HELD: "负责",
    LEADING | SUPPORTING: "牵头或配合",
}


@dataclass(frozen=True)
class Asked:
    """A question that was understood: each organization it names is one in the graph.

    No more than `most` rows need be told; a list of 100,000 is long in coming.
    """

    database: Database
    reading: Reading
    organizations: tuple[NamedOrganization, ...] = ()
    places: tuple[Division, ...] = ()
    most: int | None = None

    @property
    def place(self) -> Division | None:
        """The place that narrows what is asked."""
        return self.places[0] if self.places else None

    @property
    def features(self) -> frozenset[str]:
        """What the question says, by name."""
        return self.reading.features

    def roles(self) -> frozenset[Role]:
        """The parts that are asked for: 负责 leaves out who only supports."""
        asked: frozenset[Role] = frozenset()
        if "part" in self.features:
            return EVERY_ROLE
        if "lead" in self.features:
            asked |= LEADING
        if "support" in self.features:
            asked |= SUPPORTING
        if not asked and "responsible" in self.features:
            return _HELD
        return asked or EVERY_ROLE

    def verb(self) -> str:
        """What the organizations asked for do, as a sentence says it."""
        return _VERBS.get(self.roles(), "承担")


@dataclass(frozen=True)
class Found:
    """What the graph says: a sentence, what a table would show, the words that carry it.

    `total` is how many rows there are when these are not all.
    """

    answer: str
    rows: list[Row] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    total: int | None = None

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self.rows) if self.total is None else self.total


Handler = Callable[[Asked], Found]
