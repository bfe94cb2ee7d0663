"""What a person calls by name on the command line, found in the graph."""

from collections.abc import Sequence
from typing import Literal

from app.cli.exits import CommandError, Exit
from app.lookups import documents, organizations, pairings, tasks
from app.lookups.documents import Document, DocumentFilter
from app.lookups.names import places_known
from app.lookups.paging import everything
from app.lookups.pairings import PairingFilter
from app.messages import text
from cypher.database import Database
from schema import divisions

Kind = Literal["organization", "document", "division", "task", "pairing"]


def organization_of(database: Database, name: str) -> str:
    """The id of the one organization called `name`, which may be its id."""
    if name.startswith("org-"):
        return organizations.get(database, name).id
    found = organizations.named(database, name)
    return _one("organization", name, [(each.id, each.name) for each in found])


def document_of(database: Database, name: str) -> Document:
    """The one document whose title holds `name`, those in force first; or of that id."""
    if name.startswith("doc-"):
        return documents.get(database, name)
    every = everything(documents.find, database, DocumentFilter(superseded=True))
    found = [each for each in every if name in each.title]
    current = [each for each in found if not each.superseded]
    chosen = _one("document", name, [(each.id, each.title) for each in current or found])
    return next(each for each in found if each.id == chosen)


def division_of(database: Database, name: str) -> str:
    """The code of the one place called `name` that the graph speaks of."""
    place = divisions.by_code(name)
    found = [place] if place else divisions.find(name)
    known = places_known(database, {each.code for each in found})
    here = [(each.code, each.full_name) for each in found if each.code in known]
    return _one("division", name, here)


def task_of(database: Database, name: str) -> str:
    """The id of the one task of that number, or id."""
    if name.startswith("task-"):
        return name
    found = tasks.numbered(database, name)
    named = [(each.id, f"《{each.document.title}》{each.title}（{each.id}）") for each in found]
    return _one("task", name, named)


def pairing_of(database: Database, name: str) -> str:
    """The id of the one pairing that has a party called `name`, or of that id."""
    if name.startswith("pairing-"):
        return name
    party = division_of(database, name)
    found = everything(pairings.find, database, PairingFilter(party=party))
    named = [
        (each.id, f"{'、'.join(p.name for p in each.parties)}（{each.kind}，{each.id}）")
        for each in found
    ]
    return _one("pairing", name, named)


def _one(kind: Kind, name: str, found: Sequence[tuple[str, str]]) -> str:
    spoken = text(f"named.{kind}")
    if not found:
        raise CommandError(text("named.none", name=name, kind=spoken), Exit.NOT_FOUND)
    if len(found) > 1:
        names = "；".join(label for _, label in found[:10])
        said = text("named.several", name=name, kind=spoken, count=len(found), names=names)
        raise CommandError(said, Exit.NOT_FOUND)
    return found[0][0]
