"""Who a name means: bureaus by division and canonical name, whatever the printed form.

区发改局, 发展和改革局 and 洞头区发展改革局 of one district are one organization; 区农业农村局 and
市农业农村局 never are.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from schema import divisions, offices
from schema.divisions import CHINA, Division
from schema.extraction import Organization, OrganizationKind
from schema.identity import identifier
from schema.offices import BRANCH, COMPANY, Office

UNKNOWN_CONFIDENCE = 0.7
UNPLACED_CONFIDENCE = 0.8

_RELATIVE = re.compile(r"^(?:本)?(自治[区州县]|[省市区县州旗盟])(?:级)?(?=.)")
# 新疆生产建设兵团 has departments of its own, though no code of GB/T 2260.
_CORPS = re.compile(r"^(?:新疆生产建设)?兵团(?=.)")
_JOINT = re.compile(r"^(.+?)[(（〔].*[)）〕]$")
_OWN = re.compile("(?:高级|职业|实验|外国语)?(?:中学|小学|学校|学院|高中|初中)$|镇|乡|街道")
_LONGEST_PLACE = 14


@dataclass(frozen=True)
class Interpretation:
    """Whom a name means.

    `known`: the office is in the tables, or is one whose name is its own (a company, a hospital).
    `placed`: the name itself says where.
    """

    organization: Organization
    known: bool
    placed: bool
    confidence: float


@dataclass(frozen=True)
class _Placed:
    """An office and the division it belongs to; `explicit` when the name says which."""

    office: Office
    division: str | None
    explicit: bool


@lru_cache(maxsize=8192)
def interpret(
    name: str, division: str | None = None, *, inherited: str | None = None
) -> Interpretation:
    """Whom `name` means to somebody who speaks for `division` (a GB/T 2260 code).

    `inherited` is the division of the name before it in a list: 区经济发展局、投资促进委员会
    prints the prefix once. Nothing is guessed beyond the tables: an unknown name is kept as
    printed, with a confidence below 1.
    """
    placed = _placed(_bare(name), division, inherited)
    office = placed.office
    organization = _organization(_full_name(placed), office.canonical, placed.division, office.kind)
    confidence = 1.0 if placed.division else UNPLACED_CONFIDENCE
    if not office.identified:
        confidence = UNKNOWN_CONFIDENCE
    return Interpretation(organization, office.identified, placed.explicit, confidence)


def canonical(name: str) -> str:
    """The canonical name of an office within its division: 区发改局 → 发展和改革局."""
    return _placed(_bare(name), None, None).office.canonical


def successors(canonical_name: str, division: str | None) -> Iterator[tuple[str, int]]:
    """The full names of what an organization became, and from which year on, first to last."""
    for successor, year in offices.successors(canonical_name):
        yield interpret(successor, division).organization.name, year


def collective(name: str, division: str | None) -> Organization:
    """A group that nobody can be held to, as an owner of its own within a division."""
    return _organization(name, name, division, "collective")


def is_known(name: str) -> bool:
    """Whether the tables hold `name`, with or without the place before it."""
    return interpret(name).known


def place_of(name: str) -> str | None:
    """The code of the place that a full name begins with: 温州市洞头区人民政府办公室."""
    for cut in range(min(len(name), _LONGEST_PLACE), 1, -1):
        if place := _division_named(name[:cut], None):
            return place
    return None


def committer(speaker: str, division: str | None) -> Organization:
    """The organization that speaks: 甲县委、县政府 counts as one, named as printed."""
    found = interpret(speaker.split("、")[0], division).organization
    if "、" not in speaker:
        return found
    return _organization(speaker, "党委、政府", found.division, "government")


def _organization(
    name: str, canonical_name: str, division: str | None, kind: OrganizationKind
) -> Organization:
    return Organization(
        id=identifier("org", division, canonical_name),
        name=name,
        canonical=canonical_name,
        division=division,
        kind=kind,
    )


def _bare(name: str) -> str:
    """The name without white space and without the second of two joint names."""
    joined = "".join(name.split())
    joint = _JOINT.match(joined)
    return joint[1] if joint else joined


def _placed(name: str, division: str | None, inherited: str | None) -> _Placed:
    at_hand = inherited or division
    own = offices.office(name)
    if organ := _central(name, own, at_hand):
        return _Placed(organ, CHINA, explicit=name.startswith("国家"))
    if own.known:
        return _Placed(own, at_hand, explicit=False)
    return (
        _of_corps(name)
        or _after_relative(name, division)
        or _after_place(name, division)
        or _Placed(own, _place_within(name, at_hand) or at_hand, explicit=False)
    )


def _central(name: str, own: Office, division: str | None) -> Office | None:
    """The central organ of that name; one that localities have too only at the centre."""
    if own.known and division not in (None, CHINA):
        return None
    if own.known and division is None and not name.startswith(("国", "中")):
        return None
    return offices.central(name)


def _of_corps(name: str) -> _Placed | None:
    corps = _CORPS.match(name)
    if corps is None:
        return None
    office = offices.office(name[corps.end() :], after_place=True)
    full = f"新疆生产建设兵团{office.canonical}"
    return _Placed(office._replace(canonical=full), None, explicit=True)


def _after_relative(name: str, division: str | None) -> _Placed | None:
    relative = _RELATIVE.match(name)
    if relative is None:
        return None
    place, rest = _relative_division(relative[1], division), name[relative.end() :]
    office = offices.office(rest, after_place=True)
    if place is None:
        return _Placed(office, None, explicit=True) if office.known else None
    return _Placed(office, _served_by(rest, place) or place, explicit=True)


def _after_place(name: str, near: str | None) -> _Placed | None:
    for cut in range(min(len(name) - 1, _LONGEST_PLACE), 1, -1):
        place = _division_named(name[:cut], near)
        if place is not None:
            rest = name[cut:]
            office = offices.office(rest, after_place=True)
            if (office.identified and not office.known) or _is_own(name, cut, place):
                office = office._replace(canonical=name)  # 西安海关 is no 海关 of 西安
            return _Placed(office, _served_by(rest, place) or place, explicit=True)
    return None


def _is_own(name: str, cut: int, place: str) -> bool:
    """Whether a place's short name is a school's or a town's own: 镇海中学 is not of 镇海区."""
    division = divisions.by_code(place)
    short = division is not None and name[:cut] == division.short != division.name
    return short and _OWN.match(name, cut) is not None


