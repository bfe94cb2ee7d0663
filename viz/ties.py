"""Pairings as they are drawn: sides, and which of them supports which."""

from collections.abc import Iterator
from itertools import combinations, product
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from schema.extraction import PairingStatus, PartyRole


class Drawn(BaseModel):
    """Part of a drawing, or what it is made from."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Side(Drawn):
    """A party; `code` is of GB/T 2260, or the id of an organization."""

    code: str
    name: str
    role: PartyRole = "peer"


class Strand(NamedTuple):
    """One side tied to another; `directed` when the source supports the target."""

    source: Side
    target: Side
    directed: bool


class Tie(Drawn):
    """A pairing; `since` and `until` are years or months as ISO 8601, None where not known."""

    id: str
    kind: str
    sides: tuple[Side, ...]
    status: PairingStatus = "in force"
    fields: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None

    @property
    def strands(self) -> list[Strand]:
        """Every supporting side with every supported one; of equal sides each with each."""
        return list(self._strands())

    @property
    def label(self) -> str:
        """Who is tied to whom: ``滨江区 → 泰顺县``, ``瓯海区 — 洞头区``."""
        giving = "、".join(side.name for side in self.sides if side.role == "supporting")
        getting = "、".join(side.name for side in self.sides if side.role == "supported")
        if giving and getting:
            return f"{giving} → {getting}"
        return " — ".join(side.name for side in self.sides)

    def _strands(self) -> Iterator[Strand]:
        giving = [side for side in self.sides if side.role == "supporting"]
        getting = [side for side in self.sides if side.role == "supported"]
        if giving and getting:
            equal = [side for side in self.sides if side.role == "peer"]
            yield from (Strand(*pair, True) for pair in product(giving, getting))
            yield from (Strand(*pair, False) for pair in product(equal, giving + getting))
        else:
            ordered = sorted(self.sides, key=lambda side: side.code)
            yield from (Strand(*pair, False) for pair in combinations(ordered, 2))
