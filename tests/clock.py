"""A clock for what counts attempts, which stands still until a test turns it."""

import pytest

from app import attempts


class Clock:
    """Takes the place of the module `time`."""

    def __init__(self) -> None:
        self._now = 1_800_000_000.0

    def time(self) -> float:
        return self._now

    def turn(self, *, minutes: float) -> None:
        """Let time pass."""
        self._now += minutes * 60


def stop(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock that `app.attempts` and its library go by from now on."""
    clock = Clock()
    monkeypatch.setattr(attempts, "time", clock)
    monkeypatch.setattr("limits.storage.memory.time", clock)
    return clock
