"""Who a name means: bureaus by division and canonical name, whatever the printed form.

区发改局, 发展和改革局 and 洞头区发展改革局 of one district are one organization; 区农业农村局 and
市农业农村局 never are. The tables and their sources are described in ``schema/data/README.md``.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from schema import divisions
from schema.divisions import CHINA, Division
from schema.extraction import Organization, OrganizationKind
from schema.identity import identifier

_DATA = Path(__file__).parent / "data"

# Endings of bureaus, short to full.
_ENDINGS = {
    "委员会": "委员会",
    "办公室": "办公室",
    "办公厅": "办公厅",
    "总队": "总队",
    "支队": "支队",
    "大队": "大队",
    "中心": "中心",
    "总局": "总局",
    "部门": "局",
    "局": "局",
    "厅": "厅",
    "委": "委员会",
    "办": "办公室",
    "站": "站",
    "处": "处",
    "院": "院",
}
_RELATIVE = re.compile(r"^(?:本)?(自治[区州县]|[省市区县州旗盟])(?:级)?(?=.)")
_BRANCH = re.compile(r"^(.{2,12}?)(?:局(.{2,4})?)?分局$")
_LONGEST_PLACE = 14
_COMPANY = re.compile(r"(?:公司|集团|电网|银行|分行|支行)$")
# Offices that bear a name of their own: as printed they are who they are.
_PROPER = re.compile(
    r"(?:公司|集团|银行|分行|支行|人行|实验室|大学|学院|医院|学校|研究院|研究所|海关|管委会|管理委员会|示范区|新区"
    r"|开发区|园区|高新区|街道|街道办事处|镇|乡|监管局|监局|军分区|协会|学会|调查队|调查总队)$"
)
_JOINT = re.compile(r"^(.+?)[(（〔].*[)）〕]$")

UNKNOWN_CONFIDENCE = 0.7
UNPLACED_CONFIDENCE = 0.8


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


class Office(NamedTuple):
    """What a name is within its division."""

    canonical: str
    kind: OrganizationKind
    known: bool
    of_party: bool = False


@lru_cache(maxsize=8192)
def interpret(
    name: str, division: str | None = None, *, inherited: str | None = None
) -> Interpretation:
    """Whom `name` means to somebody who speaks for `division` (a GB/T 2260 code).

    `inherited` is the division of the name before it in a list: 区经济发展局、投资促进委员会
    prints the prefix once. Folded and full-width forms are read alike; nothing is guessed beyond
    the tables: an unknown name is kept as printed, with a confidence below 1.
    """
    bare = _bare(name)
    if central := _central_for(bare, inherited or division):
        office = Office(central, _central_kind(central), known=True)
        return _interpretation(office, CHINA, placed=bare.startswith("国家"))
    office, place, placed = _placed(bare, division, inherited)
    return _interpretation(office, place, placed=placed)


def canonical(name: str) -> str:
    """The canonical name of an office within its division: 区发改局 → 发展和改革局."""
    bare = _bare(name)
    if central := _central_for(bare, CHINA if bare.startswith(("国", "中")) else None):
        return central
    return _placed(bare, None, None)[0].canonical


def same_office(name: str, canonical_name: str) -> bool:
    """Whether `name` may mean the office of `canonical_name`, its ending aside (发改委, 发改局)."""
    mine = canonical(name)
    return mine == canonical_name or _without_ending(mine) == _without_ending(canonical_name)


def collective(name: str, division: str | None) -> Organization:
    """A group that nobody can be held to, as an owner of its own within a division."""
    return _organization(name, name, division, "collective")


def is_known(name: str) -> bool:
    """Whether the tables hold `name`, with or without the place before it."""
    return interpret(name).known


def is_field(name: str) -> bool:
    """Whether `name` is a bureau's field alone: 发展改革, 人力社保."""
    return _bare(name) in _tables().stems


def successors(canonical_name: str) -> Iterator[tuple[str, int]]:
    """What an office became, and from which year on, first to last."""
    current: str | None = canonical_name
    while current is not None and (change := _tables().changes.get(current)):
        yield change
        current = change[0]


