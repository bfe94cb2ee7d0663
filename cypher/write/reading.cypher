// Keep what was read from a document, apart from its text: both may be large.
// parameters:
//   document: id
//   facts: as read, before any judgement, packed
// columns:
MATCH (d:Document {id: $document})
MERGE (g:Reading {id: $document})
SET g.facts = $facts
REMOVE g.waiting
MERGE (g)<-[:HAS_READING]-(d)
