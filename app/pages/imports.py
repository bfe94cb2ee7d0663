"""Taking back a list that was filled in: the file, what it would add, and taking it."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, File, Form, Query, UploadFile
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from pydantic import BaseModel, TypeAdapter, ValidationError

from app import links
from app.graph import Graph
from app.importing import Preview, preview, take
from app.pages.rendering import Render, Renderer
from app.pages.review import remember, remembered
from app.person import Person, Reporter
from app.problems import ProblemError, Words
from app.returned import Filled, read_list
from schema.judgement import Name

router = APIRouter()

_ROWS = TypeAdapter(list[Filled])


class Confirmation(BaseModel):
    """The rows of a preview, sent back to be taken."""

    rows: str
    by: Name | None = None


@router.get("/lists/import")
def ask(render: Render, taken: int | None = Query(default=None, ge=0)) -> HTMLResponse:
    return render("import.html", made=None, taken=taken)


@router.post("/lists/import")
def show(
    graph: Graph, render: Render, person: Reporter, file: Annotated[UploadFile, File()]
) -> HTMLResponse:
    read = read_list(file.file.read())
    return _shown(render, person, preview(graph, person, read.filled, read.troubles))


@router.post("/lists/import/confirm")
def confirm(
    graph: Graph, render: Render, person: Reporter, form: Annotated[Confirmation, Form()]
) -> Response:
    """Take what was shown: sent twice, it is taken once; what has become unfit is told again."""
    made = preview(graph, person, _sent(form.rows))
    if made.troubles:
        return _shown(render, person, made)
    by = person.signs(form.by)
    kept = take(graph, person, made, by)
    address = links.listed("/lists/import", taken=len(kept))
    response = RedirectResponse(address, HTTPStatus.SEE_OTHER)
    if form.by:
        remember(response, form.by)
    return response


def _shown(render: Renderer, person: Person, made: Preview) -> HTMLResponse:
    rows = [] if made.troubles else [each.filled for each in made.news]
    return render(
        "import.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if made.troubles else HTTPStatus.OK,
        made=made,
        taken=None,
        rows=_ROWS.dump_json(rows).decode(),
        by=remembered(render),
    )


def _sent(rows: str) -> list[Filled]:
    try:
        return _ROWS.validate_json(rows)
    except ValidationError as error:
        raise ProblemError(
            HTTPStatus.UNPROCESSABLE_ENTITY,
            "unreadable-list",
            Words("文件不能导入", "The file cannot be imported"),
            Words(
                "页面内容不完整，请重新选择文件。",
                "The page was incomplete; choose the file again.",
            ),
        ) from error
