// Put the document itself and its text; a new one is in force.
// parameters:
//   id: the document's id
//   division: GB/T 2260 code or null
//   series: what its versions share
//   location: absolute path of its file or null
//   loaded_at: ISO 8601 date and time
//   properties: the other properties
//   content: the decoded text
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