def place_of(name: str) -> str | None:
    """The code of the place that a full name begins with: 温州市洞头区人民政府办公室."""
    for cut in range(min(len(name), _LONGEST_PLACE), 1, -1):
        if place := _named_division(name[:cut], None):
            return place
    return None


def committer(speaker: str, division: str | None) -> Organization:
    """The organization that speaks: 甲县委、县政府 counts as one, named as printed."""
    first = speaker.split("、")[0]
    found = interpret(first, division).organization
    if "、" not in speaker:
        return found
    return _organization(speaker, "党委、政府", found.division, "government")


def _interpretation(office: Office, place: str | None, *, placed: bool) -> Interpretation:
    name = _full_name(office, place, placed=placed)
    organization = _organization(name, office.canonical, place, office.kind)
    known = office.known or bool(_PROPER.search(office.canonical))
    confidence = (1.0 if place else UNPLACED_CONFIDENCE) if known else UNKNOWN_CONFIDENCE
    return Interpretation(organization, known, placed, confidence)


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


def _placed(
    name: str, division: str | None, inherited: str | None
) -> tuple[Office, str | None, bool]:
    """The office that `name` is, the division it belongs to, and whether the name says which."""
    at_hand = inherited or division
    own = _office(name)
    if own.known:
        return own, at_hand, False
    if relative := _RELATIVE.match(name):
        place = _relative_division(relative[1], division)
        office = _office(name[relative.end() :], after_place=True)
        if office.known or place:
            return _named_apart(office, name, relative.end()), place, True
    for cut in range(min(len(name) - 1, _LONGEST_PLACE), 1, -1):
        place = _named_division(name[:cut], division)
        if place is not None:
            office, place = _in_branch(_office(name[cut:], after_place=True), name[cut:], place)
            return _named_apart(office, name, cut), place, True
    within = _place_within(name, at_hand)
    return own, within or at_hand, within is not None


def _named_apart(office: Office, name: str, cut: int) -> Office:
    """An unknown office is kept as printed, without the place before it."""
    return office if office.known else office._replace(canonical=name[cut:])


def _in_branch(office: Office, rest: str, place: str) -> tuple[Office, str]:
    """A branch belongs to the place it serves: 市生态环境局洞头分局 is one of 洞头."""
    match = _BRANCH.match(rest)
    serves = _named_division(match[2], place) if match and match[2] else None
    return office, serves or place


def _named_division(name: str, near: str | None) -> str | None:
    found = divisions.find(name, near=near) if len(name) > 1 else []
    return found[0].code if found else None


def _place_within(name: str, near: str | None) -> str | None:
    """The place that a company's or branch's name holds: 国网洞头供电公司."""
    if not _COMPANY.search(name):
        return None
    for start in range(1, len(name) - 3):
        for size in (3, 2):
            if divisions.is_name(name[start : start + size]):
                return _named_division(name[start : start + size], near)
    return None


def _relative_division(prefix: str, division: str | None) -> str | None:
    """The place that 省, 市, 区 … mean to somebody who speaks for `division`."""
    own = place = divisions.by_code(division) if division else None
    while place is not None and not _may_be_called(place, prefix):
        place = divisions.by_code(place.parent) if place.parent else None
    if place is None and own is not None and own.level == "county" and prefix in "县区":
        return own.code  # 县 became 区, or 区 市, in another year
    return place.code if place else None


def _may_be_called(place: Division, prefix: str) -> bool:
    if prefix in ("省", "自治区"):
        return place.level == "province"
    if prefix == "县":
        return place.level == "county" and not place.name.endswith(("市", "区"))
    return place.name.endswith(prefix) and not place.name.endswith("自治区")


def _central_for(name: str, division: str | None) -> str | None:
    """The central organ that `name` means; one that localities have too only at the centre."""
    full = _tables().central.get(name)
    if full is None:
        return None
    national = division in (None, CHINA) or not _office(name).known
    return full if national or name.startswith(("国家", "国务院", "中央", "中国")) else None


def _central_kind(name: str) -> OrganizationKind:
    if name.startswith("中央"):
        return "party"
    return "company" if name.endswith("公司") else "bureau"


