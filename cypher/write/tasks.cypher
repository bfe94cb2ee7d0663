// Add the tasks of a document that has none.
// parameters:
//   document: id
//   rows: [{id, properties}]
// columns:
MATCH (d:Document {id: $document})
UNWIND $rows AS row
CREATE (t:Task {id: row.id})
SET t += row.properties
CREATE (t)<-[:HAS_TASK]-(d)
