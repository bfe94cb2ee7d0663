"""A document: what it is, which versions there are, and its text with every fact marked."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from app import links
from app.graph import Graph
from app.lookups import documents
from app.lookups.documents import Fact, FactKind
from app.pages import printed
from app.pages.highlight import Mark, pieces
from app.pages.rendering import Render, Renderer
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

At = Annotated[str | None, Query(pattern=r"^\d{1,9}-\d{1,9}$", description="start-end")]


@router.get("/documents/{document}")
def show(document: str, graph: Graph, render: Render, at: At = None) -> HTMLResponse:
    found, read = documents.get(graph, document), documents.text(graph, document)
    kinds = {fact.kind for fact in read.facts}
    marks = [*_marks(read.facts, render), *_asked_for(at)]
    return render(
        "document.html",
        document=found,
        versions=documents.versions(graph, document),
        contents=[fact for fact in read.facts if fact.kind == "task"],
        kinds=[kind for kind in _COLOURED if kind in kinds],
        pieces=pieces(read.text, marks),
    )


def _marks(facts: list[Fact], render: Renderer) -> Iterator[Mark]:
    for fact in facts:
        place = printed.place(fact.page, fact.cell, render.language)
        label = f"{fact.label}（{place}）" if place else fact.label
        if fact.kind == "task":
            yield Mark(fact.start, fact.end, (), anchor=fact.id)
        elif fact.kind == "pairing":
            href = links.page_of("pairing", fact.id)
            yield Mark(fact.start, fact.end, (fact.kind,), label, href)
        elif fact.kind in _COLOURED:
            yield Mark(fact.start, fact.end, (fact.kind,), label)


def _asked_for(at: str | None) -> Iterator[Mark]:
    """The words that a link leads to."""
    if at:
        start, end = _span(at)
        yield Mark(start, end, ("at",), anchor="at")


def _span(at: str) -> Span:
    start, _, end = at.partition("-")
    return int(start), int(end)
