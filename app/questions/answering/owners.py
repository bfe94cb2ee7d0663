"""Answers that are organizations: who owns a topic or a task, and with whom."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from app.lookups import burdens, measures, organizations, tasks
from app.lookups.burdens import Burden
from app.lookups.organizations import OrganizationFilter
from app.lookups.paging import everything
from app.lookups.record import OWNER_ROLES, Passage
from app.lookups.tasks import Responsibility, Task, TaskMeasure
from app.questions.answering.tasks import held_by
from app.questions.asked import EVERY_ROLE, LEADING, SUPPORTING, Asked, Found, Row
from app.questions.reading import Reading
from app.questions.topics import about
from app.questions.wording import documents_named, evidence, listed, task_named, with_role
from app.questions.words import Sign
from schema.extraction import Role

# So many may share the first place.
_TIED = 50
# More in one sentence nobody reads; the rows have them all.
_NAMED = 50


class _Part(NamedTuple):
    task: Task
    measure: TaskMeasure
    responsibility: Responsibility


def of_topics(asked: Asked) -> Found:
    """Who owns what speaks of a topic."""
    place = asked.place
    parts = [
        _Part(match.task, measure, each)
        for match in about(asked.database, asked.reading.topics, place.code if place else None)
        for measure in match.measures
        for each in measure.responsibilities
    ]
    topic = "、".join(asked.reading.topics)
    if not parts:
        return Found(f"图谱里没有写到“{topic}”并写明责任单位的举措。")
    return _owned(asked, parts, f"与“{topic}”有关的举措")


def of_task(asked: Asked) -> Found:
    """Who owns the tasks of a number."""
    number = asked.reading.numbers[0].number
    found = tasks.numbered(asked.database, number, asked.place.code if asked.place else None)
    if not found:
        return Found(f"图谱里没有编号为{number}的任务。")
    parts = [
        _Part(task, m, each) for task in found for m in task.measures for each in m.responsibilities
    ]
    if not parts:
        names = listed([task_named(task) for task in found])
        return Found(f"{names}没有写明责任单位。", [], evidence(task.passage for task in found))
    return _owned(asked, parts, "、".join(dict.fromkeys(task_named(part.task) for part in parts)))


def together(asked: Asked) -> Found:
    """Who has a part in the same measures as an organization."""
    organization = asked.organizations[0]
    own, others = _roles_of_both(asked)
    held = held_by(asked.database, organization.id, own)
    if asked.reading.topics:
        wanted = {
            m.id for match in about(asked.database, asked.reading.topics) for m in match.measures
        }
        held = [
            task.model_copy(update={"measures": [m for m in task.measures if m.id in wanted]})
            for task in held
        ]
    parts = [
        _Part(task, measure, each)
        for task in held
        for measure in task.measures
        for each in measure.responsibilities
        if each.organization.id != organization.id and each.role in others
    ]
    if not parts:
        part = "".join(OWNER_ROLES[role] for role in others) if len(others) == 1 else ""
        return Found(f"图谱里没有与{organization.name}一起承担任务的{part}单位。")
    rows = _by_organization(parts)
    names = [f"{row['organization']}（{row['count']}项）" for row in rows]
    answer = f"与{organization.name}一起承担任务的有{len(rows)}个单位：{listed(names, 12, '个')}"
    return Found(
        f"{answer}{_source(parts)}。", rows, evidence(part.measure.passage for part in parts)
    )


def busiest(asked: Asked) -> Found:
    """Who has most tasks: the first and its equals, or as many as asked for."""
    wanted = asked.reading.figure("top") or asked.reading.figure("unit")
    found = burdens.heaviest(
        asked.database,
        asked.roles(),
        max(wanted or 0, _TIED),
        asked.place.code if asked.place else None,
    )
    if not found:
        return Found(f"图谱里没有{asked.verb()}任务的单位。")
    least = found[min(wanted or 1, len(found)) - 1].tasks
    kept = [burden for burden in found if burden.tasks >= least]
    rows: list[Row] = [{"organization": b.organization.name, "count": b.tasks} for b in kept]
    names = [f"{burden.organization.name}（{burden.tasks}项）" for burden in kept]
    answer = f"{asked.verb()}任务最多的是{listed(names, 12, '个单位')}。"
    return Found(answer, rows, evidence(_clauses(asked, kept)))


def _clauses(asked: Asked, heaviest: Iterable[Burden]) -> Iterator[Passage]:
    """The words that lay their tasks on them."""
    for burden in heaviest:
        yield from measures.clauses(
            asked.database, burden.organization.id, asked.roles(), asked.most
        )


def listing(asked: Asked) -> Found:
    """Every organization with a part in what is in force, collectives left out."""
    place = asked.place
    wanted = OrganizationFilter(division=place.code if place else None, collective=False)
    every = everything(organizations.find, asked.database, wanted, "name")
    found = [each for each in every if each.tasks]
    rows: list[Row] = [{"organization": each.name, "count": each.tasks} for each in found]
    if not rows:
        return Found("图谱里没有承担任务的单位。")
    names = listed([each.name for each in found], 12, "个单位")
    return Found(f"承担任务的单位有{len(rows)}个：{names}。", rows)


def _owned(asked: Asked, parts: Sequence[_Part], what: str) -> Found:
    roles = asked.roles()
    kept = [part for part in parts if part.responsibility.role in roles]
    others = [part for part in parts if part not in kept]
    passages = evidence(part.measure.passage for part in kept or parts)
    if not kept:
        answer = f"{what}没有写明{asked.verb()}单位，写明的是{_named(others)}{_source(parts)}。"
        return Found(answer, [], passages)
    answer = f"{what}由{_named(kept)}{asked.verb()}{_source(kept)}。"
    if others:
        answer += f"另有{_named(others)}。"
    return Found(answer, [_row(part) for part in kept], passages)


def _roles_of_both(asked: Asked) -> tuple[frozenset[Role], frozenset[Role]]:
    """Which part the organization asked about has, and which the others.

    甲局配合谁 and 谁配合甲局 differ in who stands before the verb.
    """
    own, others = EVERY_ROLE, EVERY_ROLE
    if "common" in asked.features:
        return own, others
    for sign in asked.reading.signs:
        role = LEADING if "lead" in sign.names else SUPPORTING if "support" in sign.names else None
        if role and _is_theirs(asked.reading, sign):
            others = role
        elif role:
            own = role
    return own, others


def _is_theirs(reading: Reading, verb: Sign) -> bool:
    """Whether 谁 stands nearer before a verb than the organization does."""
    asking = [s.end for s in reading.signs if "who" in s.names and s.end <= verb.start]
    named = [m.end for m in reading.organizations if m.end <= verb.start]
    return max(asking, default=-1) > max(named, default=-1) or not named


def _by_organization(parts: Iterable[_Part]) -> list[Row]:
    grouped: dict[str, list[_Part]] = {}
    for part in parts:
        grouped.setdefault(part.responsibility.organization.name, []).append(part)
    rows: list[Row] = []
    for name, own in grouped.items():
        names = dict.fromkeys(task_named(part.task) for part in own)
        rows.append({"organization": name, "count": len(names), "tasks": "；".join(names)})
    return sorted(rows, key=lambda row: (-int(row["count"] or 0), str(row["organization"])))


def _named(parts: Iterable[_Part]) -> str:
    """甲局（第1项“…”）、乙局（牵头，第3项“…”）."""
    grouped: dict[str, dict[str, None]] = {}
    for part in parts:
        grouped.setdefault(with_role(part.responsibility), {})[task_named(part.task)] = None
    if len({name for names in grouped.values() for name in names}) == 1:
        return listed(list(grouped), _NAMED, "个单位")
    names = [f"{name}（{listed(list(tasks), 3)}）" for name, tasks in grouped.items()]
    return listed(names, _NAMED, "个单位")


def _row(part: _Part) -> Row:
    return {
        "organization": part.responsibility.organization.name,
        "role": OWNER_ROLES[part.responsibility.role],
        "acting_office": part.responsibility.acting_office,
        "task": part.task.number,
        "title": part.task.title,
        "measure": part.measure.text,
        "document": part.task.document.title,
    }


def _source(parts: Iterable[_Part]) -> str:
    return f"（见{documents_named(part.measure.passage for part in parts)}）"
