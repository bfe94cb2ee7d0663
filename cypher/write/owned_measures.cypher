// Say of measures what follows from who is responsible for them.
// parameters:
//   rows: [{id, properties}]
// columns:
UNWIND $rows AS row
MATCH (m:Measure {id: row.id})
SET m.held = row.properties.held
