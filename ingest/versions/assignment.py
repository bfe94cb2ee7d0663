"""The best way to give each of many at most one of others, by auction.

Each bids for what is worth most to it, as much more as it gains over its second choice (Bertsekas
1988). The sum of worths comes within `_STEP` a pair of the best possible, and only the few pairs
that could be meant are looked at, so thousands are no matter.
"""

from collections import defaultdict
from collections.abc import Mapping
from heapq import nlargest

# A raise at least: what a match may be short of the best one, of worths from 0 to 100.
_STEP = 0.25


def assign(worths: Mapping[int, Mapping[int, float]], alone: float) -> dict[int, int]:
    """Which of the others each gets; `worths[one][other]` is from 0 to 100.

    Who would get nothing worth `alone` or more stays alone, and is not in the answer.
    """
    prices: defaultdict[int, float] = defaultdict(float)
    holders: dict[int, int] = {}
    waiting = sorted(worths, reverse=True)
    while waiting:
        bidder = waiting.pop()
        left = ((worth - prices[other], -other) for other, worth in worths[bidder].items())
        gains = nlargest(2, (gain for gain in left if gain[0] >= alone))
        if not gains:
            continue
        second = gains[1][0] if len(gains) > 1 else alone
        other = -gains[0][1]
        prices[other] += gains[0][0] - second + _STEP
        if other in holders:
            waiting.append(holders[other])
        holders[other] = bidder
    return {bidder: other for other, bidder in holders.items()}
