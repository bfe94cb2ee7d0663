"""Offices: what a name is once the place before it is taken off.

The tables hold the usual names, abbreviations and renamings of bureaus, party offices, mass
organizations and central organs; their columns and sources are described in
``schema/data/README.md``. They are read on first use.
"""

import csv
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from schema.extraction import OrganizationKind

_DATA = Path(__file__).parent / "data"

# What names of bureaus end in, as printed and in full; longer ones first.
_ENDINGS = {
    **{
        full: full
        for full in ("委员会", "办公室", "办公厅", "总队", "支队", "大队", "中心", "总局")
    },
    **{full: full for full in ("厅", "站", "处", "院")},
    "部门": "局",
    "局": "局",
    "委": "委员会",
    "办": "办公室",
}
# 自然资源和规划分局, 生态环境局洞头分局: the second names the place that the branch serves.
BRANCH = re.compile(r"^(.{2,12}?)(?:局(.{2,4})?)?分局$")
COMPANY = re.compile(r"(?:公司|集团|电网|银行|分行|支行)$")
# Offices that bear a name of their own: as printed they are who they are.
_PROPER = re.compile(
    r"(?:公司|集团|银行|分行|支行|人行|实验室|大学|学院|医院|学校|研究院|研究所|海关|管委会|管理委员会"
    r"|示范区|新区|开发区|园区|高新区|街道|街道办事处|镇|乡|监管局|监局|军分区|协会|学会|调查队"
    r"|调查总队)$"
)


# 公安局交警支队: part of a bureau.
_WITHIN = re.compile(r"^(.+?[局厅委])(.{1,8}(?:支队|大队|总队|中心|[处科室站院所]))$")


class Office(NamedTuple):
    """What a name is within its division; `known` when the tables hold it.

    `of_party`: an office of the party committee, whose full name says so.
    """

    canonical: str
    kind: OrganizationKind
    known: bool
    of_party: bool = False

    @property
    def identified(self) -> bool:
        """Whether the name tells who it is: known, or one that is nobody else's."""
        return self.known or bool(_PROPER.search(self.canonical))


@lru_cache(maxsize=8192)
def office(name: str, *, after_place: bool = False) -> Office:
    """The office that `name` is: 发改局 is 发展和改革局; an unknown one stays as printed.

    `after_place`: a place stood before it, so that 委办 is the office of its party committee.
    """
    tables = _tables()
    if after_place and (found := _party_office(name)):
        return found
    if found := tables.offices.get(name):
        return found
    return _branch(name) or _bureau(name)


def central(name: str) -> Office | None:
    """The central organ of that name."""
    full = _tables().central.get(name)
    if full is None:
        return None
    kind: OrganizationKind = "party" if full.startswith("中央") else "bureau"
    return Office(full, "company" if full.endswith("公司") else kind, known=True)


def is_field(name: str) -> bool:
    """Whether `name` is a bureau's field alone: 发展改革, 人力社保."""
    return name in _tables().stems


def without_ending(canonical: str) -> str:
    """A canonical name without what bureaus end in: 发展和改革 of 委员会 and 局 alike."""
    ending = next((full for full in _ENDINGS.values() if canonical.endswith(full)), "")
    return canonical.removesuffix(ending)


def successors(canonical: str) -> Iterator[tuple[str, int]]:
    """What an office became, and from which year on, first to last."""
    current: str | None = canonical
    while current is not None and (change := _tables().changes.get(current)):
        yield change
        current = change[0]


def _party_office(name: str) -> Office | None:
    """区‖委组织部, 区‖委办公室, and 区‖组织部 as it is said for short."""
    party = _tables().party
    name = name.removeprefix("党")
    if not name.startswith("委"):
        return party.get(name)
    rest = name[1:]
    if not rest:
        return Office("党委", "party", known=True)
    return party.get(rest) or party.get(rest.removesuffix("公室"))


def _branch(name: str) -> Office | None:
    match = BRANCH.match(name)
    stem = _tables().stems.get(match[1]) if match else None
    return Office(f"{stem}分局", "branch", known=True) if stem else None


def _bureau(name: str) -> Office:
    stems = _tables().stems
    for printed, full in _ENDINGS.items():
        if name.endswith(printed) and (stem := _field(name.removesuffix(printed))):
            return Office(stem + full, "bureau", known=True)
    if stem := stems.get(name):
        return Office(f"{stem}局", "bureau", known=True)
    if within := _WITHIN.match(name):
        whole = _bureau(within[1])
        return whole._replace(canonical=whole.canonical + within[2])
    return Office(name, "company" if COMPANY.search(name) else "bureau", known=False)


def _field(printed: str) -> str | None:
    """The full name of a field, or of two that one bureau has: 发改和商务."""
    stems = _tables().stems
    if stem := stems.get(printed):
        return stem
    for joint in re.finditer("和", printed):
        first, second = stems.get(printed[: joint.start()]), stems.get(printed[joint.end() :])
        if first and second:
            return f"{first}和{second}"
    return None


class _Tables:
    def __init__(self) -> None:
        self.stems = _stems()
        self.offices: dict[str, Office] = {}
        self.party: dict[str, Office] = {}
        for row in _rows("organization_offices.csv"):
            found = Office(row["canonical"], _kind(row["kind"]), True, row["of"] == "party")
            named = self.party if found.of_party else self.offices
            named.update(dict.fromkeys((row["canonical"], *_aliases(row)), found))
        # Without a place and 委 before it, 办公室 could be anybody's.
        self.offices |= {n: o for n, o in self.party.items() if not n.startswith("办")}
        self.central = {
            name: row["name"]
            for row in _rows("organizations_central.csv")
            for name in (row["name"], *_aliases(row))
        }
        self.changes = {
            row["former"]: (row["successor"], int(row["year"]))
            for row in _rows("organization_changes.csv")
        }


@lru_cache(maxsize=1)
def _tables() -> _Tables:
    return _Tables()


def _stems() -> dict[str, str]:
    """Fields of bureaus by their full and usual names; a full name beats another's alias."""
    rows = list(_rows("organizations.csv"))
    aliases = {alias: row["stem"] for row in reversed(rows) for alias in _aliases(row)}
    return aliases | {row["stem"]: row["stem"] for row in rows}


def _kind(printed: str) -> OrganizationKind:
    kinds: dict[str, OrganizationKind] = {
        "government": "government",
        "party": "party",
        "bureau": "bureau",
        "other": "other",
    }
    return kinds[printed]


def _aliases(row: dict[str, str]) -> list[str]:
    return [alias for alias in row["aliases"].split("|") if alias]


def _rows(file: str) -> Iterator[dict[str, str]]:
    with (_DATA / file).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)
