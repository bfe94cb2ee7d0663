"""The rule of lights, as a table."""

from datetime import date, timedelta

import pytest
from pydantic import ValidationError

from schema.lights import Light, Pace, Reason, Rule, Standing, default_rule, signal
from schema.progress import Reported

TODAY = date(2026, 7, 1)
RULE = Rule(soon_days=30, stale_days=90, lag=0.2)
DAY = timedelta(days=1)
SOON, LATER = TODAY + 30 * DAY, TODAY + 31 * DAY
YEAR = date(2026, 1, 1), date(2026, 12, 31)


def pace(share: float) -> Pace:
    return Pace(share, *YEAR)


@pytest.mark.parametrize(
    ("due", "standing", "light", "reason"),
    [
        (None, Standing(), "grey", "unknown"),
        (LATER, Standing(), "green", "on_course"),
        (SOON, Standing(), "yellow", "soon"),
        (TODAY, Standing(), "yellow", "soon"),
        (TODAY - DAY, Standing(), "red", "overdue"),
        (TODAY - DAY, Standing("done", TODAY), "green", "done"),
        (TODAY - DAY, Standing("stopped", TODAY), "red", "overdue"),
        (LATER, Standing("behind", TODAY, behind=True), "red", "behind"),
        (None, Standing("under_way", TODAY, behind=True), "red", "behind"),
        (None, Standing("done", TODAY, behind=True), "green", "done"),
        (LATER, Standing("stopped", TODAY), "yellow", "stopped"),
        (None, Standing("under_way", TODAY - 90 * DAY), "green", "on_course"),
        (None, Standing("under_way", TODAY - 91 * DAY), "yellow", "stale"),
        (None, Standing("not_started", TODAY - 91 * DAY), "green", "on_course"),
        (LATER, Standing("under_way", TODAY, pace=pace(0.3)), "green", "on_course"),
        (LATER, Standing("under_way", TODAY, pace=pace(0.29)), "yellow", "lagging"),
        (LATER, Standing("done", TODAY, pace=pace(0.1)), "green", "done"),
    ],
)
def test_the_first_that_fits(
    due: date | None, standing: Standing, light: Light, reason: Reason
) -> None:
    found = signal(RULE, due, standing, TODAY)
    assert (found.light, found.reason) == (light, reason)


def test_an_office_sets_the_numbers() -> None:
    strict = Rule(soon_days=60, stale_days=10, lag=0.0)
    assert signal(strict, LATER, Standing(), TODAY).reason == "soon"
    stale = Standing("under_way", TODAY - 11 * DAY)
    assert signal(strict, None, stale, TODAY).reason == "stale"
    assert default_rule() == RULE


@pytest.mark.parametrize(
    "given",
    [
        {"status": "finished"},
        {"status": "done", "link": "javascript:alert(1)"},
        {"status": "done", "link": "http://a b"},
        {"status": "done", "note": "字" * 1001},
        {"status": "done", "value": float("nan")},
        {"status": "done", "note": "a\x00"},
    ],
)
def test_what_cannot_be_reported(given: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Reported.model_validate(given)
