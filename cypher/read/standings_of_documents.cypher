// How the measures of documents stand.
// parameters:
//   documents: [id]
// columns:
//   id: of the document
//   facts: packed
UNWIND $documents AS wanted
MATCH (s:Standings {id: wanted})
RETURN s.id AS id, s.facts AS facts
