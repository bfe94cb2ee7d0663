"""Organizations: found by any of their names, and what they have a part in."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from pydantic import Field

from app.lookups.details import records
from app.lookups.names import organizations_called
from app.lookups.paging import FIRST_PAGE, Page, Window
from app.lookups.places import within
from app.lookups.record import DivisionName, Filter, Record, Word
from app.lookups.register import register_of
from app.lookups.register.organizations import organizations_of
from app.lookups.register.rows import owner_of
from app.problems import Words, not_found
from cypher.database import Database
from schema.extraction import OrganizationKind
from schema.organizations import canonical, interpret, successors


class Successor(Record):
    """What an organization became: renamed, merged, or its work handed on."""

    name: str = Field(description="承接单位的全称", examples=["温州市洞头区卫生健康局"])
    year: int = Field(description="从哪一年起", examples=[2019])


def _successors(organization: dict[str, Any]) -> list[Successor]:
    """Whom it became; the two stay two organizations, each in the documents of its time."""
    place = organization["division"].id if organization["division"] else None
    became = successors(organization["canonical"], place)
    return [Successor(name=name, year=year) for name, year in became]


class Organization(Record):
    """A bureau, office, branch or company, and of how many tasks in force it has a part.

    A task counts as led when it leads one of its measures at least, and so on.
    """

    id: str
    name: str = Field(description="全称", examples=["温州市洞头区农业农村局"])
    canonical: str = Field(description="在其行政区划内的规范名称", examples=["农业农村局"])
    division: DivisionName | None
    kind: OrganizationKind
    collective: bool
    tasks: int = Field(description="有份的任务数")
    led: int = Field(description="牵头的任务数")
    responsible: int = Field(description="作为责任单位的任务数")
    supported: int = Field(description="配合的任务数")

    successors: list[Successor] = Field(
        default_factory=_successors, description="机构改革后由谁承接，先后为序"
    )


class CoOwner(Record):
    """Another organization that has a part in the same measures."""

    organization: Organization
    measures: int = Field(description="共同承担的举措数")
    tasks: int = Field(description="这些举措所属的任务数")


class OrganizationFilter(Filter):
    """Which organizations are wanted; None does not narrow. `name` are words its name holds."""

    division: Word | None = Field(default=None, description="行政区划代码，含其下级")
    kind: OrganizationKind | None = Field(default=None, description="单位种类")
    collective: bool | None = Field(default=None, description="是否各有关部门一类")
    name: Word | None = Field(default=None, description="全称中的文字")


def find(
    database: Database, wanted: OrganizationFilter, window: Window = FIRST_PAGE
) -> Page[Organization]:
    """Organizations, by `name`, `tasks` or `led` (`-tasks`: the busiest first)."""
    table = organizations_of(database)
    words = wanted.name
    chosen = table.choose(
        {
            "within": within(wanted.division),
            "kind": wanted.kind,
            "collective": wanted.collective,
        },
        test=(lambda row: words in row.name) if words else None,
    )
    rows = table.page(chosen, window, "name", "tasks", "led")
    return window.page(rows, lambda kept: _by_ids(database, [row["id"] for row in kept]))


def get(database: Database, organization: str) -> Organization:
    """The organization of that id; raises `ProblemError` when there is none."""
    found = _by_ids(database, [organization])
    if not found:
        raise not_found(Words("单位", "organization"), organization)
    return found[0]


def named(database: Database, name: str, division: str | None = None) -> list[Organization]:
    """Whom `name` may mean: full, relative (区发改局), an alias or an abbreviation.

    `division` is the place of whoever asks. Several are returned as such, never a guess; none when
    the graph knows nobody of that name.
    """
    namesakes = organizations_called(database, {name, canonical(name)})
    meant = [
        each for each in namesakes if interpret(name, each.division).organization.id == each.id
    ]
    at_home = [each for each in meant if each.division == division]
    return _by_ids(database, [each.id for each in at_home or meant])


def co_owners(database: Database, organization: str, limit: int = 50) -> list[CoOwner]:
    """With whom it shares measures in force, those it shares most with first."""
    table = register_of(database).measures
    shared: dict[str, list[str]] = defaultdict(list)
    for number in table.choose({"counts": True, "organization": organization}):
        row = table.rows[number]
        for other in {owner_of(part) for part in row.listed.parts} - {organization}:
            shared[other].append(row.task.id)
    most = sorted(shared, key=lambda each: (-len(shared[each]), -len({*shared[each]}), each))
    return [
        CoOwner(organization=other, measures=len(tasks), tasks=len({*tasks}))
        for other in _by_ids(database, most[:limit])
        for tasks in [shared[other.id]]
    ]


def _by_ids(database: Database, ids: Sequence[str]) -> list[Organization]:
    """The organizations of `ids`, in their order, with what each has to do."""
    rows = {row["id"]: row for row in database.read("read/organization_details", ids=list(ids))}
    loads = register_of(database).loads
    return records(Organization)(
        [rows[each] | loads(each)._asdict() for each in ids if each in rows]
    )
