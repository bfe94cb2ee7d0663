"""Rows of a document's tasks, measures, targets and pairings, each with its words."""

from cypher.database import Row
from ingest.loading.paper import Paper
from schema.extraction import Measure, Pairing, Party, Responsibility, Target, Task


def task_row(paper: Paper, task: Task, position: int) -> Row:
    opening, _, _ = paper.words(task.span).partition("\n")
    return {
        "id": task.id,
        "committed_by": task.committed_by.id if task.committed_by else None,
        "properties": {
            "number": task.number,
            "title": task.title,
            "path": task.path,
            "position": position,
            "quote": opening,
            "quote_end": task.span[0] + len(opening),
            **paper.place(task.span),
        },
    }


def measure_row(paper: Paper, task: Task, measure: Measure, position: int) -> Row:
    properties: Row = {
        "text": measure.text,
        "deadline": measure.deadline.isoformat() if measure.deadline else None,
        "deadline_text": measure.deadline_text,
        "position": position,
        **paper.quoted(measure.span),
    }
    if measure.clause:
        properties["clause"] = paper.words(measure.clause)
        place = paper.place(measure.clause)
        properties |= {f"clause_{name}": value for name, value in place.items()}
    return {"id": measure.id, "task": task.id, "properties": properties}


def responsibility_row(paper: Paper, measure: Measure, responsibility: Responsibility) -> Row:
    return {
        "measure": measure.id,
        "organization": responsibility.organization.id,
        "properties": {
            "id": responsibility.id,
            "role": responsibility.role,
            "order": responsibility.order,
            "mention": responsibility.mention,
            "acting_office": responsibility.acting_office,
            "confidence": responsibility.confidence,
            "doubts": responsibility.doubts,
            "judgement": responsibility.judgement,
            **paper.place(responsibility.span),
        },
    }


def target_row(paper: Paper, target: Target) -> Row:
    properties = target.model_dump(mode="json", exclude={"id", "task_id", "measure_id", "span"})
    return {
        "id": target.id,
        "measure": target.measure_id,
        # Told of the measure, it is not told of the task again.
        "task": None if target.measure_id else target.task_id,
        "properties": properties | paper.quoted(target.span),
    }


def pairing_row(paper: Paper, pairing: Pairing) -> Row:
    return {
        "id": pairing.id,
        "kind": pairing.kind,
        "properties": {
            "status": pairing.status,
            "fields": pairing.fields,
            "since": pairing.since,
            "until": pairing.until,
            "confidence": pairing.confidence,
            "doubts": pairing.doubts,
            "judgement": pairing.judgement,
            **paper.quoted(pairing.span),
        },
    }


def party_row(pairing: Pairing, party: Party) -> Row:
    """`party` is the id of a division or an organization."""
    said = party.model_dump(mode="json", include={"name", "role", "mention"})
    return {"pairing": pairing.id, "party": party.id, **said}
