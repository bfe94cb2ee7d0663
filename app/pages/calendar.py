"""Deadlines as an iCalendar feed, for the calendars that people look at anyway."""

from datetime import UTC, date, datetime
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from icalendar import Calendar, Event

from app import links
from app.desk import owners
from app.graph import Graph
from app.lookups import progress
from app.lookups.desk import DeskRow
from app.lookups.progress import Overview, ProgressFilter
from app.lookups.record import Word
from app.pages.blanks import WithoutBlanks
from app.pages.rendering import Render, Renderer
from app.problems import too_many_rows
from app.questions.wording import promise
from schema.extraction import Role

router = APIRouter()

_MEDIA_TYPE = "text/calendar; charset=utf-8"
# What a calendar program takes at ease.
_MOST = 5000
_SUMMARY = 80


class Feed(WithoutBlanks):
    """Whose deadlines are wanted."""

    organization: Word | None = None
    role: Role | None = None
    document: Word | None = None
    division: Word | None = None


@router.get("/calendar.ics")
def show(
    graph: Graph, render: Render, request: Request, wanted: Annotated[Feed, Query()]
) -> Response:
    narrowed = ProgressFilter(**wanted.model_dump(), deadline_from=date.min, deadline_to=date.max)
    progress.check(graph, narrowed)
    today = date.today()  # noqa: DTZ011 - the day of the office that looks
    rows = progress.every(graph, narrowed, today, _MOST)
    if rows is None:
        raise too_many_rows(_MOST)
    calendar = Calendar()
    calendar.add("prodid", "-//zeren//deadlines//ZH")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", render.words["calendar_name"])
    at = datetime.now(UTC)
    base = str(request.base_url).rstrip("/")
    for each in rows:
        for event in _events(each, render, base):
            event.add("dtstamp", at)
            calendar.add_component(event)
    return Response(
        calendar.to_ical(),
        media_type=_MEDIA_TYPE,
        headers={"Content-Disposition": 'attachment; filename="deadlines.ics"'},
    )


def _events(each: Overview, render: Renderer, base: str) -> list[Event]:
    """The measure's first deadline, and each later one of its own targets."""
    measure = each.measure
    days = [(measure.id, measure.due, f"{measure.task.title}：{measure.text}")]
    days += [
        (target.id, target.deadline, promise(target))
        for target in measure.targets
        if target.measure and target.deadline != measure.due
    ]
    return [
        _event(identity, day, summary, each, render, base) for identity, day, summary in days if day
    ]


def _event(
    identity: str, day: date, summary: str, each: Overview, render: Renderer, base: str
) -> Event:
    measure, light = each.measure, render.words[f"light_{each.light}"]
    event = Event()
    event.add("uid", f"{identity}@zeren")
    event.add("dtstart", day)
    event.add("summary", summary if len(summary) <= _SUMMARY else f"{summary[:_SUMMARY]}…")
    event.add("description", f"{_said(measure)}\n{light}\n《{measure.document.title}》")
    event.add("url", base + (links.page_of("task", measure.task.id) or ""))
    event.add("transp", "TRANSPARENT")
    return event


def _said(measure: DeskRow) -> str:
    """Its words, and who is responsible."""
    return (
        f"{measure.text}\n{owners(measure.responsibilities, 'lead', 'responsible', 'cooperating')}"
    )
