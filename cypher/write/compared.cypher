// Say that documents were compared with all others.
// parameters:
//   documents: [id]
// columns:
UNWIND $documents AS id
MATCH (s:Signature {id: id})
SET s.compared = true, s.follows = false
