"""Who supports whom in a list, as the places are bound that those listed lie in."""

from collections.abc import Iterator, Sequence

from ingest.pairing.kinds import named_kind
from schema import divisions
from schema.extraction import Pairing, PartyRole


def with_roles_inherited(pairings: Sequence[Pairing]) -> Iterator[Pairing]:
    """The pairings, those of peers directed as the ones around them: 甲市对口支援乙州, 丙区——丁县.

    What is called by a programme alone (东西部协作) stays one of peers.
    """
    directed = [ids for pairing in pairings if (ids := _supported_by(pairing))]
    for pairing in pairings:
        roles = _roles(pairing, [ids for kind, *ids in directed if kind == pairing.kind])
        kind = named_kind(pairing.kind)
        if roles and kind.directed and kind.verb and not _supported_by(pairing):
            parties = [p.model_copy(update={"role": roles[p.id]}) for p in pairing.parties]
            pairing = pairing.model_copy(update={"parties": parties})
        yield pairing


def _supported_by(pairing: Pairing) -> tuple[str, str, str] | None:
    """The kind of a directed pairing, who supports and who is supported."""
    by_role = {party.role: party.id for party in pairing.parties}
    if set(by_role) != {"supporting", "supported"}:
        return None
    return pairing.kind, by_role["supporting"], by_role["supported"]


def _roles(pairing: Pairing, around: Sequence[Sequence[str]]) -> dict[str, PartyRole]:
    """The roles of two parties by their ids, when one pair `around` holds one on either side."""
    ids = [party.id for party in pairing.parties]
    for supporting, supported in around if len(ids) == _TWO else ():
        for one, other in (ids, reversed(ids)):
            if _lies_in(one, supporting) and _lies_in(other, supported):
                return {one: "supporting", other: "supported"}
    return {}


def _lies_in(one: str, above: str) -> bool:
    inner, outer = divisions.by_code(one), divisions.by_code(above)
    return inner is not None and outer is not None and outer.contains(inner)


_TWO = 2
