"""Answers that are targets: of an organization, a task or a topic, due in a time."""

from collections.abc import Iterable, Sequence
from datetime import date

from app.lookups import targets, tasks
from app.lookups.paging import Some
from app.lookups.targets import Target, TargetFilter
from app.questions.answering.tasks import held_by
from app.questions.asked import Asked, Found, Row
from app.questions.topics import about, targets_about, targets_like
from app.questions.wording import (
    cadence,
    day,
    evidence,
    goal,
    listed,
    promise,
    titles_named,
)


def due(asked: Asked) -> Found:
    """The targets due in a time."""
    period = asked.reading.periods[0]
    wanted = TargetFilter(
        division=_code(asked), deadline_from=period.first, deadline_to=period.last
    )
    found = targets.some(asked.database, wanted, asked.most)
    return _some(found, f"{_where(asked)}{period.named()}到期的目标")


def of_organization(asked: Asked) -> Found:
    """The targets of the measures that an organization has a part in."""
    organization = asked.organizations[0]
    held = held_by(asked.database, organization.id, asked.roles())
    found = _within_period(asked, [target for task in held for target in task.targets])
    return _found(found, f"{organization.name}{asked.verb()}的任务的目标")


def of_task(asked: Asked) -> Found:
    """The targets of the tasks of a number."""
    number = asked.reading.numbers[0].number
    found = tasks.numbered(asked.database, number, _code(asked))
    if not found:
        return Found(f"图谱里没有编号为{number}的任务。")
    return _found([target for task in found for target in task.targets], f"第{number}项任务的目标")


def of_topics(asked: Asked) -> Found:
    """The targets whose indicator speaks of a topic; those of its measures when none does."""
    topics = asked.reading.topics
    said = "、".join(topics)
    of = _code(asked)
    found = targets_about(asked.database, topics, of) or [
        target for match in about(asked.database, topics, of) for target in match.targets
    ]
    if found:
        return _found(_within_period(asked, found), f"{_where(asked)}与“{said}”有关的目标")
    like = _within_period(asked, targets_like(asked.database, topics, of))
    return _found(like, f"{_where(asked)}与“{said}”{'相近' if like else '有关'}的目标")


def listing(asked: Asked) -> Found:
    """Every target in force."""
    wanted = TargetFilter(division=_code(asked))
    found = targets.some(asked.database, wanted, asked.most)
    return _some(found, f"{_where(asked) or '文件里'}的目标")


def _found(found: Sequence[Target], what: str) -> Found:
    titles = [target.passage.document_title for target in found]
    return _some(Some(list(found), len(found), titles), what)


def _some(found: Some[Target], what: str) -> Found:
    """What may be some of all."""
    if not found.total:
        return Found(f"图谱里没有{what}。")
    promises = listed([promise(each) for each in found.items], 10, "个", found.total)
    return Found(
        f"{what}有{found.total}个：{promises}（见{titles_named(found.titles)}）。",
        [_row(each) for each in found.items],
        evidence(each.passage for each in found.items),
        found.total,
    )


def _within_period(asked: Asked, found: Iterable[Target]) -> list[Target]:
    if not asked.reading.periods:
        return list(found)
    period = asked.reading.periods[0]
    low, high = period.first or date.min, period.last or date.max
    return [target for target in found if target.deadline and low <= target.deadline <= high]


def _row(target: Target) -> Row:
    return {
        "indicator": target.indicator,
        "goal": goal(target),
        "deadline": day(target.deadline),
        "cadence": cadence(target),
        "task": target.passage.task,
        "document": target.passage.document_title,
    }


def _code(asked: Asked) -> str | None:
    return asked.place.code if asked.place else None


def _where(asked: Asked) -> str:
    return asked.place.full_name if asked.place else ""
