"""Rows of what a document has besides tasks: speeches, citations, reprints, warnings."""

from cypher.database import Row
from ingest.loading.paper import Paper
from schema.extraction import Citation, ReadingWarning, Reprint, Speech
from schema.identity import identifier


def speech_row(paper: Paper, speech: Speech) -> Row:
    return {
        "id": speech.id,
        "speaker": speech.speaker.id,
        "properties": {"title": speech.title, **paper.place(speech.span)},
    }


def citation_row(paper: Paper, citation: Citation) -> Row:
    return {
        "id": identifier("citation", paper.document, *citation.span),
        "properties": {
            "title": citation.title,
            "doc_number": citation.doc_number,
            **paper.quoted(citation.span),
        },
    }


def reprint_row(paper: Paper, reprint: Reprint) -> Row:
    start, end = reprint.of
    return {
        "id": identifier("reprint", paper.document, *reprint.span),
        "properties": {
            "of_quote": paper.words(reprint.of),
            "of_start": start,
            "of_end": end,
            "similarity": reprint.similarity,
            **paper.quoted(reprint.span),
        },
    }


def warning_row(paper: Paper, warning: ReadingWarning, number: int) -> Row:
    """`number` is its place among the document's warnings."""
    return {
        "id": identifier("warning", paper.document, warning.code, number),
        "properties": {
            "code": warning.code,
            "message": warning.message,
            **(paper.place(warning.span) if warning.span else {}),
        },
    }
