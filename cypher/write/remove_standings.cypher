// Forget how a document's measures stand.
// parameters:
//   document: id
// columns:
MATCH (s:Standings {id: $document})
DETACH DELETE s
