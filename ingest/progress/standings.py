"""How measures stand, as one text a document.

The same stands beside each measure in the graph; a list of 100,000 cannot ask for it there.
"""

import json
from collections.abc import Mapping
from datetime import date, timedelta

from cypher.database import Row
from schema.lights import Pace, Standing

# What is written beside a measure or a target.
_PROPERTIES = ("status", "reported_on", "behind", "share", "begun", "lasts")


def standing_of(said: Row) -> Standing:
    """How a thing stands, from what is written beside it."""
    pace, day = None, said["reported_on"]
    if said["share"] is not None:
        begun = date.fromordinal(said["begun"])
        pace = Pace(said["share"], begun, begun + timedelta(days=said["lasts"]))
    return Standing(said["status"], day and date.fromisoformat(day), bool(said["behind"]), pace)


def packed(measures: Mapping[str, Row]) -> str:
    """JSON of what is written beside each of the measures, by their ids."""
    return json.dumps({each: [row[name] for name in _PROPERTIES] for each, row in measures.items()})


def unpacked(facts: str) -> dict[str, Standing]:
    """How the measures stand that were `packed`."""
    return {
        each: standing_of(dict(zip(_PROPERTIES, said, strict=True)))
        for each, said in json.loads(facts).items()
    }
