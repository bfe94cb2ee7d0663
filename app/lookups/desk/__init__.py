"""The desk (责任台账): measures as rows, narrowed, ordered, and counted by what narrows them."""

from app.lookups.desk.counts import Counts, called, counts, counts_of
from app.lookups.desk.crossings import (
    MOST_LINES,
    MOST_SECTIONS,
    Crossing,
    Crossings,
    crossed,
    crossings_of,
)
from app.lookups.desk.filter import STATUSES, DeskFilter, Held, Status, status
from app.lookups.desk.rows import DeskRow, every, find, page_of
from app.lookups.desk.selection import Desk, Selection, behind

__all__ = [
    "MOST_LINES", "MOST_SECTIONS", "STATUSES", "Counts", "Crossing", "Crossings",
    "Desk", "DeskFilter", "DeskRow", "Held", "Selection", "Status", "behind", "called", "counts",
    "counts_of", "crossed", "crossings_of", "every", "find", "page_of", "status",
]  # fmt: skip
