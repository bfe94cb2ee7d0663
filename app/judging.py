"""Decisions as the service and the command line take them: refusals are problems for people."""

from app.problems import ProblemError, Words, refused
from cypher.database import Database
from ingest.reprints import find_reprints
from ingest.review.decisions import decide, undo
from ingest.review.proposals import Code, JudgementError, Proposal
from schema.judgement import Judgement

_REFUSED = Words("不能这样决定", "This cannot be decided")
_STATUS: dict[Code, int] = {
    "unknown": 404,
    "ambiguous": 409,
    "unfit": 422,
    "incomplete": 422,
    "itself": 422,
    "undone": 409,
}


def judge(database: Database, proposal: Proposal) -> Judgement:
    """Put a judgement in force; raises `ProblemError` when it does not fit."""
    try:
        made = decide(database, proposal)
    except JudgementError as error:
        raise _problem(error) from error
    # What a fact says now may be what another document says, or be so no more.
    find_reprints(database)
    return made


def take_back(database: Database, judgement: str, by: str, why: str) -> Judgement:
    """Undo a judgement; raises `ProblemError` when there is none, or it was undone already."""
    try:
        undone = undo(database, judgement, by, why)
    except JudgementError as error:
        raise _problem(error) from error
    find_reprints(database)
    return undone


def _problem(error: JudgementError) -> ProblemError:
    return refused(error, "judgement", _REFUSED, _STATUS)
