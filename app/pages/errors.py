"""Errors as pages, for people who came with a browser."""

from fastapi import Request
from fastapi.responses import HTMLResponse

from app.pages.rendering import Renderer
from app.problems import Words


def page(request: Request, status: int, title: Words, detail: Words) -> HTMLResponse:
    """The page that says what happened and what to do."""
    render = Renderer(request)
    heading, explanation = title.spoken(render.language), detail.spoken(render.language)
    return render("error.html", status=status, code=status, heading=heading, detail=explanation)
