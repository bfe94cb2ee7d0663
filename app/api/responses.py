"""The errors that operations answer, for their descriptions."""

from typing import Any

from pydantic import BaseModel, Field

from app.problems import MEDIA_TYPE


class InvalidInput(BaseModel):
    """One part of a request that cannot be used."""

    at: str = Field(examples=["query.limit"])
    message: str = Field(examples=["不能小于 1"])


class Problem(BaseModel):
    """A problem document (RFC 9457)."""

    type: str = Field(
        description="问题种类，不随语言改变", examples=["urn:zeren:problem:not-found"]
    )
    title: str = Field(examples=["没有找到"])
    status: int = Field(examples=[404])
    detail: str = Field(description="发生了什么、怎么办", examples=["没有 id 为 task-0 的任务。"])
    instance: str = Field(examples=["/api/v1/tasks/task-0"])
    errors: list[InvalidInput] | None = Field(default=None, description="422 时：哪些内容不能用")
    suggestions: list[str] | None = Field(default=None, description="问句没有听懂时：可以这样问")


def problem(description: str) -> dict[str, Any]:
    """The description of a response that is a problem document."""
    schema = {"$ref": "#/components/schemas/Problem"}
    return {"description": description, "content": {MEDIA_TYPE: {"schema": schema}}}


EVERYWHERE: dict[int | str, dict[str, Any]] = {
    401: problem("需要登录，或令牌不能用"),
    403: problem("没有权限"),
    422: problem("请求内容有误"),
    503: problem("图数据库暂时不可用"),
}
LISTS: dict[int | str, dict[str, Any]] = {400: problem("排序或游标不能用")}
SINGLES: dict[int | str, dict[str, Any]] = {404: problem("没有找到")}
