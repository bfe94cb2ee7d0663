// End a session.
// parameters:
//   id: SHA-256 of its secret
// columns:
MATCH (s:Session {id: $id})
DELETE s
