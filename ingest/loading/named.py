"""Rows of the organizations and the divisions that a document names."""

from collections.abc import Iterable

from cypher.database import Row
from schema import divisions
from schema.extraction import Extraction, Organization


def organizations_of(extraction: Extraction) -> dict[str, Organization]:
    found: dict[str, Organization] = {}
    for speech in extraction.speeches:
        found.setdefault(speech.speaker.id, speech.speaker)
    for task in extraction.tasks:
        if task.committed_by:
            found.setdefault(task.committed_by.id, task.committed_by)
        for measure in task.measures:
            for each in measure.responsibilities:
                found.setdefault(each.organization.id, each.organization)
    return found


def organization_row(organization: Organization) -> Row:
    return {
        "id": organization.id,
        "division": organization.division,
        "properties": {
            "name": organization.name,
            "canonical": organization.canonical,
            "division": organization.division,
            "kind": organization.kind,
            "collective": organization.kind == "collective",
        },
    }


def division_rows(extraction: Extraction, organizations: Iterable[Organization]) -> list[Row]:
    codes = {each.division for each in organizations}
    codes |= {party.id for pairing in extraction.pairings for party in pairing.parties}
    if extraction.document.jurisdiction:
        codes.add(extraction.document.jurisdiction.code)
    rows: dict[str, Row] = {}
    for code in codes:
        place = divisions.by_code(code) if code else None
        while place and place.code not in rows:
            rows[place.code] = _division_row(place)
            place = divisions.by_code(place.parent) if place.parent else None
    return [rows[code] for code in sorted(rows)]


def _division_row(division: divisions.Division) -> Row:
    return {
        "id": division.code,
        "parent": division.parent,
        "properties": {
            "name": division.full_name,
            "short": division.short,
            "level": division.level,
        },
    }
