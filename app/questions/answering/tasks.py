"""Answers that are tasks: an organization's, a topic's, a place's, a number's, those due."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from app.lookups import tasks
from app.lookups.names import NamedOrganization
from app.lookups.paging import Some
from app.lookups.record import OWNER_ROLES, Passage
from app.lookups.targets import Target
from app.lookups.tasks import Task, TaskFilter, TaskMeasure
from app.questions.asked import Asked, Found, Row
from app.questions.topics import about
from app.questions.wording import (
    day,
    documents_named,
    evidence,
    listed,
    owners,
    promise,
    task_named,
    titles_named,
)
from cypher.database import Database
from schema.extraction import Role


def of_organizations(asked: Asked) -> Found:
    """What one organization, or each of several, has a part in."""
    found = [_of_organization(asked, each) for each in asked.organizations]
    return Found(
        "".join(each.answer for each in found),
        [row for each in found for row in each.rows],
        [passage for each in found for passage in each.evidence],
    )


def _of_organization(asked: Asked, organization: NamedOrganization) -> Found:
    held = held_by(asked.database, organization.id, asked.roles())
    held = _narrowed(asked, held)
    rows = [
        _row(task, organization=organization.name, role=roles_in(task, organization.id))
        for task in held
    ]
    return Found(_sentence_of(asked, organization, held), rows, evidence(_passages(held)))


def held_by(database: Database, organization: str, roles: frozenset[Role]) -> list[Task]:
    """The tasks in which an organization has one of `roles`, each with these measures alone."""
    every = tasks.some(database, TaskFilter(organization=organization), None).items
    parts = (
        _kept(task, [m for m in task.measures if _has_part(m, organization, roles)])
        for task in every
    )
    return [task for task in parts if task.measures]


def roles_in(task: Task, organization: str) -> str:
    """What an organization is in a task's measures: 牵头, 责任, 配合."""
    roles = {
        each.role
        for measure in task.measures
        for each in measure.responsibilities
        if each.organization.id == organization
    }
    return "、".join(word for role, word in OWNER_ROLES.items() if role in roles)


def listing(asked: Asked) -> Found:
    """Every task in force."""
    found = tasks.some(asked.database, TaskFilter(division=division_asked(asked)), asked.most)
    where = asked.place.full_name if asked.place else "图谱里"
    return told_some(found, f"{where}共有{found.total}项任务", f"{where}没有任务")


def of_topics(asked: Asked) -> Found:
    """The tasks that speak of a topic."""
    matches = about(asked.database, asked.reading.topics, division_asked(asked))
    found = [_kept(match.task, match.measures, match.targets) for match in matches]
    topic = "、".join(asked.reading.topics)
    where = asked.place.full_name if asked.place else ""
    return told(found, f"{where}有{len(found)}项任务写到“{topic}”", f"{where}没有任务写到“{topic}”")


def due(asked: Asked) -> Found:
    """The tasks with a target due in a time."""
    period = asked.reading.periods[0]
    wanted = TaskFilter(
        division=division_asked(asked), deadline_from=period.first, deadline_to=period.last
    )
    found = tasks.some(asked.database, wanted, asked.most)
    due = [_due_within(task, period.first, period.last) for task in found.items]
    said = period.named()
    return told_some(
        replace(found, items=due),
        f"{said}到期的任务有{found.total}项",
        f"没有{said}到期的任务",
    )


def numbered(asked: Asked) -> Found:
    """The tasks of a number: what they are."""
    number = asked.reading.numbers[0].number
    found = tasks.numbered(asked.database, number, _code(asked))
    sentences = [_described(task) for task in found]
    rows = [_row(task) for task in found]
    answer = "".join(sentences) or f"图谱里没有编号为{number}的任务。"
    return Found(answer, rows, evidence(_passages(found)))


def committed(asked: Asked) -> Found:
    """What an organization, or a place's own, committed to, measure by measure."""
    organization = asked.organizations[0].id if asked.organizations else None
    found = tasks.committed(
        asked.database, organization=organization, division=None if organization else _code(asked)
    )
    name = asked.organizations[0].name if asked.organizations else asked.places[0].full_name
    rows = [_commitment(task, measure) for task in found for measure in task.measures]
    words = [task_named(task) for task in found]
    if not rows:
        return Found(f"图谱里没有{name}提出的举措。")
    promises = [promise(target) for task in found for target in task.targets]
    answer = f"{name}提出了{len(rows)}条举措：{listed(words)}{_source(found)}。"
    if promises:
        answer += f"其中的目标有{len(promises)}个：{listed(promises, unit='个')}。"
    return Found(answer, rows, evidence(m.passage for task in found for m in task.measures))


def told(found: Sequence[Task], some: str, none: str) -> Found:
    """Tasks as an answer: `some` says what they are, `none` that there is none."""
    titles = [task.passage.document_title for task in found]
    return told_some(Some(list(found), len(found), titles), some, none)


def told_some(found: Some[Task], some: str, none: str) -> Found:
    """As `told`, of tasks that may be some of all."""
    if not found.total:
        return Found(f"{none}。")
    names = [task_named(task) for task in found.items]
    return Found(
        f"{some}：{listed(names, total=found.total)}（见{titles_named(found.titles)}）。",
        [_row(task) for task in found.items],
        evidence(_passages(found.items)),
        found.total,
    )


