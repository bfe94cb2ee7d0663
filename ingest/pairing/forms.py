"""The bonds that the forms of sentences state."""

import re
from collections.abc import Callable, Iterator, Mapping

from ingest.pairing import conditions, patterns
from ingest.pairing.bonds import Bond, are_provinces
from ingest.pairing.kinds import Kind
from ingest.pairing.rows import Row
from ingest.pairing.tokens import sides_of
from ingest.phrases import phrases


def stated(row: Row) -> list[Bond]:
    """The bonds of the forms that a sentence holds; each party is used by one form."""
    found: list[Bond] = []
    taken: set[int] = set()
    for form in _FORMS:
        for match in form.finditer(row.letters):
            sides = _places_of(row, match)
            if taken.isdisjoint(sides) and _does_something(row, match):
                taken.update(sides)
                found += _bonds(row, match)
    return found


def together(row: Row) -> Iterator[Bond]:
    """甲、乙继续开展山海协作: with each other, when one of them is known to be supported."""
    for match in patterns.TOGETHER.finditer(row.letters):
        sides = sides_of(row.tokens[match.start("one") : match.end("other")])
        kind = row.tokens[match.end() - 1].kind
        known = phrases("pairings")["supported"]["codes"]
        if kind and kind.directed and sum(side.id in known for side in sides) == 1:
            yield Bond(*row.span(match), kind, sides[:1], sides[1:])


def pairs_within(
    row: Row, kind: Kind, start: int, end: int, form: re.Pattern[str] | None = None
) -> Iterator[Bond]:
    """The pairs of a list of such that takes the letters ``start:end``."""
    for pair in (form or patterns.PAIR).finditer(row.letters, start, end):
        yield Bond(*row.span(pair), kind, row.sides(pair, "one"), row.sides(pair, "other"))


def _bonds(row: Row, match: re.Match[str]) -> Iterator[Bond]:
    kind = next(row.kinds(match))
    if listed := _list_of(match):
        form = patterns.COUPLE if match.re is patterns.COUPLES else patterns.PAIR
        yield from pairs_within(row, kind, *match.span(listed), form)
        return
    one = row.sides(match, "one") or row.sides(match, "both")
    other = row.sides(match, "other")
    if match.re is patterns.IS and are_provinces(other) and not are_provinces(one):
        # 甲省是乙市的对口支援省份: it is the province that supports.
        one, other = other, one
    yield Bond(
        *row.span(match),
        kind,
        one,
        other,
        directed=kind.directed and match.re in _WITH_DIRECTION,
        jointly=_JOINTLY.search(row.words, *row.span(match)) is not None,
    )


def _list_of(match: re.Match[str]) -> str | int:
    """The group of a form that holds a list of pairs; 0 for forms without."""
    return next((name for name in ("pairs", "couples") if name in match.re.groupindex), 0)


def _does_something(row: Row, match: re.Match[str]) -> bool:
    """Whether what a form says binds its sides."""
    condition = _CONDITIONS.get(match.re)
    return condition is None or condition(row, match)


def _places_of(row: Row, match: re.Match[str]) -> set[int]:
    """Where the sides of a form stand; other forms may use what lies behind a list of pairs."""
    start, end = match.span(_list_of(match))
    return {i for i in range(start, end) if row.tokens[i].sides}


# 甲、乙共同帮扶丙、丁: each of the one with each of the other.
_JOINTLY = re.compile("共同|均|都(?=[与和由])|联手")
_WITH_DIRECTION = (
    patterns.DIRECTED,
    patterns.PASSIVE,
    patterns.UNDERTAKEN,
    patterns.TOWARD,
    patterns.IS,
    patterns.ONE_OF,
    patterns.SINCE_AIDED,
)
_CONDITIONS: Mapping[re.Pattern[str], Callable[[Row, re.Match[str]], bool]] = {
    patterns.PARTNER: conditions.is_partner,
    patterns.WITHIN: conditions.works_there,
    patterns.DIRECTED: conditions.helps,
    patterns.LOCATED: conditions.lies_there,
    patterns.RELATED: conditions.relates,
    patterns.BECAUSE: conditions.is_cause,
    patterns.JOINED: conditions.joins,
    patterns.ADJACENT: conditions.are_joined,
    patterns.REMARKED: conditions.is_remark,
    patterns.SET: conditions.are_two,
    patterns.TWO: conditions.are_meant,
    patterns.TOWARD: conditions.gives,
    patterns.WITH: conditions.is_said_of,
    patterns.EACH_OTHER: conditions.each_other,
    patterns.ALIKE: conditions.are_alike,
    patterns.ONE_OF: conditions.is_one_of,
}
_FORMS = (
    patterns.CHAIN,
    patterns.COUPLES,
    patterns.LISTED,
    patterns.PASSIVE,
    patterns.UNDERTAKEN,
    patterns.APART,
    patterns.WITH,
    patterns.TOWARD,
    patterns.IS,
    patterns.ONE_OF,
    patterns.ARE,
    patterns.PARTNER,
    patterns.WITHIN,
    patterns.DIRECTED,
    patterns.SIGNED,
    patterns.SIGNED_BY_ALL,
    patterns.RELATED,
    patterns.EACH_OTHER,
    patterns.ALIKE,
    patterns.SINCE_AIDED,
    patterns.BOUND_SINCE,
    patterns.SINCE_WITH,
    patterns.SET,
    patterns.JOINED,
    patterns.ADJACENT,
    patterns.REMARKED,
    patterns.LOCATED,
    patterns.TWO,
    patterns.SINCE,
    patterns.SINCE_BOTH,
    patterns.BOTH,
    patterns.BECAUSE,
)
