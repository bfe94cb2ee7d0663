// Add what a document leaves in doubt.
// parameters:
//   document: id
//   rows: [{id, properties}]
// columns:
MATCH (d:Document {id: $document})
UNWIND $rows AS row
CREATE (n:Doubt {id: row.id})
SET n += row.properties
CREATE (n)<-[:HAS_DOUBT]-(d)
