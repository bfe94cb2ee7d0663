"""Short plans in the genre, for tests to say what they are about and nothing else."""

from ingest.extract import extract_text
from schema.extraction import Extraction, Measure

TITLE = "杭州市人民政府关于建设示范城市的意见\n"


def read_plan(body: str, title: str = TITLE) -> Extraction:
    """The extraction of `body` under a title that says who speaks."""
    return extract_text(title + body, source="plan.txt", sha256="0" * 64)


def one_measure(sentence: str, title: str = TITLE) -> Measure:
    """The measure of a plan that has one item, whose words are `sentence`."""
    (task,) = read_plan(f"一、重点任务\n1.建设平台。{sentence}\n", title).tasks
    (measure,) = task.measures
    return measure


def owners(sentence: str, title: str = TITLE) -> list[tuple[str, str]]:
    """Mentions and roles in the clause of `sentence`, in the order printed."""
    return [(r.mention, r.role) for r in one_measure(sentence, title).responsibilities]
