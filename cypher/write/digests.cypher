// Say what is in force of documents now, and what lists hold of it.
// parameters:
//   rows: [{id, digest, facts}], facts packed as a listing
// columns:
UNWIND $rows AS row
MATCH (d:Document {id: row.id})
SET d.digest = row.digest
MERGE (l:Listing {id: row.id})
SET l.facts = row.facts
MERGE (l)<-[:HAS_LISTING]-(d)
