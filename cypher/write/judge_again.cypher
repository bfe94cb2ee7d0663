// Let documents wait to be put in force as judgements are now.
// parameters:
//   documents: [id]
// columns:
UNWIND $documents AS id
MATCH (g:Reading {id: id})
SET g.waiting = true
