// What lists narrow, order and count the facts of documents by.
// parameters:
//   documents: [id]
// columns:
//   id: of the document
//   facts: packed
UNWIND $documents AS wanted
MATCH (l:Listing {id: wanted})
RETURN l.id AS id, l.facts AS facts
