"""Questions in Chinese."""

from fastapi import APIRouter
from pydantic import Field

from app.api.responses import problem
from app.graph import Graph
from app.lookups.record import Filter
from app.problems import ProblemError, Words
from app.questions import answer
from schema.answers import Answer

router = APIRouter(tags=["问答"])

_LONGEST = 200
_NOT_UNDERSTOOD = Words("没有听懂", "Not understood")


class Question(Filter):
    """A question."""

    question: str = Field(
        min_length=1,
        max_length=_LONGEST,
        pattern=r"^[^\x00]*$",
        description="中文问题",
        examples=["区农业农村局负责哪些任务？"],
    )


@router.post("/ask", summary="问一个问题", responses={422: problem("没有听懂，附可以问的问题")})
def ask(graph: Graph, asked: Question) -> Answer:
    """不用模型，从图谱回答；understood 说明听成了什么，evidence 是原文。"""
    answered = answer(graph, asked.question)
    if answered.intent is None:
        detail = Words(
            answered.answer, "The question was not understood. Questions are asked in Chinese."
        )
        raise ProblemError(
            422, "not-understood", _NOT_UNDERSTOOD, detail, suggestions=answered.suggestions
        )
    return answered
