"""The overview of progress: lights by bureau, the list behind them, and it as JSON, CSV and Excel;
the rule, and reports that have lost their place.
"""

from datetime import date
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Form, Query
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from app import links
from app.graph import Graph
from app.lookups import desk, documents, organizations, progress, reports
from app.lookups.progress import LightCounts, Overview
from app.lookups.record import Word
from app.overview import sheet
from app.pages import filters
from app.pages.blanks import WithoutBlanks
from app.pages.facets import OF_PROGRESS, facets_of
from app.pages.rendering import Render, Renderer
from app.pages.review import remembered
from app.person import CurrentPerson, Decider
from app.problems import too_many_rows
from app.reporting import adopt, change_rule
from app.sheets import Sheet
from app.spreadsheet import csv_file
from app.workbook import workbook_file
from cypher.database import Database
from schema.judgement import Name
from schema.lights import LIGHTS, Rule

router = APIRouter()

_MOST = 10_000
_BUREAUS = 60


class Lost(filters.Listed):
    """The list of reports that have lost their place, and what `report` may be about now."""

    report: Word | None = None


class RuleForm(Rule):
    """New numbers of the rule."""

    by: Name | None = None


class AdoptForm(WithoutBlanks):
    """What a report without a place is about now."""

    report: Word
    subject: Word
    by: Name | None = None


Wanted = Annotated[filters.Progress, Query()]


@router.get("/progress")
def show(graph: Graph, render: Render, wanted: Wanted) -> HTMLResponse:
    progress.check(graph, wanted)
    today = _today()
    look = desk.Desk(graph, wanted.filter().desk(), today)
    found = look.select()
    lit = progress.count_of(look.select(without="light"), "organization")
    total = next((each for each in lit if not each.name), LightCounts("", {}))
    bureaus = sorted((each for each in lit if each.name), key=_urgency)[:_BUREAUS]
    page = progress.page_of(graph, found, wanted.window(), today)
    counted = desk.counts_of(graph, look, found)
    named = [each.name for each in bureaus]
    named += [wanted.organization] if wanted.organization else []
    papers = [wanted.document] if wanted.document else []
    return render(
        "progress.html",
        wanted=wanted,
        page=page,
        total=total,
        lights=LIGHTS,
        bureaus=bureaus,
        names=desk.called(graph, papers, named),
        rule=progress.rule_of(graph),
        facets=facets_of(graph, wanted, OF_PROGRESS, counted, render.words),
        timeline=_address("/timeline", wanted, light=None, status=None),
        calendar=links.listed(
            "/calendar.ics",
            organization=wanted.organization,
            document=wanted.document,
            division=wanted.division,
        ),
        address=lambda **changes: _address("/progress", wanted, **changes),
        first_page=_address("/progress", wanted),
        next_page=_address("/progress", wanted, cursor=page.next),
        json=_address("/progress.json", wanted, cursor=wanted.cursor),
        csv=_address("/progress.csv", wanted),
        excel=_address("/progress.xlsx", wanted),
    )


@router.get("/progress.json")
def show_json(graph: Graph, wanted: Wanted) -> JSONResponse:
    progress.check(graph, wanted)
    page = progress.find(graph, wanted.filter(), wanted.window(), today=_today())
    return JSONResponse(page.model_dump(mode="json"))


@router.get("/progress.csv")
def show_csv(graph: Graph, render: Render, wanted: Wanted) -> Response:
    made = _sheet(graph, render, wanted)
    columns = [*made.headings(render.words), render.words["link"]]
    rows = ([*row, link] for row, link in zip(made.rows, made.links, strict=True))
    return csv_file("progress.csv", columns, rows)


@router.get("/progress.xlsx")
def show_workbook(graph: Graph, render: Render, wanted: Wanted) -> Response:
    return workbook_file("progress.xlsx", _sheet(graph, render, wanted), render.words)


@router.get("/progress/rule")
def show_rule(
    graph: Graph, render: Render, person: CurrentPerson, saved: bool = False
) -> HTMLResponse:
    return render(
        "rule.html",
        rule=progress.rule_of(graph),
        saved=saved,
        may_set=person.may("decide"),
        by=remembered(render),
    )


@router.post("/progress/rule")
def set_rule(graph: Graph, person: Decider, form: Annotated[RuleForm, Form()]) -> Response:
    rule = Rule(soon_days=form.soon_days, stale_days=form.stale_days, lag=form.lag)
    change_rule(graph, rule, person.signs(form.by))
    return RedirectResponse("/progress/rule?saved=true", HTTPStatus.SEE_OTHER)


@router.get("/reports/lost")
def show_lost(
    graph: Graph, render: Render, person: CurrentPerson, wanted: Annotated[Lost, Query()]
) -> HTMLResponse:
    page = reports.lost(graph, wanted.window())
    looked_at = next((each for each in page.items if each.id == wanted.report), None)
    return render(
        "lost.html",
        page=page,
        wanted=wanted,
        may_attach=person.may("decide"),
        heirs=reports.heirs(graph, looked_at) if looked_at else [],
        looking=lambda each: links.listed("/reports/lost", report=each, cursor=wanted.cursor),
        by=remembered(render),
        bureaus={},
        first_page="/reports/lost",
        next_page=links.listed("/reports/lost", cursor=page.next),
        json=f"{links.API}/reports",
    )


@router.post("/reports/lost")
def take_up(graph: Graph, person: Decider, form: Annotated[AdoptForm, Form()]) -> Response:
    adopt(graph, form.report, form.subject, person.signs(form.by))
    return RedirectResponse("/reports/lost", HTTPStatus.SEE_OTHER)


def _urgency(each: LightCounts) -> tuple[int, int, str]:
    return -each.counts.get("red", 0), -each.counts.get("yellow", 0), each.name


def _sheet(graph: Database, render: Renderer, wanted: filters.Progress) -> Sheet:
    progress.check(graph, wanted)
    today = _today()
    found = progress.every(graph, wanted.filter(), today, _MOST)
    if found is None:
        raise too_many_rows(_MOST)
    return sheet(
        render.words["progress"], _about(graph, render, wanted, found, today), found, render.words
    )


def _about(
    graph: Database, render: Renderer, wanted: filters.Progress, found: list[Overview], today: date
) -> str:
    told = []
    if wanted.document:
        told.append(f"《{documents.get(graph, wanted.document).title}》")
    if wanted.organization:
        told.append(organizations.get(graph, wanted.organization).name)
    told.append(render.words["sheet_listed_on"].format(date=today.isoformat()))
    told.append(render.words["progress_count"].format(count=len(found)))
    return "　".join(told)


def _address(path: str, wanted: filters.Progress, **changes: object) -> str:
    return links.listed(path, **wanted.given() | {"cursor": None} | changes)


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day of the office that looks, as its machine has it
