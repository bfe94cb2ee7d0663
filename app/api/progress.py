"""How measures stand, what was reported of them, and reporting."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from app.api.queries import PageQuery
from app.api.responses import LISTS, problem
from app.graph import Graph
from app.lookups import progress, reports
from app.lookups.paging import Page
from app.lookups.progress import Overview, ProgressFilter
from app.lookups.record import Word
from app.lookups.reports import ReportFilter
from app.person import Reporter
from app.reporting import submit
from ingest.progress.reports import Entry
from schema.judgement import Name
from schema.progress import Report, Reported

router = APIRouter(tags=["进展"])


class ProgressQuery(PageQuery, ProgressFilter):
    """Measures by `due`."""


class ReportQuery(PageQuery, ReportFilter):
    """Reports by `at`."""


class NewReport(Reported):
    """A person's report on a measure or a target."""

    subject: Word = Field(description="举措或目标的 id")
    by: Name | None = Field(default=None, description="由谁上报；登录后不用写", examples=["陈科长"])
    organization: Word | None = Field(default=None, description="为哪个单位上报，id")


@router.get("/progress", summary="各项举措的进展与灯", responses=LISTS)
def list_progress(graph: Graph, query: Annotated[ProgressQuery, Query()]) -> Page[Overview]:
    """按 due（期限，无期限的在最后）排序。灯的规则见 /progress/rule。"""
    today = date.today()  # noqa: DTZ011 - the day of the office that looks
    return progress.find(graph, query, query.window(), today=today)


@router.get("/reports", summary="上报的进展，全部历史", responses=LISTS)
def list_reports(graph: Graph, query: Annotated[ReportQuery, Query()]) -> Page[Report]:
    """可按 at（时间）排序；-at 为最近的在前。"""
    return reports.find(graph, query, query.window())


@router.post(
    "/reports",
    summary="上报进展",
    responses={
        403: problem("不是这个账号的单位负责的事项"),
        404: problem("没有这项举措或目标"),
        409: problem("所在文件已被新版取代"),
    },
)
def add_report(graph: Graph, person: Reporter, new: NewReport) -> Report:
    """只增不改；更正就再报一次。同一人重复上报同样的内容，返回已有的那一条。"""
    said = Reported(status=new.status, value=new.value, note=new.note, link=new.link)
    whose = person.organization or new.organization
    return submit(graph, person, [Entry(new.subject, said, person.signs(new.by), whose)])[0]
