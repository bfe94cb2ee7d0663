// Keep what lists narrow, order and count a document's facts by.
// parameters:
//   document: id
//   facts: packed
// columns:
MATCH (d:Document {id: $document})
MERGE (l:Listing {id: $document})
SET l.facts = $facts
MERGE (l)<-[:HAS_LISTING]-(d)
