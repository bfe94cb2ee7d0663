"""Facts in a few words, as a table of changes prints them, and the words that carry them."""

from ingest.phrases import phrases
from ingest.text.flow import Flow, squeeze
from schema.changes import ChangedTask, Side
from schema.extraction import Extraction, Pairing, Responsibility, Span, Target, Task


class Told:
    """What one version says: makes the sides of changes from its facts."""

    def __init__(self, extraction: Extraction) -> None:
        self.text = extraction.text
        self.tasks = {task.id: task for task in extraction.tasks}

    def side(self, said: str, span: Span, task: Task | None = None) -> Side:
        """`said`, and the words at `span`."""
        name = ChangedTask(id=task.id, number=task.number, title=task.title) if task else None
        return Side(task=name, said=said, quote=self.text[slice(*span)], span=span)

    def title(self, task: Task, said: str | None = None) -> Side:
        """A task at the words of its title, or at the line that it begins with."""
        start, end = task.span
        flow, words = Flow.of(self.text, task.span), squeeze(task.title)
        at = flow.words.find(words) if words else -1
        line = self.text[start:end].partition("\n")[0] or self.text[start:end]
        span = (start, start + len(line)) if at < 0 else flow.span(at, at + len(words))
        return self.side(task.title if said is None else said, span, task)

    def target(self, target: Target) -> Side:
        """A target, with the task it belongs to."""
        return self.side(goal(target), target.span, self.tasks.get(target.task_id or ""))


def role(responsibility: Responsibility) -> str:
    """牵头, 责任（改革办）."""
    spoken: str = phrases("versions")["roles"][responsibility.role]
    office = responsibility.acting_office
    return f"{spoken}（{office}）" if office else spoken


def goal(target: Target) -> str:
    """≥25亿元（2027-12-31）, 每年10个."""
    table = phrases("versions")
    rhythm = table["cadences"].get(target.cadence, "")
    due = f"（{target.deadline.isoformat()}）" if target.deadline else ""
    if target.value is None:
        return f"{rhythm}{target.qualitative}{due}"
    sign = table["comparators"][target.comparator]
    return f"{rhythm}{sign}{target.value:.15g}{target.unit or ''}{due}"


def bond(pairing: Pairing) -> str:
    """山海协作：平湖市、泰顺县."""
    return f"{pairing.kind}：{'、'.join(party.name for party in pairing.parties)}"


def terms(pairing: Pairing) -> str:
    """在执行（2021–2025），产业合作、民生服务."""
    status: str = phrases("versions")["statuses"][pairing.status]
    years = f"（{pairing.since or ''}–{pairing.until or ''}）"
    fields = f"，{'、'.join(pairing.fields)}" if pairing.fields else ""
    return f"{status}{years if pairing.since or pairing.until else ''}{fields}"
