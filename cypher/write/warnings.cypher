// Add the warnings of a document that has none.
// parameters:
//   document: id
//   rows: [{id, properties}]
// columns:
MATCH (d:Document {id: $document})
UNWIND $rows AS row
CREATE (w:Warning {id: row.id})
SET w += row.properties
CREATE (w)<-[:HAS_WARNING]-(d)
