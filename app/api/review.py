"""What waits for a person's decision, decisions, and taking them back."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from app.api.queries import Id, PageQuery
from app.api.responses import LISTS, problem
from app.graph import Graph
from app.judging import judge, take_back
from app.lookups import review
from app.lookups.paging import Page
from app.lookups.record import Filter, Word
from app.lookups.review import Doubt, DoubtFilter, JudgementFilter
from app.person import Decider
from ingest.review.proposals import Proposal
from schema.judgement import Correction, Judgement, Name, Reason, Verdict

router = APIRouter(tags=["复核"])


class DoubtQuery(PageQuery, DoubtFilter):
    """Doubts by `document`, `confidence`."""


class JudgementQuery(PageQuery, JudgementFilter):
    """Judgements by `at`."""


class Decision(Filter):
    """A person's decision on a fact or an organization."""

    subject: Word = Field(description="事实或单位的 id")
    verdict: Verdict = Field(
        description="accept 确认，correct 更正，reject 否定；单位还可 same 同一、distinct 不同一"
    )
    by: Name | None = Field(default=None, description="由谁决定；登录后不用写", examples=["林督查"])
    why: Reason = Field(default="", description="理由")
    correction: Correction | None = Field(default=None, description="更正：只写要改的项")
    other: Word | None = Field(default=None, description="同一或不同一的另一单位：id 或名称")
    document: Word | None = Field(default=None, description="几份文件都载明时，指明是哪一份")


class Undo(Filter):
    """Taking a decision back."""

    by: Name | None = Field(default=None, description="由谁撤销；登录后不用写")
    why: Reason = Field(default="", description="理由")


@router.get("/review", summary="待核的内容", responses=LISTS)
def list_doubts(graph: Graph, query: Annotated[DoubtQuery, Query()]) -> Page[Doubt]:
    """可按 document（原文次序）、confidence 排序。"""
    return review.find(graph, query, query.window())


@router.get("/judgements", summary="人工决定", responses=LISTS)
def list_judgements(graph: Graph, query: Annotated[JudgementQuery, Query()]) -> Page[Judgement]:
    """可按 at（时间）排序；-at 为最近的在前。"""
    return review.judgements(graph, query, query.window())


@router.post(
    "/judgements",
    summary="作出决定",
    responses={404: problem("没有这项事实或单位"), 409: problem("几份文件都载明，没有指明")},
)
def decide(graph: Graph, person: Decider, decision: Decision) -> Judgement:
    """立即生效；同样的决定已在执行时，返回那一个。"""
    return judge(graph, Proposal(**dict(decision) | {"by": person.signs(decision.by)}))


@router.post(
    "/judgements/{judgement}/undo",
    summary="撤销决定",
    responses={404: problem("没有这个决定"), 409: problem("已经撤销")},
)
def undo(graph: Graph, person: Decider, judgement: Id, undoing: Undo) -> Judgement:
    return take_back(graph, judgement, person.signs(undoing.by), undoing.why)
