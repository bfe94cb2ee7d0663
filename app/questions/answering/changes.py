"""Answers about what differs between a document in force and the version before it."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from app.lookups import documents
from app.lookups.changes import changes
from app.lookups.documents import DocumentFilter
from app.lookups.paging import everything
from app.questions.asked import Asked, Found, Row
from app.questions.wording import day, listed
from app.questions.words import table
from ingest.text.flow import squeeze
from ingest.versions.differences import differences, excerpt
from schema.answers import Evidence
from schema.changes import Change, Changes, Version

_NAMED = 3


class _Group(NamedTuple):
    """Kinds of changes that are counted together, under one name."""

    named: str
    kinds: frozenset[str]


def of_versions(asked: Asked) -> Found:
    """What is otherwise in each document of the place, by what the question narrows it to."""
    compared = list(_compared(asked))
    if not compared:
        return Found("没有可以比较的上一版：图谱里所问的文件都只有一个版本。")
    told = [(each, _wanted(asked, each)) for each in compared]
    return Found(
        "".join(_sentence(each, kept) for each, kept in told),
        [_row(each, change) for each, kept in told for change in kept],
        [e for each, kept in told for change in kept for e in _evidence(each, change)],
    )


def _compared(asked: Asked) -> Iterator[Changes]:
    """The documents in force that have a former version, each with the latest of these."""
    place = asked.place.code if asked.place else None
    every = everything(
        documents.find, asked.database, DocumentFilter(division=place, superseded=True)
    )
    for former in (each for each in every if each.superseded):
        later = documents.versions(asked.database, former.id).later
        if later and not later[0].superseded:
            yield changes(asked.database, later[0].id, former.id)


def _wanted(asked: Asked, found: Changes) -> list[Change]:
    """The changes of the kinds that are asked for, which speak of what is asked about."""
    kinds = _kinds(asked)
    topics = [topic for topic in asked.reading.topics if topic not in squeeze(found.new.title)]
    return [
        each
        for each in found.changes
        if each.kind in kinds and all(topic in _words(each) for topic in topics)
    ]


def _kinds(asked: Asked) -> set[str]:
    by_sign: dict[str, list[str]] = table("changes")["asked"]
    signs = asked.features & {"added", "dropped"} or asked.features & set(by_sign)
    if signs:
        return {kind for sign in signs for kind in by_sign[sign]}
    return {kind for group in _groups() for kind in group.kinds}


@cache
def _groups() -> tuple[_Group, ...]:
    rows = table("changes")["group"]
    return tuple(_Group(row["named"], frozenset(row["kinds"])) for row in rows)


def _words(change: Change) -> str:
    task = change.task.title if change.task else ""
    quotes = (side.quote for side in (change.before, change.after) if side)
    return squeeze("".join((change.subject, task, *quotes)))


def _sentence(found: Changes, kept: Sequence[Change]) -> str:
    opening = f"《{found.new.title}》（{_day(found.new)}）与上一版（{_day(found.old)}）相比，"
    counted = [
        _counted(group.named, [each for each in kept if each.kind in group.kinds])
        for group in _groups()
    ]
    return f"{opening}{'；'.join(filter(None, counted)) or '没有所问的变化'}。"


def _counted(named: str, kept: Sequence[Change]) -> str:
    if not kept:
        return ""
    subjects = list(dict.fromkeys(each.subject for each in kept))
    return f"{named}{len(kept)}项（{listed(subjects, _NAMED, '个')}）"


def _day(version: Version) -> str:
    return day(version.issued_on) or "日期不详"


def _row(found: Changes, change: Change) -> Row:
    before, after = _said(change)
    return {
        "document": found.new.title,
        "change": next(group.named for group in _groups() if change.kind in group.kinds),
        "task": change.task.number if change.task else None,
        "what": change.subject,
        "before": before,
        "after": after,
    }


def _said(change: Change) -> tuple[str | None, str | None]:
    if change.before and change.after:
        before, after = differences(change.before.said, change.after.said)
        return excerpt(before), excerpt(after)
    return (
        change.before.said if change.before else None,
        change.after.said if change.after else None,
    )


def _evidence(found: Changes, change: Change) -> Iterator[Evidence]:
    """The words of both versions, those of the newer first."""
    for version, side in ((found.new, change.after), (found.old, change.before)):
        if side:
            yield Evidence(
                document=version.title,
                document_id=version.id,
                task=side.task.number if side.task else None,
                quote=side.quote,
                span=side.span,
            )
