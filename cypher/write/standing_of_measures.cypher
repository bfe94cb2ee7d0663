// Write beside measures how they stand.
// parameters:
//   rows: [{id, properties}], properties: status, reported_on, behind, share, begun, lasts
// columns:
UNWIND $rows AS row
MATCH (n:Measure {id: row.id})
SET n += row.properties
