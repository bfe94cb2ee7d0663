"""One fact of a document: what was understood, from which words, and what people decided of it."""

from pydantic import Field

from app.lookups.extractions import extraction_of
from app.lookups.paging import Window
from app.lookups.record import Record
from app.lookups.review import JudgementFilter, judgements
from app.problems import Words, not_found
from cypher.database import Database
from ingest.judgement.facts import facts_of, sentence_at
from schema.extraction import Extraction, Pairing, Responsibility, Span, Target, Task
from schema.judgement import Judgement, SubjectKind

_LATEST = Window("-at", 20)


class UnderstoodFact(Record):
    """A fact as it is in force; one that was rejected is none."""

    kind: SubjectKind
    fact: Responsibility | Target | Pairing
    quote: str = Field(description="它所在的条款或句子")
    start: int = Field(description="quote 在文件正文中的起始字符")
    task: Task | None = Field(description="它所在的任务")
    judgements: list[Judgement] = Field(description="关于它的人工决定，最近的在前")

    @property
    def about(self) -> str:
        """What it is about, in few words."""
        match self.fact:
            case Responsibility():
                return self.fact.organization.name
            case Target():
                return self.fact.indicator
            case Pairing():
                return "、".join(party.name for party in self.fact.parties)


def fact_of(database: Database, document: str, fact: str) -> UnderstoodFact:
    """The fact of that id; raises `ProblemError` when the document has none in force."""
    extraction = extraction_of(database, document)
    for each in facts_of(extraction):
        if each.fact.id == fact:
            start, end = _around(extraction, each.fact)
            wanted = JudgementFilter(document=document, subject=fact)
            return UnderstoodFact(
                kind=each.kind,
                fact=each.fact,
                quote=extraction.text[start:end],
                start=start,
                task=_task_of(extraction, each.fact),
                judgements=judgements(database, wanted, _LATEST).items,
            )
    raise not_found(Words("事实", "fact"), fact)


def _around(extraction: Extraction, fact: Responsibility | Target | Pairing) -> Span:
    """The clause that a responsibility stands in, or the sentence of another fact."""
    clauses = (m.clause for task in extraction.tasks for m in task.measures if m.clause)
    if isinstance(fact, Responsibility):
        for start, end in clauses:
            if start <= fact.span[0] < end:
                return start, end
    return sentence_at(extraction.text, fact.span)


def _task_of(extraction: Extraction, fact: Responsibility | Target | Pairing) -> Task | None:
    """The task whose words hold the fact's."""
    place = fact.span[0]
    inside = (task for task in extraction.tasks if task.span[0] <= place < task.span[1])
    return next(inside, None)
