// End the sessions of an account.
// parameters:
//   account: id
// columns:
MATCH (s:Session {account: $account})
DELETE s
