// Say that one version of a document supersedes others; only it is in force from then on.
// parameters:
//   document: id of the version in force
//   former: [id] of the versions it supersedes
// columns:
MATCH (d:Document {id: $document})
SET d.superseded = false
WITH d
UNWIND $former AS id
MATCH (f:Document {id: id})
SET f.superseded = true
MERGE (f)<-[:REVISION_OF]-(d)
