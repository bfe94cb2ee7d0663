// Documents that wait to be put in force as judgements are now.
// parameters:
// columns:
//   id: of a document
MATCH (g:Reading {waiting: true})
RETURN g.id AS id
ORDER BY id
