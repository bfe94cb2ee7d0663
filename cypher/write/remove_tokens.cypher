// Revoke the tokens of an account.
// parameters:
//   account: id
// columns:
MATCH (t:Token {account: $account})
DELETE t
