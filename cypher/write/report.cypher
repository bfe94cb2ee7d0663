// Keep a report; none is ever changed or removed.
// parameters:
//   id: the report's id
//   properties: the other properties
// columns:
MERGE (r:Report {id: $id})
SET r += $properties
