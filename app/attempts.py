"""How often a sign-in may be tried, counted in the memory of each worker of the site."""

import math
import time

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from app.problems import ProblemError, Words

# A person mistypes a few times; an office shares one address.
OF_ACCOUNT = RateLimitItemPerMinute(10, 15, namespace="account")
OF_ADDRESS = RateLimitItemPerMinute(100, 15, namespace="address")


class Attempts:
    """Counts attempts before their passwords are looked at, so that many at once count too."""

    def __init__(self) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    def count(self, account: str, address: str) -> None:
        """Count one attempt; raises `ProblemError` when there were too many."""
        for item, key in ((OF_ADDRESS, address), (OF_ACCOUNT, account)):
            if not self._limiter.hit(item, key):
                resets = self._limiter.get_window_stats(item, key).reset_time
                raise _too_many(max(1, math.ceil(resets - time.time())))

    def forgive(self, account: str) -> None:
        """Forget the attempts on an account, whose owner has signed in."""
        self._limiter.clear(OF_ACCOUNT, account)


def _too_many(seconds: int) -> ProblemError:
    minutes = math.ceil(seconds / 60)
    return ProblemError(
        429,
        "too-many-attempts",
        Words("试得太多了", "Too many attempts"),
        Words(
            f"登录试得太多，没有再核对密码。请在 {minutes} 分钟后重试。",
            f"Too many attempts to sign in; the password was not looked at. "
            f"Try again in {minutes} min.",
        ),
        headers={"Retry-After": str(seconds)},
    )
