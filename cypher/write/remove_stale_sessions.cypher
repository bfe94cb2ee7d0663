// Forget the sessions of an account that ended by themselves.
// parameters:
//   account: id
//   now: an ISO time
//   seen_after: an ISO time; those not in use since are over
// columns:
MATCH (s:Session {account: $account})
WHERE s.expires_at <= $now OR s.seen_at <= $seen_after
DELETE s