@lru_cache(maxsize=8192)
def _office(name: str, *, after_place: bool = False) -> Office:
    """What `name` is once the place before it is taken off."""
    tables = _tables()
    if after_place and name.startswith("委") and (found := _party_office(name[1:])):
        return found
    if found := tables.offices.get(name):
        return found
    if after_place and name in tables.party:
        return tables.party[name]
    if found := _branch(name):
        return found
    return _bureau(name)


def _party_office(rest: str) -> Office | None:
    if not rest:
        return Office("党委", "party", known=True)
    found = _tables().party.get(rest)
    if found is None and rest.endswith("办公室"):
        found = _tables().party.get(rest.removesuffix("公室"))
    return found


def _branch(name: str) -> Office | None:
    match = _BRANCH.match(name)
    stem = _tables().stems.get(match[1]) if match else None
    return Office(f"{stem}分局", "branch", known=True) if stem else None


def _bureau(name: str) -> Office:
    for short, full in _ENDINGS.items():
        if name.endswith(short):
            stem = _tables().stems.get(name.removesuffix(short))
            if stem is not None:
                return Office(stem + full, "bureau", known=True)
    if stem := _tables().stems.get(name):
        return Office(f"{stem}局", "bureau", known=True)
    return Office(name, "company" if _COMPANY.search(name) else "bureau", known=False)


def _without_ending(name: str) -> str:
    ending = next((full for full in _ENDINGS.values() if name.endswith(full)), "")
    return name.removesuffix(ending)


def _full_name(office: Office, place: str | None, *, placed: bool) -> str:
    division = divisions.by_code(place) if place else None
    if division is None or place == CHINA or not (office.known or placed):
        return office.canonical
    if office.kind == "branch" and division.level == "county" and division.parent:
        above = divisions.by_code(division.parent)
        city = above.name if above else ""
        return f"{city}{office.canonical.removesuffix('分局')}局{division.short}分局"
    if not office.known and division.short in office.canonical:
        return office.canonical
    if office.of_party:
        return f"中共{_place_name(division)}委{office.canonical.removeprefix('党委')}"
    return f"{_place_name(division)}{office.canonical}"


def _place_name(division: Division) -> str:
    """The name of a place as offices bear it: a city's without its province."""
    above = divisions.by_code(division.parent) if division.parent else None
    if division.level != "county" or above is None or division.name.endswith("市"):
        return division.name
    return above.name + division.name


class _Tables:
    def __init__(self) -> None:
        self.stems: dict[str, str] = {}
        self.offices: dict[str, Office] = {}
        self.party: dict[str, Office] = {}
        self.central: dict[str, str] = {}
        self.changes: dict[str, tuple[str, int]] = {}
        self._read_stems()
        self._read_offices()
        self._read_central()

    def _read_stems(self) -> None:
        rows = list(_rows("organizations.csv"))
        for row in rows:
            for alias in _aliases(row["aliases"]):
                self.stems.setdefault(alias, row["stem"])
        self.stems |= {row["stem"]: row["stem"] for row in rows}

    def _read_offices(self) -> None:
        for row in _rows("organization_offices.csv"):
            of_party = row["of"] == "party"
            office = Office(row["canonical"], _kind(row["kind"]), known=True, of_party=of_party)
            for name in (row["canonical"], *_aliases(row["aliases"])):
                (self.party if of_party else self.offices)[name] = office
        # Alone, 办公室 could be anybody's.
        self.offices |= {n: o for n, o in self.party.items() if not n.startswith("办公")}
        self.offices.pop("办", None)

    def _read_central(self) -> None:
        for row in _rows("organizations_central.csv"):
            for name in (row["name"], *_aliases(row["aliases"])):
                self.central[name] = row["name"]
        for row in _rows("organization_changes.csv"):
            self.changes[row["former"]] = (row["successor"], int(row["year"]))


def _kind(printed: str) -> OrganizationKind:
    kinds: dict[str, OrganizationKind] = {
        "government": "government", "party": "party", "bureau": "bureau", "other": "other",
    }  # fmt: skip
    return kinds[printed]


@lru_cache(maxsize=1)
def _tables() -> _Tables:
    return _Tables()


def _aliases(cell: str) -> list[str]:
    return [alias for alias in cell.split("|") if alias]


def _rows(file: str) -> Iterator[dict[str, str]]:
    with (_DATA / file).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)
