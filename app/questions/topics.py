"""What a question is about, in words of the documents: 渔业, 招商引资, 共同富裕."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.lookups import documents, organizations, targets, tasks
from app.lookups.places import within
from app.lookups.record import Kind
from app.lookups.search import Match, matches
from app.lookups.targets import Target, TargetFilter
from app.lookups.tasks import Task, TaskMeasure
from app.questions.words import table
from cypher.database import Database
from ingest.text.flow import squeeze
from schema.extraction import Span
from schema.indicators import canonical, wordings

_STATED: list[Kind] = ["task", "measure", "target"]
_MOST_HITS = 200
# Three of four pairs of characters.
_NEARLY = 0.75


@dataclass(frozen=True)
class About:
    """A task, those of its measures that speak of a topic, and those of its targets."""

    task: Task
    measures: list[TaskMeasure]
    targets: list[Target]


def grown(database: Database, words: str, piece: Span, room: Span) -> Span | None:
    """The longest phrase of the documents around `words[piece]` that stays within `room`.

    共同富裕 holds a word that questions use too; the documents tell that it is one phrase.
    None when they do not hold the piece at all.
    """
    # Whatever holds a window holds the piece; of one character the index knows nothing.
    low, high = piece if piece[1] - piece[0] > 1 else (piece[0] - 1, piece[1] + 1)
    texts = [squeeze(hit.text) for hit in _hits(database, words[max(low, 0) : high])]
    windows = (
        (start, end)
        for start in range(room[0], piece[0] + 1)
        for end in range(piece[1], room[1] + 1)
        if end - start > 1 and any(words[start:end] in text for text in texts)
    )
    return max(windows, key=lambda window: window[1] - window[0], default=None)


def about(database: Database, topics: Sequence[str], division: str | None = None) -> list[About]:
    """The tasks in force that speak of all `topics`, as printed; those of a place."""
    found: set[str] | None = None
    for topic in topics:
        holding = {hit.task for hit in _holding(database, topic) if hit.task}
        found = holding if found is None else found & holding
    kept = tasks.by_id(database, sorted(found or ()))
    if division:
        kept = [task for task in kept if _is_of(database, task, division)]
    matches = [_about(task, topics) for task in kept]
    return sorted(
        (match for match in matches if match.measures or match.targets),
        key=lambda match: (match.task.document.title, match.task.passage.start),
    )


def targets_about(
    database: Database, topics: Sequence[str], division: str | None = None
) -> list[Target]:
    """The targets in force whose indicator speaks of all `topics`; those of a place."""
    found: dict[str, Target] = {}
    for words in wordings(topics[0]):
        wanted = TargetFilter(indicator=words, division=division)
        found |= {each.id: each for each in targets.some(database, wanted, None).items}
    return [target for target in found.values() if _speaks(topics, target.indicator)]


def targets_like(
    database: Database, topics: Sequence[str], division: str | None = None
) -> list[Target]:
    """Targets whose indicator nearly says `topics`: 港口集装箱吞吐量 for 港口吞吐量."""
    hits = matches(database, " ".join(topics), ["target"], _MOST_HITS)
    near = {hit.id: place for place, hit in enumerate(hits) if hit.score >= _NEARLY}
    if not near:
        return []
    every = targets.some(database, TargetFilter(division=division), None, set(near)).items
    return sorted(every, key=lambda each: near[each.id])


def is_spoken_of(database: Database, topic: str) -> bool:
    """Whether the documents hold the topic word for word."""
    return bool(_holding(database, topic))


def known_core(database: Database, topic: str) -> str:
    """The topic, or what the documents hold of it without words such as 发展 and 工作."""
    if is_spoken_of(database, topic):
        return topic
    core = topic
    for word in table("words")["loose"]["words"]:
        shorter = core.removeprefix(word).removesuffix(word)
        core = shorter if len(shorter) > 1 else core
    return core if is_spoken_of(database, core) else topic


def _about(task: Task, topics: Sequence[str]) -> About:
    if _speaks(topics, task.title):
        return About(task, task.measures, task.targets)
    measures, targets = [], []
    for measure in task.measures:
        own = [target for target in task.targets if target.measure == measure.id]
        if _speaks(topics, task.title, measure.text, *(target.indicator for target in own)):
            measures.append(measure)
            targets += [t for t in own if _speaks(topics, t.indicator)] or own
    loose = [t for t in task.targets if t.measure is None and _speaks(topics, t.indicator)]
    return About(task, measures, targets + loose)


def _speaks(topics: Sequence[str], *texts: str) -> bool:
    text = canonical("\n".join(squeeze(each) for each in texts))
    return all(canonical(topic) in text for topic in topics)


def _holding(database: Database, topic: str) -> list[Match]:
    hits = {hit.id: hit for words in wordings(topic) for hit in _hits(database, words)}
    return [hit for hit in hits.values() if _speaks([topic], hit.label + hit.text)]


def _hits(database: Database, words: str) -> list[Match]:
    return matches(database, words, _STATED, _MOST_HITS)


def _is_of(database: Database, task: Task, division: str) -> bool:
    """Whether the task's document, or who committed to it, is of the place or of one within it."""
    speaks_for = [documents.get(database, task.document.id).division]
    if task.committed_by:
        speaks_for.append(organizations.get(database, task.committed_by.id).division)
    stem = within(division) or ""
    return any(place.id.startswith(stem) for place in speaks_for if place)
