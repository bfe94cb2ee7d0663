"""What a model answers: words that it says stand in the passage. Nothing here is true yet."""

from pydantic import BaseModel, ConfigDict, Field

from schema.extraction import Comparator, PartyRole, Role


class _Proposed(BaseModel):
    # Models add fields of their own, which say nothing.
    model_config = ConfigDict(frozen=True, extra="ignore")


class ProposedResponsibility(_Proposed):
    """An owner named by a clause."""

    clause: str = Field(min_length=2)
    mention: str = Field(min_length=2)
    role: Role = "responsible"


class ProposedTarget(_Proposed):
    """A figure to be reached."""

    quote: str = Field(min_length=2)
    indicator: str = Field(min_length=1)
    comparator: Comparator = "="
    value: float = Field(allow_inf_nan=False)
    unit: str | None = None


class ProposedParty(_Proposed):
    """A side of a pairing."""

    mention: str = Field(min_length=2)
    role: PartyRole = "peer"


class ProposedPairing(_Proposed):
    """Places bound in a kind of cooperation."""

    quote: str = Field(min_length=2)
    kind: str = Field(min_length=2)
    parties: list[ProposedParty] = Field(min_length=2)


class Proposals(_Proposed):
    """All that a model finds in one passage."""

    responsibilities: list[ProposedResponsibility] = []
    targets: list[ProposedTarget] = []
    pairings: list[ProposedPairing] = []

    @property
    def count(self) -> int:
        """How many facts are proposed."""
        return len(self.responsibilities) + len(self.targets) + len(self.pairings)
