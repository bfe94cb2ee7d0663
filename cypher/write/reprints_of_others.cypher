// Add what a document repeats of others, or of itself, and whose words they are.
// parameters:
//   document: id
//   rows: [{id, author, properties}], author the id of a document
// columns:
MATCH (d:Document {id: $document})
UNWIND $rows AS row
MATCH (a:Document {id: row.author})
CREATE (r:Reprint {id: row.id})
SET r += row.properties
CREATE (r)<-[:HAS_REPRINT]-(d)
CREATE (r)-[:REPRINTS]->(a)