def _served_by(branch: str, above: str) -> str | None:
    """The place that a branch serves: 市生态环境局洞头分局 is one of 洞头."""
    match = BRANCH.match(branch)
    return _division_named(match[2], above) if match and match[2] else None


def _division_named(name: str, near: str | None) -> str | None:
    found = divisions.find(name, near=near) if len(name) > 1 else []
    return found[0].code if found else None


def _place_within(name: str, near: str | None) -> str | None:
    """The place that a company's name holds: 国网洞头供电公司."""
    if not COMPANY.search(name):
        return None
    for start in range(1, len(name) - 3):
        for size in (3, 2):
            if divisions.is_name(name[start : start + size]):
                return _division_named(name[start : start + size], near)
    return None


def _relative_division(prefix: str, division: str | None) -> str | None:
    """The place that 省, 市, 区 … mean to somebody who speaks for `division`."""
    own = place = divisions.by_code(division) if division else None
    while place is not None and not _may_be_called(place, prefix):
        place = divisions.by_code(place.parent) if place.parent else None
    if place is None and own is not None and own.level == "county" and prefix in "县区":
        return own.code  # 县 became 区 or 市 in another year
    return place.code if place else None


def _may_be_called(place: Division, prefix: str) -> bool:
    if prefix in ("省", "自治区"):
        return place.level == "province"
    if prefix == "县":
        return place.level == "county" and not place.name.endswith(("市", "区"))
    return place.name.endswith(prefix) and not place.name.endswith("自治区")


def _full_name(placed: _Placed) -> str:
    office = placed.office
    division = divisions.by_code(placed.division) if placed.division else None
    own_name = not office.known and (not placed.explicit or _holds(office.canonical, division))
    if division is None or division.code == CHINA or own_name:
        return office.canonical
    if office.kind == "branch" and division.level == "county" and division.parent:
        above = divisions.by_code(division.parent)
        field = office.canonical.removesuffix("分局")
        return f"{above.name if above else ''}{field}局{division.short}分局"
    if office.of_party:
        committee = "委员会" if division.name.endswith("自治区") else "委"
        return f"中共{_place_name(division)}{committee}{office.canonical.removeprefix('党委')}"
    return f"{_place_name(division)}{office.canonical}"


def _holds(name: str, division: Division | None) -> bool:
    return division is not None and division.short in name


def _place_name(division: Division) -> str:
    """The name of a place as offices bear it: a district's with its city."""
    above = divisions.by_code(division.parent) if division.parent else None
    if division.level != "county" or above is None or division.name.endswith("市"):
        return division.name
    return above.name + division.name
