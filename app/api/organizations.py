"""Organizations, and what each has a part in."""

from typing import Annotated, TypeVar

from fastapi import APIRouter, Query

from app.api.queries import Id, OrganizationQuery, OwnTaskQuery, PageQuery
from app.api.responses import LISTS, SINGLES
from app.graph import Graph
from app.lookups import organizations, targets, tasks
from app.lookups.organizations import CoOwner, Organization
from app.lookups.paging import LIMIT, MOST, Page
from app.lookups.targets import Target, TargetFilter
from app.lookups.tasks import Task
from cypher.database import Database

F = TypeVar("F", Page[Task], Page[Target], list[CoOwner])

router = APIRouter(tags=["单位"])


@router.get("/organizations", summary="单位列表", responses=LISTS)
def list_organizations(
    graph: Graph, query: Annotated[OrganizationQuery, Query()]
) -> Page[Organization]:
    """可按 name、tasks、led 排序；-tasks 为任务最多的在前。called 按任何叫法查。"""
    if query.called is not None:
        return Page(items=organizations.named(graph, query.called, query.division))
    return organizations.find(graph, query, query.window())


@router.get("/organizations/{organization}", summary="一个单位", responses=SINGLES)
def get_organization(graph: Graph, organization: Id) -> Organization:
    return organizations.get(graph, organization)


@router.get(
    "/organizations/{organization}/tasks", summary="单位有份的任务", responses=LISTS | SINGLES
)
def list_tasks_of_organization(
    graph: Graph, organization: Id, query: Annotated[OwnTaskQuery, Query()]
) -> Page[Task]:
    """role=lead 为牵头，responsible 为责任单位，cooperating 为配合；只列出它有份的举措。"""
    found = tasks.find(graph, query.of(organization), query.window())
    return _of_known(graph, organization, found)


@router.get(
    "/organizations/{organization}/co-owners", summary="与单位共同承担的单位", responses=SINGLES
)
def list_co_owners(
    graph: Graph, organization: Id, limit: Annotated[int, Query(ge=1, le=MOST)] = LIMIT
) -> list[CoOwner]:
    """共同承担的举措最多的在前。"""
    return _of_known(graph, organization, organizations.co_owners(graph, organization, limit))


@router.get(
    "/organizations/{organization}/targets", summary="单位有份的目标", responses=LISTS | SINGLES
)
def list_targets_of_organization(
    graph: Graph, organization: Id, query: Annotated[PageQuery, Query()]
) -> Page[Target]:
    """可按 deadline、indicator、position 排序。"""
    found = targets.find(graph, TargetFilter(organization=organization), query.window())
    return _of_known(graph, organization, found)


def _of_known(graph: Database, organization: str, found: F) -> F:
    """`found`; where that is nothing, the organization must at least be known."""
    if not (found.items if isinstance(found, Page) else found):
        organizations.get(graph, organization)
    return found
