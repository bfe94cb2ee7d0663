"""Ties that tests draw."""

from schema.extraction import PartyRole
from viz.ties import Side, Tie


def side(code: str, role: PartyRole = "peer", name: str | None = None) -> Side:
    return Side(code=code, name=name or code, role=role)


def directed(one: str, other: str, kind: str = "山海协作") -> Tie:
    """`one` supports `other`."""
    sides = (side(one, "supporting"), side(other, "supported"))
    return Tie(id=f"{kind}-{one}-{other}", kind=kind, sides=sides)


def among(*codes: str, kind: str = "一体化") -> Tie:
    """Equal sides."""
    return Tie(id=f"{kind}-{'-'.join(codes)}", kind=kind, sides=tuple(map(side, codes)))
