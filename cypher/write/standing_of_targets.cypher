// Write beside targets how they stand.
// parameters:
//   rows: [{id, properties}], properties: status, reported_on, behind, share, begun, lasts
// columns:
UNWIND $rows AS row
MATCH (n:Target {id: row.id})
SET n += row.properties
