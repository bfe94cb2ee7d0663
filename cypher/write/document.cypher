// Put the document itself, its text and what was read from it; a new one is in force.
// parameters:
//   id: the document's id
//   division: GB/T 2260 code or null
//   series: what its versions share
//   location: absolute path of its file or null
//   loaded_at: ISO 8601 date and time
//   properties: the other properties
//   content: the decoded text
//   reading: the facts as read, before any judgement, packed
// columns:
MERGE (d:Document {id: $id})
SET d += $properties,
    d.division = $division,
    d.series = $series,
    d.location = $location,
    d.loaded_at = $loaded_at,
    d.superseded = coalesce(d.superseded, false)
MERGE (x:Text {id: $id})
SET x.content = $content
MERGE (x)<-[:HAS_TEXT]-(d)
MERGE (g:Reading {id: $id})
SET g.facts = $reading
MERGE (g)<-[:HAS_READING]-(d)
