"""Each pairing asserted once, however often and by whatever words a document states it."""

from collections.abc import Iterable, Iterator, Sequence

from ingest.pairing.kinds import Kind, named_kind
from ingest.phrases import phrases
from schema import divisions
from schema.extraction import Pairing, PairingStatus, Party
from schema.identity import identifier


def once_each(pairings: Iterable[Pairing]) -> list[Pairing]:
    """The pairings in order of their first statement.

    结对 or 对口帮扶 of parties in 山海协作 is that, said again; 飞地 between them is another. That
    a pairing has ended (甲不再结对乙) is said of it by any word.
    """
    found: list[Pairing] = []
    for pairing in _in_full(list(pairings)):
        at = next((at for at, known in enumerate(found) if _same(known, pairing)), None)
        if at is None:
            found.append(pairing)
        else:
            found[at] = _joined(found[at], pairing)
    return found


def _in_full(pairings: Sequence[Pairing]) -> Iterator[Pairing]:
    """The pairings, who is named for short by the name in full: 甲区乙街道 and then 乙街道."""
    named = [party for pairing in pairings for party in pairing.parties]
    full = {
        party.name[cut:]: party
        for party in named
        if _may_be_short(party)
        for cut in range(1, len(party.name))
    }
    for pairing in pairings:
        parties = [_named_as(full.get(party.name), party) for party in pairing.parties]
        ids = [party.id for party in parties]
        update = {"id": pairing_id(pairing.kind, ids), "parties": parties}
        yield pairing.model_copy(update=update)


def _named_as(full: Party | None, party: Party) -> Party:
    if full is None or not _may_be_short(party):
        return party
    return party.model_copy(update={"id": full.id, "name": full.name})


def _may_be_short(party: Party) -> bool:
    """Whether it is an organization, or a zone that bears the name of a place."""
    zone = party.name in phrases("pairings")["zones"]["names"]
    return zone or divisions.by_code(party.id) is None


def pairing_id(kind: str, parties: Iterable[str]) -> str:
    """The id of the pairing of `kind` between the parties of these ids."""
    return identifier("pairing", kind, *sorted(parties))


def _same(known: Pairing, pairing: Pairing) -> bool:
    if {party.id for party in known.parties} != {party.id for party in pairing.parties}:
        return False
    if known.kind == pairing.kind:
        return True
    if pairing.status == "ended" and known.status == "in force":
        return True
    one, other = named_kind(known.kind), named_kind(pairing.kind)
    return not (one.apart or other.apart) and max(_rank(one), _rank(other)) > 0


def _joined(known: Pairing, again: Pairing) -> Pairing:
    """A pairing with what is said of it again, by its more proper name."""
    kind = min((known.kind, again.kind), key=lambda name: _rank(named_kind(name)))
    if again.status == "ended":
        kind = known.kind
    directed = all(party.role == "peer" for party in known.parties)
    roles = {party.id: party.role for party in (again if directed else known).parties}
    return known.model_copy(
        update={
            "id": pairing_id(kind, roles),
            "kind": kind,
            "parties": [p.model_copy(update={"role": roles[p.id]}) for p in known.parties],
            "status": _status(known.status, again.status),
            "fields": known.fields or again.fields,
            "since": known.since or again.since,
            "until": known.until or again.until,
        }
    )


def _status(known: PairingStatus, again: PairingStatus) -> PairingStatus:
    """What was planned may be done further on; what has ended stays so."""
    if known == "planned" or again == "ended":
        return again
    return known


def _rank(kind: Kind) -> int:
    """Names of programmes come first, words of relation (对口帮扶) next, general words last."""
    if kind.general:
        return 2 if kind.directed else 3
    return int(kind.verb)
