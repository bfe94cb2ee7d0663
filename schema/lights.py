"""Red, yellow, green: how a measure or a target stands, from its deadline and what was reported.

The rule is one function of a day; statements that count lights say the same in the query language,
and tests/app/lookups/test_progress.py holds them to it.
"""

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from pydantic import Field

from schema.extraction import Model
from schema.progress import Status

Light = Literal["red", "yellow", "green", "grey"]
LIGHTS: tuple[Light, ...] = get_args(Light)

Reason = Literal[
    "done", "behind", "overdue", "soon", "stopped", "stale", "lagging", "on_course", "unknown"
]

_FILE = Path(__file__).parent / "data" / "progress.toml"


class Rule(Model):
    """The numbers of the rule, which an office may set."""

    soon_days: int = Field(ge=0, le=366, description="期限前多少天起亮黄灯")
    stale_days: int = Field(ge=1, le=366, description="推进中的，多少天没有新进展亮黄灯")
    lag: float = Field(ge=0, le=1, description="完成值落后于时间多少份额亮黄灯，0 至 1")


@dataclass(frozen=True)
class Pace:
    """How far a figure came: the `share` of its value that was reached, of the time `begun` to
    `due`.
    """

    share: float
    begun: date
    due: date

    def lags(self, today: date, lag: float) -> bool:
        """Whether the share of time that has passed by `today` is more than `lag` ahead."""
        passed = (today - self.begun).days
        days = (self.due - self.begun).days
        return passed - self.share * days > lag * days


@dataclass(frozen=True)
class Standing:
    """What was reported last, and on which day; `behind` is whether it, or a target that belongs to
    it, was reported so.
    """

    status: Status | None = None
    reported_on: date | None = None
    behind: bool = False
    pace: Pace | None = None


@dataclass(frozen=True)
class Signal:
    """A light, and why it is lit."""

    light: Light
    reason: Reason


@cache
def default_rule() -> Rule:
    """The rule as long as nobody has set another."""
    return Rule.model_validate(tomllib.loads(_FILE.read_text(encoding="utf-8")))


def signal(rule: Rule, due: date | None, standing: Standing, today: date) -> Signal:
    """The light of what is `due` and stands so, on the day `today`; the first that fits."""
    if standing.status == "done":
        return Signal("green", "done")
    if standing.behind:
        return Signal("red", "behind")
    if due and due < today:
        return Signal("red", "overdue")
    if due and due <= today + timedelta(days=rule.soon_days):
        return Signal("yellow", "soon")
    if standing.status == "stopped":
        return Signal("yellow", "stopped")
    if _is_stale(rule, standing, today):
        return Signal("yellow", "stale")
    if standing.pace and standing.pace.lags(today, rule.lag):
        return Signal("yellow", "lagging")
    if due is None and standing.status is None:
        return Signal("grey", "unknown")
    return Signal("green", "on_course")


def _is_stale(rule: Rule, standing: Standing, today: date) -> bool:
    return (
        standing.status == "under_way"
        and standing.reported_on is not None
        and standing.reported_on < today - timedelta(days=rule.stale_days)
    )
