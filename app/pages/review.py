"""What waits for a decision, the form that decides it, and what was decided."""

from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote, unquote

from fastapi import APIRouter, Form, Query
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from pydantic import Field

from app import links
from app.graph import Graph
from app.judging import judge, take_back
from app.lookups import divisions, review
from app.lookups.review import Doubt, DoubtFilter, JudgementFilter
from app.pages.blanks import OwnPath, WithoutBlanks
from app.pages.filters import Listed
from app.pages.highlight import Mark, Piece, pieces
from app.pages.lists import PLACES
from app.pages.rendering import Render, Renderer
from app.person import Decider
from ingest.review.proposals import Proposal
from schema.judgement import Correction, Name, Reason, Verdict, fields_of

router = APIRouter()

_LATEST_FIRST = "-at"
# Who decided last is who is likely to decide next.
_REMEMBERED = "by"
_REMEMBERED_SECONDS = 30 * 24 * 3600


class Doubts(DoubtFilter, Listed):
    """A list of doubts; `decided` is the id of the judgement that was just made."""

    decided: str | None = Field(default=None, max_length=60)


class Judgements(JudgementFilter, Listed):
    """A list of judgements, the latest first."""


class Sent(WithoutBlanks):
    """What every form of a decision sends. `back` is the page that it stands on."""

    by: Name | None = None
    why: Reason = ""
    back: OwnPath = "/review"


class DecisionForm(Sent, Correction):
    """A decision. `other` is chosen from a list, or `named` in its own words."""

    subject: str = Field(max_length=200)
    verdict: Verdict
    document: str | None = Field(default=None, max_length=200)
    other: str | None = Field(default=None, max_length=200)
    named: str | None = Field(default=None, max_length=200)

    def proposal(self, by: str) -> Proposal:
        said = self.model_fields_set & set(Correction.model_fields)
        correction = Correction(**{name: getattr(self, name) for name in said})
        return Proposal(
            subject=self.subject,
            verdict=self.verdict,
            by=by,
            why=self.why,
            correction=correction if self.verdict == "correct" else None,
            other=(self.named or self.other) if self.verdict in ("same", "distinct") else None,
            document=self.document,
        )


@router.get("/review")
def show(graph: Graph, render: Render, wanted: Annotated[Doubts, Query()]) -> HTMLResponse:
    page = review.find(graph, wanted, wanted.window())
    given = {k: v for k, v in wanted.given().items() if k != "decided"}
    from_start = {name: value for name, value in given.items() if name != "cursor"}
    return render(
        "review.html",
        page=page,
        wanted=wanted,
        counts=review.counts(graph),
        divisions=divisions.find(graph, divisions.DivisionFilter(), PLACES).items,
        quotes={each.id: _quote(each) for each in page.items},
        candidates={
            each.id: review.candidates(graph, each.subject)
            for each in page.items
            if each.kind == "organization"
        },
        fields_of=fields_of,
        by=remembered(render),
        decided=review.judgement(graph, wanted.decided) if wanted.decided else None,
        back=links.listed("/review", **given),
        first_page=links.listed("/review", **from_start),
        next_page=links.listed("/review", **from_start, cursor=page.next),
        json=links.listed(f"{links.API}/review", **given),
    )


@router.post("/review")
def decide(graph: Graph, person: Decider, form: Annotated[DecisionForm, Form()]) -> Response:
    """Decide, and back to the page the form stood on: sent twice, it decides once."""
    made = judge(graph, form.proposal(person.signs(form.by)))
    return _back(form, decided=made.id)


@router.get("/judgements")
def log(graph: Graph, render: Render, wanted: Annotated[Judgements, Query()]) -> HTMLResponse:
    window = wanted.model_copy(update={"sort": wanted.sort or _LATEST_FIRST}).window()
    page = review.judgements(graph, wanted, window)
    given = wanted.given()
    from_start = {name: value for name, value in given.items() if name != "cursor"}
    return render(
        "judgements.html",
        page=page,
        wanted=wanted,
        by=remembered(render),
        back=links.listed("/judgements", **given),
        first_page=links.listed("/judgements", **from_start),
        next_page=links.listed("/judgements", **from_start, cursor=page.next),
        json=links.listed(f"{links.API}/judgements", **given),
    )


@router.post("/judgements/{judgement}/undo")
def undo(graph: Graph, person: Decider, judgement: str, form: Annotated[Sent, Form()]) -> Response:
    take_back(graph, judgement, person.signs(form.by), form.why)
    return _back(form)


def _back(form: Sent, decided: str | None = None) -> Response:
    joint = "&" if "?" in form.back else "?"
    more = f"{joint}{links.query(decided=decided)}" if decided else ""
    response = RedirectResponse(form.back + more, HTTPStatus.SEE_OTHER)
    if form.by:
        remember(response, form.by)
    return response


def remember(response: Response, by: str) -> None:
    """Have this browser remember who decided or reported."""
    response.set_cookie(
        _REMEMBERED, quote(by), _REMEMBERED_SECONDS, samesite="strict", httponly=True
    )


def remembered(render: Renderer) -> str:
    """Who decided last in this browser; empty when nobody did."""
    return unquote(render.request.cookies.get(_REMEMBERED, ""))


def _quote(doubt: Doubt) -> list[Piece]:
    """The words it stands in, its own marked."""
    start = doubt.passage.start
    own = Mark(doubt.words_start - start, doubt.words_end - start, ("at",))
    return pieces(doubt.passage.quote, [own])
