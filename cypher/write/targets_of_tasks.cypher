// Add the targets of a document that tasks govern.
// parameters:
//   document: id
//   rows: [{id, task, properties}], task the id of what governs it
// columns:
MATCH (d:Document {id: $document})
UNWIND $rows AS row
MATCH (n:Task {id: row.task})
CREATE (g:Target {id: row.id})
SET g += row.properties
CREATE (g)<-[:HAS_TARGET]-(d)
CREATE (g)<-[:HAS_TARGET]-(n)
