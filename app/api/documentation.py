"""The API's documentation page: Swagger UI from an installed package, nothing from elsewhere."""

from importlib.resources import files
from pathlib import Path

from fastapi import APIRouter, FastAPI
from starlette.responses import HTMLResponse
from starlette.staticfiles import StaticFiles

from app.person import READING

_ASSETS = Path(__file__).with_name("assets")
_PAGE = """\
<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>责任图谱 API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/docs/swagger/swagger-ui.css">
<link rel="stylesheet" href="/api/docs/assets/documentation.css">
</head>
<body>
<noscript>
本页需要 JavaScript；API 的描述在 <a href="/api/v1/openapi.json">openapi.json</a>。
</noscript>
<div id="documentation"></div>
<script src="/api/docs/swagger/swagger-ui-bundle.js"></script>
<script src="/api/docs/assets/documentation.js"></script>
</body>
</html>
"""
# Swagger UI styles its elements one by one; its scripts need no such leave.
_POLICY = (
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)

router = APIRouter(include_in_schema=False)


@router.get("/api/docs")
async def show() -> HTMLResponse:
    return HTMLResponse(_PAGE, headers={"Content-Security-Policy": _POLICY})


def install(app: FastAPI) -> None:
    """Add the page at ``/api/docs`` and what it loads."""
    app.include_router(router, dependencies=[READING])
    app.mount("/api/docs/assets", StaticFiles(directory=_ASSETS), "documentation")
    app.mount("/api/docs/swagger", StaticFiles(directory=swagger_ui()), "swagger")


def swagger_ui() -> Path:
    """The folder that holds Swagger UI, of a version that reads OpenAPI 3.1."""
    return Path(str(files("fastapi_offline"))) / "static"