def _sentence_of(asked: Asked, organization: NamedOrganization, held: Sequence[Task]) -> str:
    verb, name = asked.verb(), organization.name
    topic = "、".join(asked.reading.topics)
    scope = f"与“{topic}”有关的" if topic else ""
    if asked.reading.periods:
        scope += f"{asked.reading.periods[0].named()}到期的"
    if not held:
        return f"图谱里没有{name}{verb}的{scope}任务。{_otherwise(asked, organization)}"
    names = [task_named(task) for task in held]
    answer = f"{name}{verb}{len(held)}项{scope}任务：{listed(names)}{_source(held)}。"
    promises = [promise(target) for task in held for target in task.targets]
    if promises:
        answer += f"其中的目标有{len(promises)}个：{listed(promises, 5, '个')}。"
    if "common" in asked.features or "who" in asked.features:
        others = dict.fromkeys(
            each.organization.name
            for task in held
            for measure in task.measures
            for each in measure.responsibilities
            if each.organization.id != organization.id
        )
        answer += (
            f"一起承担的有{listed(list(others), unit='个单位')}。"
            if others
            else "没有别的单位一起承担。"
        )
    return answer


def _otherwise(asked: Asked, organization: NamedOrganization) -> str:
    """What the organization does instead of what was asked."""
    every = held_by(asked.database, organization.id, frozenset(OWNER_ROLES))
    if not every:
        return ""
    roles = dict.fromkeys(roles_in(task, organization.id) for task in every)
    return f"它另有{len(every)}项任务，身份是{'、'.join(roles)}。"


def _narrowed(asked: Asked, held: list[Task]) -> list[Task]:
    """Those of the tasks that speak of the topic and are due in the time asked for."""
    if asked.reading.topics:
        matches = {m.task.id: m for m in about(asked.database, asked.reading.topics)}
        held = [_shared(task, matches[task.id].measures) for task in held if task.id in matches]
        held = [task for task in held if task.measures]
    if asked.reading.periods:
        period = asked.reading.periods[0]
        first, last = period.first, period.last
        held = [_due_within(task, first, last) for task in held if _is_due(task, first, last)]
    return held


def _shared(task: Task, measures: Iterable[TaskMeasure]) -> Task:
    wanted = {measure.id for measure in measures}
    return _kept(task, [measure for measure in task.measures if measure.id in wanted])


def _kept(
    task: Task, measures: Sequence[TaskMeasure], targets: Sequence[Target] | None = None
) -> Task:
    """The task with these of its measures alone, and with their targets or `targets`."""
    ids = {measure.id for measure in measures}
    if targets is None:
        targets = [t for t in task.targets if t.measure in ids or t.measure is None]
    return task.model_copy(update={"measures": list(measures), "targets": list(targets)})


def _is_due(task: Task, first: date | None, last: date | None) -> bool:
    return any(_within(day, first, last) for day in _deadlines(task))


def _due_within(task: Task, first: date | None, last: date | None) -> Task:
    due = [t for t in task.targets if t.deadline and _within(t.deadline, first, last)]
    return task.model_copy(update={"targets": due})


def _within(day: date, first: date | None, last: date | None) -> bool:
    return (first or date.min) <= day <= (last or date.max)


def _deadlines(task: Task) -> list[date]:
    """What its measures' clauses and its targets say."""
    days = [*(m.deadline for m in task.measures), *(t.deadline for t in task.targets)]
    return [each for each in days if each]


def _has_part(measure: TaskMeasure, organization: str, roles: frozenset[Role]) -> bool:
    return any(
        each.organization.id == organization and each.role in roles
        for each in measure.responsibilities
    )


def _described(task: Task) -> str:
    held = owners(task.measures)
    promises = [promise(target) for target in task.targets]
    answer = f"{task_named(task)}（《{task.document.title}》）"
    answer += f"由{held}承担。" if held else "没有写明责任单位。"
    return answer + (f"目标有{listed(promises, 5, '个')}。" if promises else "")


def _row(task: Task, **more: str | None) -> Row:
    own: Row = {"task": task.number, "title": task.title}
    return (
        own
        | more
        | {
            "organizations": owners(task.measures) or None,
            "targets": "；".join(promise(target) for target in task.targets) or None,
            "deadline": day(min(_deadlines(task), default=None)),
            "document": task.document.title,
        }
    )


def _commitment(task: Task, measure: TaskMeasure) -> Row:
    targets = [target for target in task.targets if target.measure == measure.id]
    return {
        "task": task.number,
        "title": task.title,
        "measure": measure.text,
        "targets": "；".join(promise(target) for target in targets) or None,
        "document": task.document.title,
    }


def _passages(found: Iterable[Task]) -> Iterable[Passage]:
    for task in found:
        if not task.measures:
            yield task.passage
        yield from (measure.passage for measure in task.measures)
        yield from (target.passage for target in task.targets)


def _source(found: Iterable[Task]) -> str:
    named = documents_named(task.passage for task in found)
    return f"（见{named}）" if named else ""


def _code(asked: Asked) -> str | None:
    return asked.place.code if asked.place else None


def division_asked(asked: Asked) -> str | None:
    """The place whose documents are asked about; beside a bureau it says which bureau."""
    return asked.place.code if asked.place and not asked.organizations else None
