"""Answers that hold two organizations against each other."""

from app.lookups.tasks import Task
from app.questions.answering.tasks import held_by, roles_in
from app.questions.asked import Asked, Found, Row
from app.questions.wording import evidence, listed, task_named


def difference(asked: Asked) -> Found:
    """Which tasks only one of them has."""
    parts = _parts(asked)
    shared = _shared(parts)
    sentences, rows = [], []
    kept: list[Task] = []
    for (name, identity), held in parts.items():
        own = [task for task in held.values() if task.id not in shared]
        kept += own
        rows += [_row(task, organization=name, role=roles_in(task, identity)) for task in own]
        said = f"{len(own)}项：{listed([task_named(t) for t in own])}" if own else "没有"
        sentences.append(f"只有{name}{asked.verb()}的任务{'有' if own else ''}{said}")
    common = [task_named(task) for task in shared.values()]
    both = f"共同承担的有{len(common)}项：{listed(common)}" if common else "没有共同承担的任务"
    passages = evidence(m.passage for task in kept for m in task.measures)
    return Found(f"{'；'.join(sentences)}；{both}。", rows, passages)


def common(asked: Asked) -> Found:
    """Which tasks both have a part in."""
    shared = list(_shared(_parts(asked)).values())
    names = "和".join(organization.name for organization in asked.organizations)
    if not shared:
        return Found(f"图谱里没有{names}共同{asked.verb()}的任务。")
    said = listed([task_named(task) for task in shared])
    return Found(
        f"{names}共同{asked.verb()}{len(shared)}项任务：{said}。",
        [_row(task, organizations=names) for task in shared],
        evidence(m.passage for task in shared for m in task.measures),
    )


def _parts(asked: Asked) -> dict[tuple[str, str], dict[str, Task]]:
    """The tasks of each organization, by its name and id, then by their own ids."""
    return {
        (each.name, each.id): {t.id: t for t in held_by(asked.database, each.id, asked.roles())}
        for each in asked.organizations
    }


def _shared(parts: dict[tuple[str, str], dict[str, Task]]) -> dict[str, Task]:
    """The tasks that all have, with the measures of the first."""
    first, *rest = parts.values()
    return {id_: task for id_, task in first.items() if all(id_ in held for held in rest)}


def _row(task: Task, **more: str) -> Row:
    return {**more, "task": task.number, "title": task.title, "document": task.document.title}
