// Add the citations of a document that has none.
// parameters:
//   document: id
//   rows: [{id, properties}]
// columns:
MATCH (d:Document {id: $document})
UNWIND $rows AS row
CREATE (c:Citation {id: row.id})
SET c += row.properties
CREATE (c)<-[:CITES]-(d)
