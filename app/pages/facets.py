"""What the desk's rows can be narrowed to, as fields of its form with counts beside each value."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from app.lookups.desk import STATUSES, Counts, called
from app.pages.filters import Desk, Progress
from cypher.database import Database
from schema import divisions
from schema.lights import LIGHTS
from schema.progress import Status

# The values of some facets are few, and stand in an order of their own.
_ORDERS: dict[str, tuple[str, ...]] = {
    "status": STATUSES,
    "role": ("lead", "responsible", "cooperating"),
    "held": ("nobody", "collective", "named", "speaker"),
    "has_target": ("true", "false"),
    "has_figure": ("true", "false"),
    "several_leads": ("true",),
    "light": LIGHTS,
    "progress": get_args(Status),
}
_HEADINGS = {
    "document": "document", "section": "desk_section", "division": "division",
    "organization": "organization", "role": "role", "held": "desk_held", "status": "desk_deadline",
    "several_leads": "desk_several_leads", "has_target": "desk_has_target",
    "has_figure": "desk_has_figure", "light": "light", "progress": "progress_status",
}  # fmt: skip
_WORDS = {
    "status": "desk_status_", "role": "role_", "light": "light_", "progress": "progress_",
}  # fmt: skip

# The facets of a page, and what its form calls each.
OF_DESK = {name: name for name in _HEADINGS}
OF_PROGRESS = {
    "light": "light", "progress": "status", "document": "document", "section": "section",
    "division": "division", "organization": "organization", "role": "role",
}  # fmt: skip


@dataclass(frozen=True)
class Option:
    """A value, what it is called, and how many rows have it, as printed."""

    value: str
    name: str
    count: str


@dataclass(frozen=True)
class Facet:
    """A field of the form; `chosen` is the value that narrows, if any does."""

    name: str
    heading: str
    options: list[Option]
    chosen: str | None
    is_spoken: bool  # by the page, not by documents


def facets_of(
    graph: Database,
    wanted: Desk | Progress,
    fields: Mapping[str, str],
    counted: Counts,
    words: Mapping[str, str],
) -> list[Facet]:
    """Every facet among `fields` that has something to choose."""
    names = _names(graph, wanted, counted)
    asked = wanted.model_dump(mode="json")
    found = []
    for name, field in fields.items():
        value = asked[field]
        chosen = str(value).lower() if isinstance(value, bool) else value
        values = _values(name, counted.facets[name], chosen)
        options = [
            Option(each, _name(name, each, names, words), str(count))
            for each, count in values.items()
        ]
        if options:
            found.append(Facet(field, words[_HEADINGS[name]], options, chosen, name in _ORDERS))
    return found


def _names(graph: Database, wanted: Desk | Progress, counted: Counts) -> Mapping[str, str]:
    """What documents and organizations are called, the chosen among them though no row has it."""
    papers = [wanted.document] if wanted.document else []
    organizations = [wanted.organization] if wanted.organization else []
    missing = [each for each in (*papers, *organizations) if each not in counted.names]
    return counted.names | called(graph, papers, organizations) if missing else counted.names


def _values(name: str, counts: dict[str, int], chosen: str | None) -> dict[str, int]:
    """The values in their order; the chosen one stays among them though no row has it."""
    if chosen is not None:
        counts = counts if chosen in counts else counts | {chosen: 0}
    order = _ORDERS.get(name)
    return {each: counts[each] for each in order if each in counts} if order else counts


def _name(facet: str, value: str, names: Mapping[str, str], words: Mapping[str, str]) -> str:
    if facet == "division":
        place = divisions.by_code(value)
        return place.full_name if place else value
    if facet in _ORDERS:
        return words[_WORDS.get(facet, f"desk_{facet}_") + value]
    return names.get(value, value)
