"""Whom one turns to for a cooperation: 主动对接甲,共建飞地; 联系甲开展结对帮扶."""

import re
from collections.abc import Container, Iterator
from functools import lru_cache

from ingest.pairing.bonds import Bond
from ingest.pairing.own_aid import overlap
from ingest.pairing.rows import Row
from ingest.pairing.tokens import Side
from ingest.phrases import any_of, phrases
from schema.divisions import Division


def contacted(
    row: Row, own: Division | None, named: Container[tuple[int, int] | None]
) -> Iterator[Bond]:
    """The bonds with those that are turned to, besides the ones `named` in other bonds.

    The cooperation follows at once: 对接甲,承接产业转移,推进山海协作 says nothing of 甲.
    """
    for match in _CONTACT.finditer(row.letters):
        one = row.sides(match, "one") or ((Side.of(own),) if own else ())
        sides = row.sides(match, "other")
        kind = list(row.kinds(match))[-1]
        end = row.tokens[match.end("other") - 1].end
        if not one or kind.members or not _turning().search(row.before(match.start("other"))):
            continue
        if not _doing().match(row.words, end) or any(side.at in named for side in (*one, *sides)):
            continue
        if not any(a.place and overlap(b.place, a.place) for a in one for b in sides):
            yield Bond(*row.span(match), kind, one, sides)


@lru_cache(maxsize=1)
def _turning() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(phrases('pairings')['contacts']['before'])})$")


@lru_cache(maxsize=1)
def _doing() -> re.Pattern[str]:
    return re.compile(rf",?(?:{any_of(phrases('pairings')['contacts']['after'])})")


# (甲)对接乙,共建飞地
_CONTACT = re.compile(
    "(?:(?<![lajwPO])(?P<one>P)|(?:^|(?<=[,;:])))x{1,8}(?P<other>P(?:[laj]P)*),?[xqegt]{1,14}[KV]"
)
