// Begin a session.
// parameters:
//   id: SHA-256 of its secret
//   account: id
//   at: now, an ISO time
//   expires_at: when it ends at the latest
// columns:
CREATE (:Session {id: $id, account: $account, created_at: $at, seen_at: $at, expires_at: $expires_at})
