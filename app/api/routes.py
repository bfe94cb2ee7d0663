"""The whole API as one router, and its description."""

from typing import Any

from fastapi import APIRouter, FastAPI
from fastapi.openapi.utils import get_openapi

from app.api import (
    accounts,
    ask,
    audit,
    divisions,
    documents,
    graph,
    health,
    me,
    measures,
    organizations,
    pairings,
    progress,
    review,
    search,
    statistics,
    targets,
    tasks,
)
from app.api.responses import EVERYWHERE, Problem
from app.person import READING

PREFIX = "/api/v1"

_NOUNS = (
    documents, tasks, measures, organizations, targets, divisions, pairings, search, ask,
    review, progress, graph, statistics, me, accounts, audit,
)  # fmt: skip
_DESCRIPTION = """\
从政府公开文件读出的责任图谱：谁承诺了什么、由谁负责、何时到期、出处何在。

- 每条事实都带出处 `passage`：文件、任务编号、原文 `quote`，它在正文中的 `[start, end)`，
  以及 PDF 的页码 `page`、表格的单元格 `cell`。
- 默认只说现行版本；给出某一文件的 id，才回答已被取代的版本。
- 列表用游标翻页：把上一页的 `next` 作为 `cursor`，排序不变。
- 需要登录时，带上令牌：`Authorization: Bearer 令牌`，或 HTTP Basic（登录名，令牌作密码）。
- 出错时返回 RFC 9457 问题文档；中文为默认，`lang=en` 为英文。
"""

_TOKENS = {
    "bearer": {"type": "http", "scheme": "bearer", "description": "令牌，在账号页生成"},
    "basic": {"type": "http", "scheme": "basic", "description": "登录名，令牌作密码"},
}


def install(app: FastAPI) -> None:
    """Add the API under ``/api/v1`` and its description, ``/api/v1/openapi.json``."""
    router = APIRouter(
        prefix=PREFIX, responses=EVERYWHERE, generate_unique_id_function=lambda route: route.name
    )
    for noun in _NOUNS:
        router.include_router(noun.router, dependencies=[READING])
    router.include_router(health.router)
    app.include_router(router)
    described: list[dict[str, Any]] = []

    @app.get(f"{PREFIX}/openapi.json", include_in_schema=False, dependencies=[READING])
    async def get_description() -> dict[str, Any]:
        if not described:
            described.append(_describe(app))
        return described[0]


def _describe(app: FastAPI) -> dict[str, Any]:
    description = get_openapi(
        title="责任图谱 zeren",
        version="1",
        summary="谁负责什么，何时到期，出处何在",
        description=_DESCRIPTION,
        routes=app.routes,
    )
    description["components"]["securitySchemes"] = _TOKENS
    # No token is needed where reading is open, and in a browser that is signed in.
    description["security"] = [{}, *({name: []} for name in _TOKENS)]
    schemas = description["components"]["schemas"]
    schemas |= Problem.model_json_schema(ref_template="#/components/schemas/{model}")["$defs"]
    schemas["Problem"] = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas["Problem"].pop("$defs")
    return description
