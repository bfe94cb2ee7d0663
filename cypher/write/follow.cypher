// Let documents that were compared be compared again, as a document that they may repeat has changed.
// parameters:
//   documents: [id]
// columns:
UNWIND $documents AS id
MATCH (s:Signature {id: id})
WHERE s.compared
SET s.compared = false, s.follows = true
