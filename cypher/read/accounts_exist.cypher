// Whether there is any account.
// parameters:
// columns:
//   id: of one of them
MATCH (a:Account)
RETURN a.id AS id
LIMIT 1
