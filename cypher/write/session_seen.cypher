// Note that a session is in use.
// parameters:
//   id: SHA-256 of its secret
//   at: now, an ISO time
// columns:
MATCH (s:Session {id: $id})
SET s.seen_at = $at
