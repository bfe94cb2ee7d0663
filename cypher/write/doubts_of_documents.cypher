// Add what documents leave in doubt.
// parameters:
//   rows: [{id, document, properties}]
// columns:
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
CREATE (n:Doubt {id: row.id})
SET n += row.properties
CREATE (n)<-[:HAS_DOUBT]-(d)
