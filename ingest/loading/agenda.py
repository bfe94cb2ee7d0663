"""What lists of what is due narrow and order measures by, beside what a ledger says of each."""

from collections.abc import Iterator, Mapping

from cypher.database import Row
from schema.extraction import Document, Extraction, Task

# After every day there is.
_UNDATED = "9999-99-99"


def agenda_of(extraction: Extraction, due: Mapping[str, str | None]) -> dict[str, Row]:
    """The properties of each measure, by its id; `due` says its first deadline."""
    return dict(_rows(extraction, due))


def _rows(extraction: Extraction, due: Mapping[str, str | None]) -> Iterator[tuple[str, Row]]:
    document = extraction.document
    opening = f"{document.title} {document.id}"
    for position, task in enumerate(extraction.tasks):
        for number, measure in enumerate(task.measures):
            owners = [each.organization.id for each in measure.responsibilities]
            yield (
                measure.id,
                {
                    "agenda": f"{due[measure.id] or _UNDATED} {opening} {position:06}{number:06}",
                    "document": document.id,
                    "divisions": _divisions(document, task),
                    "owners": list(dict.fromkeys(owners)),
                },
            )


def _divisions(document: Document, task: Task) -> list[str]:
    """Whose measure it is: the document's place, and its speaker's."""
    codes = [document.jurisdiction.code if document.jurisdiction else None]
    codes.append(task.committed_by.division if task.committed_by else None)
    return list(dict.fromkeys(code for code in codes if code))
