"""Organizations that a question names: in full, relative (区发改局), by alias or abbreviation."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from app.lookups.names import NamedOrganization, organizations_called
from app.questions.spans import apart
from cypher.database import Database
from schema import divisions, offices
from schema.organizations import canonical, committer

_LONGEST = 24
_RELATIVE = re.compile(r"^本?[省市区县州旗盟]")
_ENDINGS = ("局", "委员会", "厅", "办公室", "分局")
# 甲县委、县政府 speak as one organization.
_LEADERS = "党委、政府"
_LEADING = ("党委", "人民政府")
# What an office that the graph does not know must end in: a field alone (营商环境) is a topic.
_OFFICE = re.compile(r"[局委办厅部会署院队处社室馆联]$|中心$|政府$")
# 区农业农忖局 is a mistyped bureau, not a topic.
_LIKENESS = re.compile(
    r"[省市区县].{1,12}(?:局|委|办|厅|部|会|中心|公司)$|.{2,12}(?:局|厅|委员会)$"
)


class OrganizationMention(NamedTuple):
    """`words[start:end]` of a question, and whom in the graph it may mean; nobody when empty."""

    start: int
    end: int
    name: str
    candidates: tuple[NamedOrganization, ...]


def find_organizations(database: Database, words: str) -> list[OrganizationMention]:
    """The organizations in a question, in order, each name as long as can be.

    Offices that the tables know and the graph does not are found too, without candidates.
    """
    named = {stretch: set(_canonicals(words[slice(*stretch)])) for stretch in _stretches(words)}
    known = _known(database, set().union(*named.values()))
    mentions = []
    for (start, end), canonicals in named.items():
        name = words[start:end]
        candidates = _meant(name, [each for c in canonicals for each in known.get(c, ())])
        if candidates or _is_office(name):
            mentions.append(OrganizationMention(start, end, name, candidates))
    return apart(sorted(mentions, key=lambda m: (m.start - m.end, not m.candidates, m.start)))


def looks_like_organization(words: str) -> bool:
    """Whether words that nobody knows are shaped as the name of a bureau."""
    return _LIKENESS.match(words) is not None


def _known(database: Database, canonicals: set[str]) -> dict[str, list[NamedOrganization]]:
    known: dict[str, list[NamedOrganization]] = {}
    for organization in organizations_called(database, canonicals):
        if not organization.collective:
            known.setdefault(organization.canonical, []).append(organization)
    return known


def _stretches(words: str) -> Iterator[tuple[int, int]]:
    for start in range(len(words)):
        for end in range(start + 2, min(start + _LONGEST, len(words)) + 1):
            yield start, end


def _canonicals(name: str) -> Iterator[str]:
    """What an organization called `name` may be called within its division."""
    bare = _RELATIVE.sub("", name)
    if len(bare) < 2 or offices.is_field(name) or offices.is_field(bare):
        return
    if "、" in name:
        if _are_leaders(name):
            yield _LEADERS
        return
    own = canonical(name)
    yield from (name, bare, own)
    if own in _LEADING:
        yield _LEADERS
    field = offices.without_ending(own.removesuffix("分局"))
    if offices.is_field(field):
        yield from (field + ending for ending in _ENDINGS)


def _are_leaders(name: str) -> bool:
    committee, _, government = name.partition("、")
    return canonical(committee) == "党委" and canonical(government) == "人民政府"


def _meant(name: str, namesakes: Iterable[NamedOrganization]) -> tuple[NamedOrganization, ...]:
    """Those that `name` means to people of their own place; by its very words before the like."""
    exact, like = set(), set()
    for each in namesakes:
        own = committer(name, each.division)
        # 资源开发公司 as it is called at home, though 资源 is a county too.
        if own.id == each.id or each.canonical == name:
            exact.add(each)
        elif own.division == each.division:
            like.add(each)
    meant = _of_kind(name, exact or like)
    return tuple(sorted(meant, key=lambda each: (each.name, each.id)))


def _of_kind(name: str, namesakes: set[NamedOrganization]) -> set[NamedOrganization]:
    """Those of a place that is what a relative name says, when any is: 区 is no county's word."""
    kind = _RELATIVE.match(name)
    if kind is None or canonical(name) != canonical(name[kind.end() :]):
        return namesakes
    places = {each: divisions.by_code(each.division or "") for each in namesakes}
    fitting = {each for each, place in places.items() if place and place.name.endswith(kind[0][-1])}
    return fitting or namesakes


def _is_office(name: str) -> bool:
    """Whether the tables hold the office, named as one alone is."""
    if "、" in name:
        return _are_leaders(name)
    return len(name) > 2 and bool(_OFFICE.search(name)) and offices.office(canonical(name)).known
