"""The panels in which a task's progress is shown and reported, and the form behind them."""

from datetime import date
from http import HTTPStatus
from typing import Annotated, Any, get_args
from urllib.parse import quote

from fastapi import APIRouter, Form
from fastapi.responses import RedirectResponse, Response
from pydantic import Field

from app import links
from app.graph import Graph
from app.lookups import progress
from app.lookups.progress import Current
from app.lookups.tasks import Task
from app.pages.blanks import OwnPath, WithoutBlanks
from app.pages.rendering import Renderer
from app.pages.review import remember, remembered
from app.person import Person, Reporter
from app.reporting import may_report, submit
from cypher.database import Database
from ingest.progress.reports import Entry
from schema.judgement import Name
from schema.lights import signal
from schema.progress import Reported, Status

router = APIRouter()

STATUSES = get_args(Status)


class ReportForm(WithoutBlanks, Reported):
    """A report. `back` is the page that the form stands on; a person with an account gives no
    name.
    """

    subject: str = Field(max_length=200)
    organization: str | None = Field(default=None, max_length=200)
    by: Name | None = None
    back: OwnPath = "/progress"


@router.post("/reports")
def add(graph: Graph, person: Reporter, form: Annotated[ReportForm, Form()]) -> Response:
    """Report, and back to the page the form stood on: sent twice, it reports once."""
    said = Reported(status=form.status, value=form.value, note=form.note, link=form.link)
    by = person.signs(form.by)
    whose = person.organization or form.organization
    submit(graph, person, [Entry(form.subject, said, by, whose)])
    joint = "&" if "?" in form.back else "?"
    address = f"{form.back}{joint}{links.query(reported=form.subject)}"
    response = RedirectResponse(
        f"{address}#progress-{quote(form.subject, safe='')}", HTTPStatus.SEE_OTHER
    )
    if form.by:
        remember(response, form.by)
    return response


def panels(graph: Database, render: Renderer, person: Person, task: Task) -> dict[str, Any]:
    """What the panels of a task's measures and targets show."""
    today = date.today()  # noqa: DTZ011 - the day of the office that looks
    dues = {each.id: each.deadline for each in task.measures}
    for target in task.targets:
        for measure in [target.measure] if target.measure else list(dues):
            dues[measure] = min(filter(None, (dues.get(measure), target.deadline)), default=None)
    dues |= {each.id: each.deadline for each in task.targets}
    ids = list(dues)
    states = progress.current(graph, ids)
    owners = progress.responsible(graph, ids)
    rule = progress.rule_of(graph)
    return {
        "rule": rule,
        "states": {each: states.get(each, Current()) for each in ids},
        "owners": {each: owners.get(each, []) for each in ids},
        "signals": {
            each: signal(rule, dues[each], states.get(each, Current()).standing, today)
            for each in ids
        },
        "reportable": {
            each
            for each in ids
            if not task.document.superseded and may_report(person, owners.get(each, []))
        },
        "bureaus": {one.id: one.name for whom in owners.values() for one in whom},
        "statuses": STATUSES,
        "by": remembered(render),
    }
