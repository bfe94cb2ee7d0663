"""Every error as a problem document of RFC 9457, in the language of the request."""

import logging
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, RedirectResponse, Response
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from app import links
from app.credentials import is_calendar
from app.language import language_of
from app.pages import errors
from app.problems import MEDIA_TYPE, ProblemError, Words
from app.refusals import SIGN_IN_NEEDED
from app.security import HEADERS
from app.settings import Language
from cypher.errors import GraphError, GraphUnavailableError

_API = "/api/"
_SEE_API = Words("API 说明见 /api/docs。", " See /api/docs for the API.")

_log = logging.getLogger("zeren")

_BAD_INPUT = Words("请求内容有误", "The request is not valid")
_NO_GRAPH = Words("图数据库暂时不可用", "The graph is unavailable")
_FAILED = Words("服务出错", "The service failed")
# The code and title of what the framework refuses; Python's own names change with its versions.
_REFUSALS = {
    400: ("bad-request", Words("请求内容无法读取", "The request cannot be read")),
    404: ("not-found", Words("没有这个地址", "No such address")),
    405: ("method-not-allowed", Words("这个地址不支持该方法", "Method not allowed here")),
    413: ("content-too-large", Words("请求内容太大", "The request is too large")),
}
_UNEXPECTED = Words(
    "服务内部出错，已写入日志。请稍后重试，或把日志交给维护者。",
    "Something failed inside the service and was logged. "
    "Try again, or show the log to a maintainer.",
)

# What pydantic says of an input, by the type of its error; its context fills the braces.
_COMPLAINTS = {
    "missing": "缺少这一项",
    "json_invalid": "不是有效的 JSON",
    "int_parsing": "应为整数",
    "int_type": "应为整数",
    "bool_parsing": "应为 true 或 false",
    "date_from_datetime_parsing": "应为日期，如 2027-12-31",
    "date_parsing": "应为日期，如 2027-12-31",
    "string_type": "应为文字",
    "string_unicode": "含有不能用的字符",
    "string_too_short": "至少要有 {min_length} 个字",
    "string_too_long": "最多 {max_length} 个字",
    "string_pattern_mismatch": "含有不能用的字符",
    "greater_than_equal": "不能小于 {ge}",
    "less_than_equal": "不能大于 {le}",
    "literal_error": "只能是 {expected}",
    "extra_forbidden": "没有这一项",
    "model_attributes_type": "应为 JSON 对象",
}


def install(app: FastAPI) -> None:
    """Make `app` answer every error with a problem document."""
    app.exception_handler(ProblemError)(_refused)
    app.exception_handler(GraphError)(_graph_failed)
    app.exception_handler(RequestValidationError)(_invalid)
    app.exception_handler(HTTPException)(_http)
    app.exception_handler(Exception)(_unexpected)


def document(
    request: Request, status: int, code: str, title: Words, detail: Words, **more: object
) -> Response:
    """The problem document's response; `more` holds members of this kind of problem alone.

    Outside the API it is a page, as whoever asks there has a browser.
    """
    if not _is_api(request):
        return errors.page(request, status, title, detail)
    language = language_of(request)
    content: dict[str, object] = {
        "type": f"urn:zeren:problem:{code}",
        "title": title.spoken(language),
        "status": status,
        "detail": detail.spoken(language),
        "instance": request.url.path,
    }
    headers = {"Content-Language": "zh-CN" if language == "zh" else "en"}
    return JSONResponse(content | more, status, headers, MEDIA_TYPE)


def _asked(request: Request) -> str:
    """Where to lead back to who signs in; not to a form that was sent, which is lost."""
    if request.method != "GET":
        return "/"
    path, query = quote(request.scope["path"]), request.url.query
    return f"{path}?{query}" if query else path


def _is_api(request: Request) -> bool:
    """Whether a program asks, or a page's script."""
    return request.url.path.startswith(_API) or request.url.path.endswith(".json")


async def _refused(request: Request, error: ProblemError) -> Response:
    if error.code == SIGN_IN_NEEDED and not _is_api(request) and not is_calendar(request):
        return RedirectResponse(links.sign_in(_asked(request)), HTTPStatus.SEE_OTHER)
    response = document(request, error.status, error.code, error.title, error.detail, **error.more)
    response.headers.update(error.headers)
    return response


async def _graph_failed(request: Request, error: GraphError) -> Response:
    _log.warning(error.zh)
    failed = getattr(request.state, "graph", None)
    if isinstance(error, GraphUnavailableError) and failed is not None:
        await run_in_threadpool(request.app.state.connection.forget, failed)
    status = HTTPStatus.SERVICE_UNAVAILABLE
    return document(request, status, "graph-unavailable", _NO_GRAPH, Words(error.zh, error.en))


async def _invalid(request: Request, error: RequestValidationError) -> Response:
    language = language_of(request)
    errors = [
        {"at": ".".join(map(str, each["loc"])), "message": _complaint(each, language)}
        for each in error.errors()
    ]
    listed = "；".join(f"{each['at']} {each['message']}" for each in errors)
    detail = Words(f"请改正：{listed}。", f"Put right: {listed}.")
    return document(
        request, HTTPStatus.UNPROCESSABLE_ENTITY, "invalid-input", _BAD_INPUT, detail, errors=errors
    )


def _complaint(error: dict[str, Any], language: Language) -> str:
    message = str(error["msg"])
    if language == "zh" and (chinese := _COMPLAINTS.get(error["type"])):
        message = chinese.format_map(error.get("ctx", {}))
    return message


async def _http(request: Request, error: HTTPException) -> Response:
    status = error.status_code
    code, title = _REFUSALS.get(status, (f"http-{status}", Words(error.detail, error.detail)))
    hint = _SEE_API if _is_api(request) else Words("", "")
    detail = Words(
        f"{request.method} {request.url.path}：{title.zh}。{hint.zh}",
        f"{request.method} {request.url.path}: {title.en}.{hint.en}",
    )
    response = document(request, status, code, title, detail)
    response.headers.update(error.headers or {})
    return response


async def _unexpected(request: Request, error: Exception) -> Response:
    status = HTTPStatus.INTERNAL_SERVER_ERROR
    response = document(request, status, "unexpected", _FAILED, _UNEXPECTED)
    # This handler alone answers from outside all middleware.
    response.headers.update(HEADERS)
    return response
