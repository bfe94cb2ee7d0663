"""Sentences that bind parties to each other: who stands on which side, in what cooperation."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from ingest.pairing.adjustments import adjusted, exchanged
from ingest.pairing.bonds import Bond, once
from ingest.pairing.carried import carried
from ingest.pairing.forms import stated, together
from ingest.pairing.kinds import Kind
from ingest.pairing.opened_lists import items, opened_by, opened_within, sided_items
from ingest.pairing.own_place import unsaid
from ingest.pairing.proper_names import proper
from ingest.pairing.rows import Row


def find_bonds(row: Row, opened: Kind | None = None, topic: Kind | None = None) -> list[Bond]:
    """The bonds that a sentence states.

    `opened` is the kind of a list that a sentence before has opened (结对关系如下：), `topic` the
    kind that was named last.
    """
    if not any(token.kind for token in row.tokens):
        listed = list(items(row, opened)) if opened else []
        return listed or (list(sided_items(row, topic)) if topic else [])
    found = [*exchanged(row), *stated(row)] or list(opened_within(row))
    bound = {side.at for bond in found for side in bond.sides}
    found += (bond for bond in together(row) if bound.isdisjoint(s.at for s in bond.one))
    found += list(carried(row, found))
    found += list(unsaid(row, found))
    # Schools and hospitals are bound by such kinds, not the places in their names.
    found = [b for b in found if not (b.kind.members and any(s.place for s in b.sides))]
    found += list(adjusted(row, found))
    named = [proper(bond, row) for bond in found]
    if opened and not opened.general:
        # Under a heading of 东西部协作 a pair may be said to be 结对 or to help (帮扶).
        named = [replace(b, kind=opened) if _is_of(b, opened) else b for b in named]
    if list_kind := opened_by(row, topic):
        named = [replace(b, kind=list_kind) if b.kind.vague else b for b in named]
    named += [enclave for bond in named for enclave in _enclaves(bond, row)]
    return sorted(once(named), key=lambda bond: bond.start)


def _is_of(bond: Bond, opened: Kind) -> bool:
    return bond.kind.general and opened.suits(side.id for side in bond.sides if side.place)


def _enclaves(bond: Bond, row: Row) -> Iterator[Bond]:
    """甲与乙签订山海协作“飞地”协议: they are bound in both."""
    first = bisect_left(row.starts, bond.end)
    for token in row.tokens[first : first + _NEAR + 1]:
        if re.search("[,;、]", row.words[bond.end : token.start]):
            return
        if token.kind and token.kind.apart and not token.kind.members:
            yield replace(bond, end=token.end, kind=token.kind, directed=False)


_NEAR = 4
