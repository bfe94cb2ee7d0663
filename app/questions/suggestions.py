"""Questions that this graph can answer, near what was asked."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from app.lookups import burdens, measures, organizations, pairings, targets
from app.lookups.measures import MeasureFilter
from app.lookups.organizations import OrganizationFilter
from app.lookups.paging import Window
from app.lookups.pairings import PairingFilter
from app.lookups.targets import TargetFilter
from app.questions.asked import EVERY_ROLE
from app.questions.reading import Reading
from app.questions.topics import is_spoken_of
from cypher.database import Database
from schema.divisions import by_code

_MOST = 5
_ALIKE = 0.5
_NAMED = 200


def suggest(database: Database, reading: Reading) -> list[str]:
    """At most five questions: of those that the question names, then of what the graph holds."""
    found = dict.fromkeys((*_of_named(database, reading), *_of_graph(database)))
    return list(found)[:_MOST]


def about_organizations(names: list[str], question: str, mention: str) -> list[str]:
    """The question asked again of each namesake, by its full name."""
    return [question.replace(mention, name) for name in names]


def alike(database: Database, name: str) -> list[str]:
    """The names of organizations written much like `name`, most alike first."""
    page = organizations.find(
        database, OrganizationFilter(collective=False), Window("-tasks", _NAMED)
    )
    scored = [
        (_likeness(name, each.name, each.canonical), each.name) for each in page.items if each.tasks
    ]
    return [each for score, each in sorted(scored, reverse=True) if score >= _ALIKE][:3]


def _likeness(name: str, full: str, canonical: str) -> float:
    bare = name[1:] if name[:1] in "省市区县" else name
    return max(
        SequenceMatcher(None, bare, other, autojunk=False).ratio() for other in (full, canonical)
    )


def _of_named(database: Database, reading: Reading) -> Iterator[str]:
    for name in reading.strange:
        yield from (f"{each}负责哪些任务？" for each in alike(database, name))
    for mention in reading.organizations:
        names = [each.name for each in mention.candidates] or alike(database, mention.name)
        yield from (f"{name}负责哪些任务？" for name in names)
    for place in reading.places:
        if place.known:
            yield f"{place.place.name}和谁结对？"
            yield f"{place.place.name}有哪些任务？"
    for topic in reading.topics:
        if is_spoken_of(database, topic):
            yield f"谁负责{topic}？"


def _of_graph(database: Database) -> Iterator[str]:
    busiest = [each.organization for each in burdens.heaviest(database, EVERY_ROLE, 1)]
    for organization in busiest:
        yield f"{organization.name}负责哪些任务？"
    for target in targets.find(
        database, TargetFilter(quantified=True), Window("deadline", 1)
    ).items:
        if target.deadline:
            yield f"{target.deadline.year}年到期的指标有哪些？"
    for pairing in pairings.find(database, PairingFilter(), Window("", 1)).items:
        place = by_code(pairing.parties[0].id)
        if place:
            yield f"{place.name}和谁结对？"
    for organization in busiest:
        wanted = MeasureFilter(organization=organization.id)
        for measure in measures.find(database, wanted, Window("", 1)).items:
            yield f"谁负责{measure.task.title}？"
    yield "哪个单位任务最多？"
