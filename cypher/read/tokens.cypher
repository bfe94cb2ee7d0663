// The tokens of an account, the latest first.
// parameters:
//   account: id
// columns:
//   id: of the token
//   label: what its owner calls it
//   last: its last four characters
//   created_at: an ISO time
//   expires_at: an ISO time
MATCH (t:Token {account: $account})
RETURN t.id AS id, t.label AS label, t.last AS last, t.created_at AS created_at,
  t.expires_at AS expires_at
ORDER BY created_at DESC, id
