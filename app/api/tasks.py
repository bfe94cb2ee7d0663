"""Tasks, with measures, responsibilities and targets."""

from typing import Annotated

from fastapi import APIRouter, Query

from app.api.queries import Id, TaskQuery
from app.api.responses import LISTS, SINGLES
from app.graph import Graph
from app.lookups import tasks
from app.lookups.paging import Page
from app.lookups.tasks import Task

router = APIRouter(tags=["任务"])


@router.get("/tasks", summary="任务列表", responses=LISTS)
def list_tasks(graph: Graph, query: Annotated[TaskQuery, Query()]) -> Page[Task]:
    """可按 position（原文次序）、deadline、title 排序。

    给了 organization 时，只列出该单位有份的举措及其目标。
    """
    return tasks.find(graph, query, query.window())


@router.get("/tasks/{task}", summary="一项任务", responses=SINGLES)
def get_task(graph: Graph, task: Id) -> Task:
    return tasks.get(graph, task)
