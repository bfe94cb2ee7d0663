"""Gold for short plans, written as the tests need it."""

from ingest.evaluation.evaluate import compare
from ingest.evaluation.gold import Clause, Gold, GoldOwner, GoldTarget
from ingest.evaluation.mistakes import Mistake
from ingest.evaluation.scores import Kind, Scores
from schema.extraction import Role
from tests.ingest.plans import read_plan

Counts = dict[Kind, tuple[int, int, int]]

PLAN = """一、重点任务
1.建设平台。到2027年平台产值达到25亿元以上。（市发改局牵头，市财政局配合）
2.培育企业。每年培育企业8家。（责任单位：市经信局、各有关部门）
"""
FARM: tuple[str, Role] = ("市发改局", "lead")
MONEY: tuple[str, Role] = ("市财政局", "cooperating")


def clause(anchor: str, *owners: tuple[str, Role], task: str = "1.建设平台") -> Clause:
    """A clause whose owners are no collectives."""
    named = [GoldOwner(mention=mention, role=role) for mention, role in owners]
    return Clause(task=task, anchor=anchor, responsibilities=named)


def faultless() -> Gold:
    """What PLAN says."""
    second = clause("（责任单位", ("市经信局", "responsible"), task="2.培育企业")
    all_of = GoldOwner(mention="各有关部门", role="responsible", group=True)
    return Gold(
        clauses=[
            clause("（市发改局牵头", FARM, MONEY),
            second.model_copy(update={"responsibilities": [*second.responsibilities, all_of]}),
        ],
        targets=[
            GoldTarget(anchor="产值达到25亿元以上", indicator="平台产值", comparator=">=",
                       value=25, unit="亿元", deadline="2027"),
            GoldTarget(anchor="每年培育企业8家", indicator="企业", comparator="=",
                       value=8, unit="家", deadline="annual"),
        ],
    )  # fmt: skip


def measured(
    gold: Gold, body: str = PLAN
) -> tuple[dict[Kind, tuple[int, int, int]], list[Mistake]]:
    """Right, found and expected of each kind in `body`, and the mistakes."""
    scores, mistakes = compare(gold, read_plan(body))
    return _counts(scores), mistakes


def _counts(scores: Scores) -> Counts:
    return {kind: (s.right, s.found, s.expected) for kind, s in scores.items()}
