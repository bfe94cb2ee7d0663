// Add what documents repeat of others, or of themselves, and whose words they are.
// parameters:
//   rows: [{id, document, author, properties}], the ids of two documents
// columns:
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
MATCH (a:Document {id: row.author})
CREATE (r:Reprint {id: row.id})
SET r += row.properties
CREATE (r)<-[:HAS_REPRINT]-(d)
CREATE (r)-[:REPRINTS]->(a)
