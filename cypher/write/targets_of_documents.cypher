// Add the targets of a document that no measure and no task governs.
// parameters:
//   document: id
//   rows: [{id, properties}]
// columns:
MATCH (d:Document {id: $document})
UNWIND $rows AS row
CREATE (g:Target {id: row.id})
SET g += row.properties
CREATE (g)<-[:HAS_TARGET]-(d)
