// Add the targets of a document that measures govern.
// parameters:
//   document: id
//   rows: [{id, measure, properties}], measure the id of what governs it
// columns:
MATCH (d:Document {id: $document})
UNWIND $rows AS row
MATCH (n:Measure {id: row.measure})
CREATE (g:Target {id: row.id})
SET g += row.properties
CREATE (g)<-[:HAS_TARGET]-(d)
CREATE (g)<-[:HAS_TARGET]-(n)
