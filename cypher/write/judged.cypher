// Say that documents are in force as judgements are now.
// parameters:
//   documents: [id]
// columns:
UNWIND $documents AS id
MATCH (g:Reading {id: id})
REMOVE g.waiting
