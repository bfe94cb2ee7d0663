"""Progress: how measures and targets stand, their lights, and who may be asked for it."""

from app.lookups.lights import rule_of
from app.lookups.progress.counts import LightCounts, count, count_of
from app.lookups.progress.current import (
    Current,
    Told,
    Whereabouts,
    current,
    responsible,
    whereabouts,
)
from app.lookups.progress.filter import ProgressFilter, check
from app.lookups.progress.overview import Overview, every, find, page_of, urgent

__all__ = [
    "Current", "LightCounts", "Overview", "ProgressFilter", "Told", "Whereabouts", "check",
    "count", "count_of", "current", "every", "find", "page_of", "responsible", "rule_of",
    "urgent", "whereabouts",
]  # fmt: skip
