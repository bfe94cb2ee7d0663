"""The text of a document and the places in it, as properties of what stands there."""

from cypher.database import Row
from ingest.places import Places
from schema.extraction import Extraction, Span


class Paper:
    """Where words of one document stand."""

    def __init__(self, extraction: Extraction) -> None:
        self.document = extraction.document.id
        self._text = extraction.text
        self._places = Places(extraction.places)

    def words(self, span: Span) -> str:
        return self._text[span[0] : span[1]]

    def place(self, span: Span) -> Row:
        return {
            "start": span[0],
            "end": span[1],
            "page": self._places.page(span),
            "cell": self._places.cell(span),
        }

    def quoted(self, span: Span) -> Row:
        return {"quote": self.words(span), **self.place(span)}
