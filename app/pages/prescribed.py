"""The lists that plans prescribe, of a document or a place: a page to print, and a workbook."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse, Response

from app import links, prescribed
from app.graph import Graph
from app.lookups import desk, divisions, documents, progress, targets
from app.lookups.desk import DeskFilter
from app.lookups.paging import everything
from app.lookups.targets import TargetFilter
from app.pages.filters import Prescribed
from app.pages.rendering import Render, Renderer
from app.problems import ProblemError, Words, too_many_rows
from app.sheets import Sheet
from app.workbook import workbook_file
from cypher.database import Database

router = APIRouter()

Name = Literal["indicators", "tasks", "projects"]
Wanted = Annotated[Prescribed, Query()]

# What an office prints at most; a longer list is of several documents.
_MOST = 5000


@router.get("/lists/{name}.xlsx")
def show_workbook(name: Name, graph: Graph, render: Render, wanted: Wanted) -> Response:
    return workbook_file(f"{name}.xlsx", _sheet(graph, render, name, wanted), render.words)


@router.get("/lists/{name}")
def show(name: Name, graph: Graph, render: Render, wanted: Wanted) -> HTMLResponse:
    whose = wanted.model_dump(exclude_none=True)
    return render(
        "prescribed.html",
        sheet=_sheet(graph, render, name, wanted),
        excel=links.listed(f"/lists/{name}.xlsx", **whose),
        others={
            f"list_{each}": links.listed(f"/lists/{each}", **whose)
            for each in ("indicators", "tasks", "projects")
        },
        current=f"list_{name}",
        desk=links.listed("/desk", **whose),
    )


def _sheet(graph: Database, render: Renderer, name: Name, wanted: Prescribed) -> Sheet:
    words, today = render.words, date.today()  # noqa: DTZ011 - the day of the office that looks
    about = _about(graph, wanted, words, today)
    whose = wanted.model_dump()
    rows = desk.every(graph, DeskFilter(**whose), "", today, _MOST)
    if rows is None:
        raise too_many_rows(_MOST)
    title = words[f"list_{name}"]
    if name == "projects":
        return prescribed.projects(title, about, rows, words)
    if name == "tasks":
        states = progress.current(graph, [each.id for each in rows])
        return prescribed.tasks(title, about, rows, states, words)
    found = everything(targets.find, graph, TargetFilter(**whose), "position")
    states = progress.current(graph, [each.id for each in found])
    return prescribed.indicators(title, about, found, rows, states, words)


def _about(graph: Database, wanted: Prescribed, words: Mapping[str, str], today: date) -> str:
    """Whose list it is and of which day; raises `ProblemError` for what the graph lacks."""
    told = []
    if wanted.document:
        paper = documents.get(graph, wanted.document)
        number = f"（{paper.doc_number}）" if paper.doc_number else ""
        told.append(f"《{paper.title}》{number}")
    if wanted.division:
        told.append(divisions.get(graph, wanted.division).name)
    if not told:
        raise _nothing_chosen()
    return "　".join([*told, words["sheet_listed_on"].format(date=today.isoformat())])


def _nothing_chosen() -> ProblemError:
    return ProblemError(
        400,
        "nothing-chosen",
        Words("没有说明是谁的清单", "Whose list it is was not said"),
        Words(
            "清单以一份文件或一个行政区划为范围：请在台账里选定后再打开。",
            "A list is of one document or one division: choose one in the ledger first.",
        ),
    )
