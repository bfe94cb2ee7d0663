"""Sentences read for the pairings that they state."""

from ingest.pairing.pairings import find_pairings
from schema.extraction import Document, Jurisdiction, Pairing

DONGTOU = Jurisdiction(code="330305", name="浙江省温州市洞头区")


def document(jurisdiction: Jurisdiction | None = DONGTOU, title: str = "t") -> Document:
    return Document(
        id="d", title=title, kind="plan", source="s", sha256="0", jurisdiction=jurisdiction
    )


def pairings(
    text: str, jurisdiction: Jurisdiction | None = DONGTOU, title: str = "t"
) -> list[Pairing]:
    """The pairings of a document that says `text`, of 洞头区 unless told otherwise."""
    return find_pairings(text, [(0, len(text))], document=document(jurisdiction, title))


def sides(pairing: Pairing) -> list[tuple[str, str]]:
    return [(party.name, party.role) for party in pairing.parties]


def bound(text: str, title: str = "t") -> list[tuple[str, ...]]:
    """The kind and the parties of each."""
    return [(p.kind, *(party.name for party in p.parties)) for p in pairings(text, title=title)]
