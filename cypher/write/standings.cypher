// Keep how a document's measures stand, and say that it has changed.
// parameters:
//   document: id
//   facts: packed
//   revision: what the state of all reports is called from now on
// columns:
MERGE (r:Revision {id: 'reports'})
SET r.name = $revision
WITH r
MATCH (d:Document {id: $document})
MERGE (s:Standings {id: $document})
SET s.facts = $facts, s.revision = $revision
MERGE (s)<-[:HAS_STANDINGS]-(d)
