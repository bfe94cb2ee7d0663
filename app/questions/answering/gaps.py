"""Answers that are tasks with something missing: an owner, a leader, a target."""

from app.lookups import tasks
from app.lookups.tasks import TaskFilter
from app.questions.answering.tasks import division_asked, held_by, told, told_some
from app.questions.asked import Asked, Found


def without_owner(asked: Asked) -> Found:
    """The tasks that nobody is responsible for."""
    return _lacking(
        asked,
        TaskFilter(without_owner=True, division=division_asked(asked)),
        "没有写明责任单位",
        "每项任务都写明了责任单位；会议发言由发言单位自己承担，不计在内",
    )


def without_target(asked: Asked) -> Found:
    """The tasks with nothing to measure them by."""
    if asked.organizations:
        organization = asked.organizations[0]
        held = [t for t in held_by(asked.database, organization.id, asked.roles()) if not t.targets]
        said = f"{organization.name}{asked.verb()}的任务中，没有目标的"
        return told(held, f"{said}有{len(held)}项", f"{said}一项也没有")
    return _lacking(
        asked,
        TaskFilter(has_target=False, division=division_asked(asked)),
        "没有可考核的指标",
        "每项任务都有可考核的指标",
    )


def collectives_only(asked: Asked) -> Found:
    """The tasks whose only owners are such as nobody can hold to them."""
    return _lacking(
        asked,
        TaskFilter(collective_only=True, division=division_asked(asked)),
        "只由“各有关部门”一类笼统单位负责",
        "没有只由“各有关部门”一类笼统单位负责的任务",
    )


def without_lead(asked: Asked) -> Found:
    """The tasks with owners of whom none leads."""
    wanted = TaskFilter(division=division_asked(asked))
    unled = tasks.without_lead(asked.database)
    found = tasks.some(asked.database, wanted, asked.most, unled)
    return told_some(found, f"没有写明牵头单位的任务有{found.total}项", "每项任务都写明了牵头单位")


def _lacking(asked: Asked, wanted: TaskFilter, lack: str, none: str) -> Found:
    found = tasks.some(asked.database, wanted, asked.most)
    return told_some(found, f"{lack}的任务有{found.total}项", none)
