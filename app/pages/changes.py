"""What changed between two versions, the words of both side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from app.graph import Graph
from app.lookups.changes import changes
from app.pages.rendering import Render
from ingest.versions.differences import Piece, differences
from schema.changes import Change, ChangeKind

router = APIRouter()

# The tables of the page, in order; what has a new number alone interests least.
_TABLES: dict[str, tuple[ChangeKind, ...]] = {
    "tasks": ("task_added", "task_dropped", "task_reworded", "task_moved"),
    "measures": (
        "measure_added", "measure_dropped", "measure_reworded", "measure_moved", "deadline_changed",
    ),
    "owners": ("responsibility_added", "responsibility_dropped", "role_changed"),
    "targets": ("target_added", "target_dropped", "target_changed"),
    "pairings": ("pairing_added", "pairing_dropped", "pairing_ended", "pairing_changed"),
    "numbers": ("task_renumbered",),
}  # fmt: skip
# What came or went is told in its own words, of what stayed only what it says now.
_WHOLE: frozenset[ChangeKind] = frozenset(
    {"task_added", "task_dropped", "measure_added", "measure_dropped"}
)

From = Annotated[
    str | None, Query(alias="from", max_length=200, description="id of the version to compare with")
]


@dataclass(frozen=True)
class Row:
    """A change with the words of both versions in pieces; a version that has none shows none."""

    change: Change
    before: Sequence[Piece]
    after: Sequence[Piece]


@router.get("/documents/{document}/changes")
def show(document: str, graph: Graph, render: Render, former: From = None) -> HTMLResponse:
    found = changes(graph, document, former)
    rows = [_row(each) for each in found.changes]
    tables = {
        name: [row for row in rows if row.change.kind in kinds] for name, kinds in _TABLES.items()
    }
    return render(
        "changes.html",
        found=found,
        tables={name: kept for name, kept in tables.items() if kept},
    )


def _row(change: Change) -> Row:
    before, after = change.before, change.after
    if before and after:
        return Row(change, *differences(before.said, after.said))
    return Row(
        change,
        [Piece(_whole(change, before.quote, before.said), same=False)] if before else [],
        [Piece(_whole(change, after.quote, after.said), same=False)] if after else [],
    )


def _whole(change: Change, quote: str, said: str) -> str:
    return quote if change.kind in _WHOLE else said
