"""A document: what it is, which versions there are, and its text with every fact marked."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from app import links
from app.graph import Graph
from app.lookups import documents, review
from app.lookups.documents import Fact, FactKind, Reprint
from app.pages import printed
from app.pages.highlight import Mark, pieces
from app.pages.rendering import Render, Renderer
from app.pages.review import remembered
from schema.extraction import Span

router = APIRouter()

# A task and a measure are whole paragraphs: they get a heading's place and no colour.
_COLOURED: tuple[FactKind, ...] = (
    "clause",
    "responsibility",
    "target",
    "pairing",
    "citation",
    "reprint",
    "warning",
)
_JUDGED: tuple[FactKind, ...] = ("responsibility", "target", "pairing")

# So many are listed above the text; all are marked in it.
_MOST_REPRINTS = 20

At = Annotated[str | None, Query(pattern=r"^\d{1,9}-\d{1,9}$", description="start-end")]
# The judgement that was just made on the page of one of its facts.
Decided = Annotated[str | None, Query(max_length=60)]


@router.get("/documents/{document}")
def show(
    document: str, graph: Graph, render: Render, at: At = None, decided: Decided = None
) -> HTMLResponse:
    found, read = documents.get(graph, document), documents.text(graph, document)
    kinds = {fact.kind for fact in read.facts}
    reprints = documents.reprints(graph, document)
    own = [each for each in reprints if each.passage.document == document]
    marks = [*_marks(document, read.facts, render), *_reprinted(own, render), *_asked_for(at)]
    return render(
        "document.html",
        document=found,
        versions=documents.versions(graph, document),
        contents=[fact for fact in read.facts if fact.kind == "task"],
        kinds=[kind for kind in _COLOURED if kind in kinds],
        pieces=pieces(read.text, marks),
        reprints=[each for each in own if each.of.document != document],
        reprinted=[each for each in reprints if each.passage.document != document],
        most=_MOST_REPRINTS,
        decided=review.judgement(graph, decided) if decided else None,
        by=remembered(render),
    )


def _marks(document: str, facts: list[Fact], render: Renderer) -> Iterator[Mark]:
    for fact in facts:
        place = printed.place(fact.page, fact.cell, render.language)
        label = f"{fact.label}（{place}）" if place else fact.label
        if fact.kind == "task":
            yield Mark(fact.start, fact.end, (), anchor=fact.id)
        elif fact.kind in _JUDGED:
            href = links.fact(document, fact.id)
            yield Mark(fact.start, fact.end, (fact.kind,), label, href)
        elif fact.kind in _COLOURED and fact.kind != "reprint":
            yield Mark(fact.start, fact.end, (fact.kind,), label)


def _reprinted(reprints: list[Reprint], render: Renderer) -> Iterator[Mark]:
    """Each leads to the author's words, which may stand in the same document."""
    for each in reprints:
        where = each.passage
        label = render.words["fact_reprint"]
        if each.of.document != where.document:
            label = render.words["reprinted_from"].format(title=each.of.document_title)
        yield Mark(where.start, where.end, ("reprint",), label, links.passage(each.of))


def _asked_for(at: str | None) -> Iterator[Mark]:
    """The words that a link leads to."""
    if at:
        start, end = _span(at)
        yield Mark(start, end, ("at",), anchor="at")


def _span(at: str) -> Span:
    start, _, end = at.partition("-")
    return int(start), int(end)
