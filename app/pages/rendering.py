"""Templates turned into responses. Everything a template prints is escaped."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from app import links
from app.language import language_of
from app.pages import printed
from app.pages.words import words
from app.person import Person
from app.settings import Language
from viz.drawing import compact_json
from viz.pyvis_export import TEMPLATES as FIGURES

_TEMPLATES = Path(__file__).parents[1] / "templates"


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader([_TEMPLATES, FIGURES]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["links"] = links
    environment.policies["json.dumps_function"] = compact_json
    return environment


_ENVIRONMENT = _environment()


class Renderer:
    """Renders for one request, in its language."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self.language: Language = language_of(request)
        self.words: Mapping[str, str] = words(self.language)

    def __call__(self, template: str, *, status: int = 200, **context: object) -> HTMLResponse:
        """The page of `template`; it sees `context`, the words as `t`, and the links."""
        html = _ENVIRONMENT.get_template(template).render(
            **context,
            **printed.in_language(self.language),
            t=self.words,
            language=self.language,
            path=self.request.url.path,
            person=self.person,
            switched=self._switched(),
        )
        response = HTMLResponse(html, status)
        response.headers["Content-Language"] = "zh-CN" if self.language == "zh" else "en"
        response.headers["Vary"] = "Cookie"
        if self.person and self.person.account:
            # Who signs out leaves nothing behind that the browser's history could show.
            response.headers["Cache-Control"] = "no-store"
        self._remember(response)
        return response

    @property
    def person(self) -> Person | None:
        """Who asks; None on pages that anybody may see."""
        known: Person | None = getattr(self.request.state, "person", None)
        return known

    def _switched(self) -> str:
        """This page's address in the other language."""
        other = "en" if self.language == "zh" else "zh"
        return self.request.url.include_query_params(lang=other).query

    def _remember(self, response: HTMLResponse) -> None:
        if self.request.query_params.get("lang") == self.language:
            response.set_cookie("lang", self.language, samesite="lax", httponly=True)


Render = Annotated[Renderer, Depends(Renderer)]
