"""Sentences and cells: names, roles, quantities and dates as people say them."""

from collections.abc import Iterable, Sequence
from datetime import date

from app.lookups.record import OWNER_ROLES, Passage
from app.lookups.targets import Target
from app.lookups.tasks import Responsibility, Task, TaskMeasure
from app.questions.dates import spoken
from schema.answers import Evidence

_COMPARED = {"=": "{}", ">=": "不低于{}", ">": "超过{}", "<=": "不超过{}", "<": "低于{}"}
_CADENCES = {"annual": "每年", "quarterly": "每季度", "monthly": "每月", "continuous": "持续"}
LISTED = 8


def listed(
    items: Sequence[str], most: int = LISTED, unit: str = "项", total: int | None = None
) -> str:
    """甲、乙、丙; a long list is cut, and says how many it has: `total`, when not all are given."""
    count = len(items) if total is None else total
    if count <= most:
        return "、".join(items)
    return f"{'、'.join(items[:most])}等{count}{unit}"


def task_named(task: Task) -> str:
    """第7项“提升海岛风貌”; a task without a number by its title alone."""
    number = f"第{task.number}项" if task.number else ""
    return f"{number}“{task.title}”"


def goal(target: Target) -> str:
    """What is to be reached: 不低于25亿元, 全覆盖."""
    if target.value is None:
        return target.qualitative or ""
    return _COMPARED[target.comparator].format(f"{target.value:.15g}{target.unit or ''}")


def deadline(target: Target) -> str | None:
    """By when: 2027年12月31日前, 每年."""
    rhythm = cadence(target)
    until = f"{spoken(target.deadline)}前" if target.deadline else ""
    return "，".join(part for part in (rhythm, until) if part) or None


def cadence(target: Target) -> str | None:
    """How often: 每年; nothing for what is due once."""
    return _CADENCES.get(target.cadence)


def promise(target: Target) -> str:
    """A target in one breath: 渔业产值25亿元（2027年12月31日前）."""
    due = deadline(target)
    return f"{target.indicator}{goal(target)}" + (f"（{due}）" if due else "")


def owners(measures: Iterable[TaskMeasure], besides: str | None = None) -> str:
    """Who has a part in measures, those that lead and those that support marked as such."""
    named: dict[str, str] = {}
    for each in (r for measure in measures for r in measure.responsibilities):
        if each.organization.id != besides:
            named.setdefault(each.organization.name, with_role(each))
    return "、".join(named.values())


def with_role(responsibility: Responsibility) -> str:
    """甲局（牵头）, 乙局（改革办）, 丙局."""
    marks = [responsibility.acting_office or ""]
    if responsibility.role != "responsible":
        marks.append(OWNER_ROLES[responsibility.role])
    said = "，".join(mark for mark in marks if mark)
    return (
        f"{responsibility.organization.name}（{said}）"
        if said
        else responsibility.organization.name
    )


def titles_named(titles: Iterable[str]) -> str:
    """《甲》、《乙》."""
    return listed(list(dict.fromkeys(f"《{title}》" for title in titles)), 3, "份文件")


def documents_named(passages: Iterable[Passage]) -> str:
    """《甲》、《乙》: the documents that passages are of."""
    return titles_named(passage.document_title for passage in passages)


def evidence(passages: Iterable[Passage]) -> list[Evidence]:
    """The passages as evidence, each once, in the order given."""
    kept = {(p.document, p.start, p.end): p for p in passages if p.quote}
    return [
        Evidence(
            document=p.document_title,
            document_id=p.document,
            task=p.task,
            quote=p.quote,
            span=(p.start, p.end),
            page=p.page,
            cell=p.cell,
        )
        for p in kept.values()
    ]


def day(value: date | None) -> str | None:
    """As tables print it: 2027-12-31."""
    return value.isoformat() if value else None
