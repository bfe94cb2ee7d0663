"""One fact: what was understood of which words; people confirm, correct or reject it there."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from app import links
from app.graph import Graph
from app.lookups import documents, facts
from app.pages.highlight import Mark, pieces
from app.pages.rendering import Render
from app.pages.review import remembered
from schema.judgement import fields_of

router = APIRouter()


@router.get("/documents/{document}/facts/{fact}")
def show(document: str, fact: str, graph: Graph, render: Render) -> HTMLResponse:
    found = facts.fact_of(graph, document, fact)
    start, end = (place - found.start for place in found.fact.span)
    return render(
        "fact.html",
        document=documents.get(graph, document),
        found=found,
        pieces=pieces(found.quote, [Mark(start, end, ("at",))]),
        fields=fields_of(found.kind),
        by=remembered(render),
        # A fact that is rejected has no page any more; its words do.
        back=links.place(document, *found.fact.span).replace("#at", ""),
    )
