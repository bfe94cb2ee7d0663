// Add the reprints of a document that has none.
// parameters:
//   document: id
//   rows: [{id, properties}]
// columns:
MATCH (d:Document {id: $document})
UNWIND $rows AS row
CREATE (r:Reprint {id: row.id})
SET r += row.properties
CREATE (r)<-[:HAS_REPRINT]-(d)
