"""How often a sign-in may be tried, by a clock that the test turns."""

import pytest

from app.attempts import OF_ACCOUNT, OF_ADDRESS, Attempts
from app.problems import ProblemError
from tests.clock import Clock, stop


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return stop(monkeypatch)


def test_an_account_is_tried_ten_times_and_again_a_while_later(clock: Clock) -> None:
    attempts = Attempts()
    for _ in range(OF_ACCOUNT.amount):
        attempts.count("account-lin", "192.0.2.7")
        clock.turn(minutes=1)
    with pytest.raises(ProblemError) as refused:
        attempts.count("account-lin", "192.0.2.8")
    assert refused.value.status == 429
    assert refused.value.headers == {"Retry-After": "300"}
    assert "5 分钟" in refused.value.zh
    attempts.count("account-zhou", "192.0.2.7")
    clock.turn(minutes=5.1)
    attempts.count("account-lin", "192.0.2.7")


def test_who_signed_in_begins_anew(clock: Clock) -> None:
    attempts = Attempts()
    for _ in range(3):
        for _ in range(OF_ACCOUNT.amount):
            attempts.count("account-lin", "192.0.2.7")
        attempts.forgive("account-lin")


def test_an_address_tries_many_names_only_so_often(clock: Clock) -> None:
    attempts = Attempts()
    for number in range(OF_ADDRESS.amount):
        attempts.count(f"account-{number}", "192.0.2.7")
    with pytest.raises(ProblemError):
        attempts.count("account-other", "192.0.2.7")
    attempts.count("account-other", "192.0.2.8")
