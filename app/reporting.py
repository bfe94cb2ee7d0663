"""Reports as the service and the command line take them: who may, and refusals for people."""

from collections.abc import Sequence
from http import HTTPStatus

from app.lookups import progress
from app.lookups.record import OrganizationName
from app.person import Person
from app.problems import ProblemError, Words, refused
from cypher.database import Database
from ingest.progress.reports import Code, Entry, ReportError, report, set_rule, take_up
from schema.lights import Rule
from schema.progress import Report

_REFUSED = Words("不能这样上报", "This cannot be reported")
_STATUS: dict[Code, int] = {"unknown": 404, "superseded": 409, "no_value": 422, "attached": 409}


def submit(database: Database, person: Person, entries: Sequence[Entry]) -> list[Report]:
    """Keep reports; raises `ProblemError` when the person may not, or one does not fit."""
    whose = progress.responsible(database, {each.subject for each in entries})
    for each in entries:
        if refusal := not_allowed(person, whose.get(each.subject, [])):
            raise refusal
    try:
        return report(database, entries)
    except ReportError as error:
        raise _problem(error) from error


def adopt(database: Database, earlier: str, subject: str, by: str) -> list[Report]:
    """Take up reports whose words are gone; raises `ProblemError` when there are none."""
    try:
        return take_up(database, earlier, subject, by)
    except ReportError as error:
        raise _problem(error) from error


def change_rule(database: Database, rule: Rule, by: str) -> None:
    """Set the numbers of the rule of lights."""
    set_rule(database, rule, by)


def may_report(person: Person, owners: Sequence[OrganizationName]) -> bool:
    """Whether a person may report on what `owners` are responsible for."""
    return not_allowed(person, owners) is None


def not_allowed(person: Person, owners: Sequence[OrganizationName]) -> ProblemError | None:
    """Why a person may not report on what `owners` are responsible for; None when they may."""
    if person.may("report_for_all"):
        return None
    if person.may("report") and person.organization in {each.id for each in owners}:
        return None
    names = "、".join(each.name for each in owners)
    zh = f"由{names}负责，" if names else "没有写明责任单位，"
    en = f"is the task of {names}" if names else "is nobody's task by its words"
    return ProblemError(
        HTTPStatus.FORBIDDEN,
        "not-your-task",
        Words("没有权限", "Not allowed"),
        Words(
            f"这一项{zh}您的账号不能为它上报；请联系该单位或督查人员。",
            f"This {en}; your account may not report on it. Ask them, or a coordinator.",
        ),
    )


def _problem(error: ReportError) -> ProblemError:
    return refused(error, "report", _REFUSED, _STATUS)
