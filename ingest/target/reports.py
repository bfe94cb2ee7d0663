"""News and summaries: papers that tell what was done."""

import re

from ingest.phrases import either, phrases


def is_report(words: str, title: str) -> bool:
    """Whether a text tells news or sums up: what it says without a word of time is done."""
    reports = phrases("targets")["reports"]
    if _sums_up(title):
        return not _looks_ahead(title)
    told = either(reports["words"]).search(words) or _OPENS_LOOKING_BACK.match(words)
    return told is not None and not any(word in words for word in reports["unless"])


def is_summary(title: str) -> bool:
    """Whether a title tells of what was done alone: 2022年工作总结, but no 总结及下年工作计划."""
    return _sums_up(title) and not _looks_ahead(title)


def _sums_up(title: str) -> bool:
    return either(phrases("targets")["reports"]["titles"]).search(title) is not None


def _looks_ahead(title: str) -> bool:
    return any(word in title for word in phrases("targets")["reports"]["ahead"])


# A paper that begins with what the year has brought sums up.
_OPENS_LOOKING_BACK = re.compile(".{0,100}?今年以来,")
