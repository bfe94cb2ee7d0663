// Before a version goes: what supersedes it supersedes what it superseded.
// parameters:
//   document: id of the version that goes
// columns:
MATCH (later:Document)-[:REVISION_OF]->(d:Document {id: $document})-[:REVISION_OF]->(f:Document)
MERGE (later)-[:REVISION_OF]->(f)
