"""The desk as a matrix: who has how much to do in which section."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from pydantic import Field

from app.lookups.desk.counts import called
from app.lookups.desk.filter import DeskFilter
from app.lookups.desk.selection import Desk, Selection
from app.lookups.record import Record
from app.lookups.register.rows import owner_of, role_of
from cypher.database import Database

# More than this nobody reads, and a page would weigh too much.
MOST_LINES, MOST_SECTIONS = 40, 16


class Crossing(Record):
    """What an organization has to do in a section."""

    section: str
    organization: str
    name: str
    measures: int = Field(description="举措数")
    led: int = Field(description="其中牵头的")


class Crossings(Record):
    """Organizations, most to do first, against sections as printed; those that meet.

    There may be `more` of either than are shown.
    """

    sections: list[str]
    organizations: list[str]
    crossings: list[Crossing]
    more: bool

    def lines(self) -> Iterator[tuple[str, str, list[Crossing | None]]]:
        """A row for each organization: its id, its name, and its part in each section."""
        met = {(each.organization, each.section): each for each in self.crossings}
        names = {each.organization: each.name for each in self.crossings}
        for identity in self.organizations:
            yield identity, names[identity], [met.get((identity, each)) for each in self.sections]


def crossed(database: Database, wanted: DeskFilter, today: date) -> Crossings:
    """Who has what to do in which section, those with most."""
    return crossings_of(database, Desk(database, wanted, today).select())


def crossings_of(database: Database, found: Selection) -> Crossings:
    """The matrix of what was `found` on the desk."""
    measures: Counter[tuple[str, str]] = Counter()
    led: Counter[tuple[str, str]] = Counter()
    for row in (found.table.rows[number] for number in found.chosen):
        section, parts = row.listed.section, row.listed.parts
        measures.update((each, section) for each in {owner_of(part) for part in parts})
        led.update({(owner_of(part), section) for part in parts if role_of(part) == "lead"})
    busiest, fullest = _most(measures, 0), _most(measures, 1)
    lines, sections = busiest[:MOST_LINES], set(fullest[:MOST_SECTIONS])
    names = called(database, [], lines)
    return Crossings(
        sections=[each for each in _sections(found) if each in sections],
        organizations=lines,
        crossings=[
            Crossing(
                section=section,
                organization=organization,
                name=names[organization],
                measures=count,
                led=led[organization, section],
            )
            for (organization, section), count in sorted(measures.items())
            if organization in names and section in sections
        ],
        more=len(busiest) > MOST_LINES or len(fullest) > MOST_SECTIONS,
    )


def _most(measures: Counter[tuple[str, str]], side: int) -> list[str]:
    """The organizations (side 0) or the sections (side 1), most to do first."""
    load: Counter[str] = Counter()
    for pair, count in measures.items():
        load[pair[side]] += count
    return sorted(load, key=lambda each: (-load[each], each))


def _sections(found: Selection) -> list[str]:
    """Every section in the order in which rows stand."""
    return list(dict.fromkeys(found.table.rows[number].listed.section for number in found.chosen))
